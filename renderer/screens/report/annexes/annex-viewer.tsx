import { Button, Group } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { AnnexView } from "#shared/api/report-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { annexKind } from "#shared/report/annex-kind.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import { type Answer, useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { PdfPage } from "../../../components/pdf/pdf-page.tsx";
import { usePdf } from "../../../components/pdf/use-pdf.ts";
import classes from "./annex-viewer.module.css";
import { viewingOf } from "./viewable.ts";

interface AnnexViewerProps {
  readonly annex: AnnexView;
  readonly onClose: () => void;
}

/** The same of one's own annex. */
export function AnnexViewer({ annex, onClose }: AnnexViewerProps) {
  const reading = useAnswer("annexes", "read", { annexId: annex.id });
  return <FileViewer file={annex} reading={reading} onClose={onClose} />;
}

interface FileViewerProps {
  readonly file: Pick<AnnexView, "name" | "mediaType" | "size">;
  readonly reading: Answer<Uint8Array>;
  readonly onClose: () => void;
}

/** What an annex shows: pages of a PDF, a picture, or that it is shown elsewhere; a copy of it to keep. */
export function FileViewer({ file, reading, onClose }: FileViewerProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const { name, mediaType } = file;
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const bytes = reading.result;

  const save = async (): Promise<void> => {
    setFault(null);
    try {
      if (bytes !== null) await window.kalqan.shell.saveDocument({ name, bytes });
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  const error = reading.error ?? fault;
  return (
    <Dialog guide="annexes" opened size="64rem" onClose={onClose} title={<span className={classes.title}>{name}</span>}>
      <Group justify="space-between" mb="sm">
        <span className={classes.facts}>
          {annexKind(file.mediaType)} · {size(file.size)}
        </span>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          disabled={bytes === null}
          onClick={() => void save()}
        >
          {t("reportScreen.annexes.saveCopy")}
        </Button>
      </Group>
      {error !== null && <ErrorState error={error} />}
      <JobProgress job={reading} label={t("reportScreen.annexes.reading")} />
      {bytes !== null && <Shown bytes={bytes} name={name} mediaType={mediaType} />}
    </Dialog>
  );
}

interface ShownProps {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

function Shown({ bytes, name, mediaType }: ShownProps) {
  const t = useTranslate();
  switch (viewingOf(mediaType)) {
    case "pdf":
      return <Pages bytes={bytes} />;
    case "picture":
      return <Picture bytes={bytes} name={name} mediaType={mediaType} />;
    case "none":
      return (
        <p className={classes.none}>
          {t(mediaType === "image/tiff" ? "reportScreen.annexes.tiffNotShown" : "reportScreen.annexes.notShown")}
        </p>
      );
  }
}

function Pages({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useTranslate();
  const { pdf, error } = usePdf(bytes, "stranger");
  const { ref, width } = useElementSize<HTMLDivElement>();
  if (error !== null) return <p className={classes.none}>{t("reportScreen.annexes.pdfNotShown")}</p>;
  return (
    <div className={classes.pages} ref={ref}>
      {width > 0 &&
        pdf?.pages.map((page) => (
          <PdfPage
            key={page.pageNumber}
            page={page}
            pages={pdf.pages.length}
            scale={width / page.getViewport({ scale: 1 }).width}
          />
        ))}
    </div>
  );
}

function Picture({ bytes, name, mediaType }: ShownProps) {
  const t = useTranslate();
  const [address, setAddress] = useState<string | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  if (isBroken) return <p className={classes.none}>{t("reportScreen.annexes.pictureNotShown")}</p>;
  return (
    address !== null && <img className={classes.picture} src={address} alt={name} onError={() => setIsBroken(true)} />
  );
}
