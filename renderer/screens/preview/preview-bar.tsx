import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { languages } from "#shared/language/language.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { announce } from "../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { PrintedPages } from "../../components/pdf/printed-pages.tsx";
import type { OpenPdf } from "../../components/pdf/use-pdf.ts";
import { DraftStamp } from "./draft-stamp.tsx";
import { PageControl } from "./page-control.tsx";
import classes from "./preview.module.css";
import type { PreviewLanguage } from "./preview-language.ts";
import type { Zoom } from "./zoom.ts";
import { ZoomControl } from "./zoom-control.tsx";

interface PreviewBarProps {
  readonly report: ReportView;
  readonly bytes: Uint8Array | null;
  readonly pdf: OpenPdf | null;
  readonly language: PreviewLanguage;
  readonly onLanguage: (language: PreviewLanguage) => void;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onFault: (fault: ErrorRecord | null) => void;
}

/** In which language, which page, how large; save it and print it. Stays in sight while the pages scroll. */
export function PreviewBar(props: PreviewBarProps) {
  const { report, bytes, pdf, language, onLanguage, page, onPage, scale, zoom, onZoom, onFault } = props;
  const t = useTranslate();
  // The pages for paper stay until the next printing: the system's dialog takes them long after it was opened.
  const [printing, setPrinting] = useState({ attempt: 0, isBusy: false });

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
    <div className={classes.bar} role="toolbar" aria-label={t("preview.tools")}>
      <SegmentedControl
        aria-label={t("preview.language")}
        value={language}
        onChange={onLanguage}
        data={[
          ...languages.map((value) => ({ value: value as PreviewLanguage, label: t(`app.languages.${value}`) })),
          { value: "both" as PreviewLanguage, label: t("preview.both") },
        ]}
      />
      <PageControl page={page} pages={pdf?.pages.length ?? 0} onPage={onPage} />
      <ZoomControl scale={scale} zoom={zoom} onZoom={onZoom} />
      <div className={classes.outputs}>
        <Button
          variant="default"
          disabled={bytes === null}
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
          onClick={() => void save()}
        >
          {t("preview.save")}
        </Button>
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
          stamp={canEdit(report.state) && <DraftStamp words={t("preview.stamp")} />}
          onEnd={(fault) => {
            setPrinting(({ attempt }) => ({ attempt, isBusy: false }));
            onFault(fault);
          }}
        />
      )}
    </div>
  );
}
