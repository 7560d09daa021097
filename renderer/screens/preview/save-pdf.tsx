import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { announce } from "../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { DocumentLanguage } from "../../components/pdf/document-language.ts";

interface SavePdfProps {
  readonly report: ReportView;
  /** Null while it is not made yet. */
  readonly bytes: Uint8Array | null;
  readonly language: DocumentLanguage;
  readonly onFault: (fault: ErrorRecord | null) => void;
}

/** Keeps the report as a file, named after what it is. */
export function SavePdf({ report, bytes, language, onFault }: SavePdfProps) {
  const t = useTranslate();
  const save = async (): Promise<void> => {
    if (bytes === null) return;
    onFault(null);
    try {
      const draft = canEdit(report.state) ? `_${t("preview.draftName")}` : "";
      const name = `676_${report.halfYear}_${report.body}_v${report.version}_${language}${draft}.pdf`;
      const path = await window.kalqan.shell.saveDocument({ name, bytes });
      if (path !== null) announce(t("preview.saved", { path }));
    } catch (error) {
      onFault(toErrorRecord(error));
    }
  };
  return (
    <Button
      variant="default"
      disabled={bytes === null}
      leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
      onClick={() => void save()}
    >
      {t("preview.save")}
    </Button>
  );
}
