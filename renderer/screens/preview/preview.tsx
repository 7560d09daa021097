import { Button, Skeleton } from "@mantine/core";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useRef, useState } from "react";
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
import { PdfPage } from "../../components/pdf/pdf-page.tsx";
import { usePdf } from "../../components/pdf/use-pdf.ts";
import { useDelayed } from "../../components/use-delayed.ts";
import { DraftStamp } from "./draft-stamp.tsx";
import classes from "./preview.module.css";
import { PreviewBar } from "./preview-bar.tsx";
import type { PreviewLanguage } from "./preview-language.ts";
import { PreviewNote } from "./preview-note.tsx";
import { useReadPage } from "./use-read-page.ts";
import { scaleOf, type Zoom } from "./zoom.ts";

/** A report's pages under a bar of what can be done with them. */
export function Preview({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const { language: shown } = useFormats();
  const { settings } = useWorkplace();
  const [language, setLanguage] = useState<PreviewLanguage>(settings.bilingual ? shown : "kk");
  const [zoom, setZoom] = useState<Zoom>("paper");
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const run = useAnswer("documents", "preview", { reportId: report.id, language });
  const { pdf, error: unreadable } = usePdf(run.result);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const pages = useRef<HTMLDivElement>(null);
  const { page, goToPage } = useReadPage(pages, pdf?.pages.length ?? 0);
  const pageWidth = pdf?.pages[0]?.getViewport({ scale: 1 }).width ?? 595;
  const scale = scaleOf(zoom, pageWidth, width);
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
      <PreviewBar
        report={report}
        bytes={run.result}
        pdf={pdf}
        language={language}
        onLanguage={setLanguage}
        page={page}
        onPage={goToPage}
        scale={scale}
        zoom={zoom}
        onZoom={setZoom}
        onFault={setFault}
      />
      {error !== null && (
        <div className={classes.state}>
          <ErrorState error={error} {...(fault === null && { retry: run.again })} />
        </div>
      )}
      <Making run={run} />
      <div className={classes.pages} ref={useMergedRef(ref, pages)}>
        {pdf?.pages.map((one) => (
          <PdfPage key={one.pageNumber} page={one} pages={pdf.pages.length} scale={scale}>
            {isDraft && <DraftStamp words={t("preview.stamp")} />}
          </PdfPage>
        ))}
        {pdf === null && error === null && run.state !== "cancelled" && <Blank />}
      </div>
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

/** The outline of a page, when it takes longer. */
function Blank() {
  return useDelayed(300) ? <Skeleton className={classes.blank} height={640} /> : null;
}
