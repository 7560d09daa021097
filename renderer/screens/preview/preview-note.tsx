import { IconLock, IconPencil } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { canEdit, isSigned } from "#shared/report/life-cycle.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import type { DocumentLanguage } from "../../components/pdf/document-language.ts";
import classes from "./preview.module.css";

interface PreviewNoteProps {
  readonly report: ReportView;
  readonly language: DocumentLanguage;
}

/** What one is looking at: a draft, the very document that is signed, or a reading copy of it. */
export function PreviewNote({ report, language }: PreviewNoteProps) {
  const t = useTranslate();
  const { settings } = useWorkplace();
  if (canEdit(report.state)) {
    return (
      <p className={classes.note} data-draft>
        <IconPencil size={18} stroke={1.5} aria-hidden="true" />
        {t("preview.draft")}
      </p>
    );
  }
  const isInPackage = language === "kk" || (language === "ru" && settings.bilingual);
  return (
    <p className={classes.note}>
      <IconLock size={18} stroke={1.5} aria-hidden="true" />
      {t(isInPackage ? (isSigned(report.state) ? "preview.signed" : "preview.frozen") : "preview.readingCopy")}
    </p>
  );
}
