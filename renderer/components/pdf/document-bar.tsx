import { Button, SegmentedControl } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { languages } from "#shared/language/language.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./document.module.css";
import type { DocumentLanguage } from "./document-language.ts";
import { DraftStamp } from "./draft-stamp.tsx";
import { PageControl } from "./page-control.tsx";
import { PrintedPages } from "./printed-pages.tsx";
import type { OpenPdf } from "./use-pdf.ts";
import type { Zoom } from "./zoom.ts";
import { ZoomControl } from "./zoom-control.tsx";

interface DocumentBarProps {
  /** Null while it is not made yet. */
  readonly pdf: OpenPdf | null;
  readonly language: DocumentLanguage;
  readonly onLanguage: (language: DocumentLanguage) => void;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** A draft is stamped on paper too. */
  readonly isDraft: boolean;
  /** What can be done with it besides printing. */
  readonly outputs?: ReactNode;
  /** What printing came to; null = all went well. */
  readonly onFault: (fault: ErrorRecord | null) => void;
}

/** In which language, which page, how large; what can be done with it. Stays in sight while the pages scroll. */
export function DocumentBar(props: DocumentBarProps) {
  const { pdf, language, onLanguage, page, onPage, scale, zoom, onZoom, isDraft, outputs, onFault } = props;
  const t = useTranslate();
  // The pages for paper stay until the next printing: the system's dialog takes them long after it was opened.
  const [printing, setPrinting] = useState({ attempt: 0, isBusy: false });
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("preview.tools")}>
      <SegmentedControl
        aria-label={t("preview.language")}
        value={language}
        onChange={onLanguage}
        data={[
          ...languages.map((value) => ({ value: value as DocumentLanguage, label: t(`app.languages.${value}`) })),
          { value: "both" as DocumentLanguage, label: t("preview.both") },
        ]}
      />
      <PageControl page={page} pages={pdf?.pages.length ?? 0} onPage={onPage} />
      <ZoomControl scale={scale} zoom={zoom} onZoom={onZoom} />
      <div className={classes.outputs}>
        {outputs}
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
      {printing.attempt > 0 && pdf !== null && (
        <PrintedPages
          key={printing.attempt}
          pdf={pdf}
          stamp={isDraft && <DraftStamp words={t("preview.stamp")} />}
          onEnd={(fault) => {
            setPrinting(({ attempt }) => ({ attempt, isBusy: false }));
            onFault(fault);
          }}
        />
      )}
    </div>
  );
}
