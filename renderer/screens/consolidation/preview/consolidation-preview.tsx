import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { IconPrinter } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { languages } from "#shared/language/language.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { PdfPage } from "../../../components/pdf/pdf-page.tsx";
import { PrintedPages } from "../../../components/pdf/printed-pages.tsx";
import { usePdf } from "../../../components/pdf/use-pdf.ts";
import { useDelayed } from "../../../components/use-delayed.ts";
import { DraftStamp } from "../../preview/draft-stamp.tsx";
import { PageControl } from "../../preview/page-control.tsx";
import classes from "../../preview/preview.module.css";
import { useReadPage } from "../../preview/use-read-page.ts";
import { scaleOf, type Zoom } from "../../preview/zoom.ts";
import { ZoomControl } from "../../preview/zoom-control.tsx";
import { type DocumentLanguage, KeepAs } from "./keep-as.tsx";

/** The consolidated report as it will be printed; and the same kept as a PDF, for Word or as a workbook. */
export function ConsolidationPreview({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { language: shown } = useFormats();
  const [language, setLanguage] = useState<DocumentLanguage>(shown);
  const [zoom, setZoom] = useState<Zoom>("paper");
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const [printing, setPrinting] = useState({ attempt: 0, isBusy: false });
  const { id, state } = consolidation;
  const made = useAnswer("consolidation", "document", { consolidationId: id, format: "pdf", language });
  const { pdf, error: unreadable } = usePdf(made.result);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const pages = useRef<HTMLDivElement>(null);
  const place = useMergedRef(ref, pages);
  const { page, goToPage } = useReadPage(pages, pdf?.pages.length ?? 0);
  const scale = scaleOf(zoom, pdf?.pages[0]?.getViewport({ scale: 1 }).width ?? 595, width);
  const error = made.error ?? unreadable ?? fault;
  const isDraft = state === "draft";
  const isLate = useDelayed(300);
  return (
    <>
      <div className={classes.bar} role="toolbar" aria-label={t("preview.tools")}>
        <SegmentedControl
          aria-label={t("preview.language")}
          value={language}
          onChange={(value) => setLanguage(value as DocumentLanguage)}
          data={[
            ...languages.map((value) => ({ value: value as DocumentLanguage, label: t(`app.languages.${value}`) })),
            { value: "both" as DocumentLanguage, label: t("preview.both") },
          ]}
        />
        <PageControl page={page} pages={pdf?.pages.length ?? 0} onPage={goToPage} />
        <ZoomControl scale={scale} zoom={zoom} onZoom={setZoom} />
        <div className={classes.outputs}>
          <Button
            variant="default"
            disabled={pdf === null}
            loading={printing.isBusy}
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => setPrinting(({ attempt }) => ({ attempt: attempt + 1, isBusy: true }))}
          >
            {t("preview.print")}
          </Button>
        </div>
      </div>
      <KeepAs consolidation={consolidation} language={language} />
      {error !== null && (
        <div className={classes.state}>
          <ErrorState error={error} {...(fault === null && { retry: made.again })} />
        </div>
      )}
      {printing.attempt > 0 && pdf !== null && (
        <PrintedPages
          key={printing.attempt}
          pdf={pdf}
          stamp={isDraft ? <DraftStamp words={t("preview.stamp")} /> : null}
          onEnd={(end) => {
            setPrinting(({ attempt }) => ({ attempt, isBusy: false }));
            setFault(end);
          }}
        />
      )}
      <div className={classes.pages} ref={place}>
        {pdf?.pages.map((one) => (
          <PdfPage key={one.pageNumber} page={one} pages={pdf.pages.length} scale={scale}>
            {isDraft && <DraftStamp words={t("preview.stamp")} />}
          </PdfPage>
        ))}
        {pdf === null && error === null && isLate && <Skeleton className={classes.blank} height={640} />}
      </div>
    </>
  );
}
