import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { type Answer, useAnswer } from "../../app/contract/use-answer.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import type { DocumentLanguage } from "../../components/pdf/document-language.ts";
import { DocumentPages } from "../../components/pdf/document-pages.tsx";
import { usePdf } from "../../components/pdf/use-pdf.ts";
import { useDelayed } from "../../components/use-delayed.ts";
import classes from "./preview.module.css";
import { PreviewNote } from "./preview-note.tsx";
import { SavePdf } from "./save-pdf.tsx";

/** A report's pages under a bar of what can be done with them. */
export function Preview({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const { language: shown } = useFormats();
  const { settings } = useWorkplace();
  const [language, setLanguage] = useState<DocumentLanguage>(settings.bilingual ? shown : "kk");
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const run = useAnswer("documents", "preview", { reportId: report.id, language });
  const { pdf, error: unreadable } = usePdf(run.result);
  const isDraft = canEdit(report.state);
  const error = run.error ?? unreadable ?? fault;

  return (
    <>
      <PageHeader
        title={t("app.screens.preview")}
        subtitle={`${t("home.title", { halfYear: report.halfYear })} · ${t("sign.version", { version: report.version })}`}
        actions={
          <Button component="a" href={formatRoute("sign")}>
            {t(isDraft ? "preview.toSign" : "preview.toSignature")}
          </Button>
        }
      />
      <PreviewNote report={report} language={language} />
      <DocumentPages
        pdf={pdf}
        language={language}
        onLanguage={setLanguage}
        isDraft={isDraft}
        isAwaited={error === null && run.state !== "cancelled"}
        onFault={setFault}
        outputs={<SavePdf report={report} bytes={run.result} language={language} onFault={setFault} />}
      >
        {error !== null && (
          <div className={classes.state}>
            <ErrorState error={error} {...(fault === null && { retry: run.again })} />
          </div>
        )}
        <Making run={run} />
      </DocumentPages>
    </>
  );
}

/** While the pages are drawn: how far, and how to stop; after stopping, the way on. */
function Making({ run }: { readonly run: Answer<Uint8Array> }) {
  const t = useTranslate();
  const isLate = useDelayed(300);
  if (run.state === "cancelled") {
    return (
      <div className={classes.stopped}>
        <span>{t("preview.cancelled")}</span>
        <Button variant="default" size="sm" onClick={run.again}>
          {t("preview.again")}
        </Button>
      </div>
    );
  }
  return isLate && run.isRunning ? (
    <div className={classes.state}>
      <JobProgress job={run} label={t("preview.job")} />
    </div>
  ) : null;
}
