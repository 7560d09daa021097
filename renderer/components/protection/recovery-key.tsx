import { Button, Checkbox } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { OutputResult } from "../document-output/output-result.tsx";
import { useDocumentOutput } from "../document-output/use-document-output.ts";
import { ErrorState } from "../error-state.tsx";
import { PrintedDocument } from "../pdf/printed-document.tsx";
import classes from "./protection.module.css";

interface RecoveryKeyProps {
  readonly recoveryKey: string;
  /** Folders with backups that are not protected. */
  readonly plainBackups: readonly string[];
  readonly isKept: boolean;
  readonly onKept: (isKept: boolean) => void;
}

/** The recovery key, the one time it can be shown: printed or saved, and said to be kept. */
export function RecoveryKey({ recoveryKey, plainBackups, isKept, onKept }: RecoveryKeyProps) {
  const t = useTranslate();
  const drawing = useJob("lock", "recoverySheet");
  const output = useDocumentOutput();
  // What was printed stays until the next printing: the system's dialog takes the pages long after it was opened.
  const [printed, setPrinted] = useState<{ bytes: Uint8Array; isBusy: boolean } | null>(null);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const isBusy = drawing.isRunning || printed?.isBusy === true;
  const draw = () => drawing.start({ recoveryKey });
  const print = async (): Promise<void> => {
    setFault(null);
    const bytes = await draw();
    if (bytes !== null) setPrinted({ bytes, isBusy: true });
  };
  return (
    <div className={classes.recovery}>
      <p className={classes.text}>{t("lock.sheet.text")}</p>
      <ol className={classes.groups} aria-label={t("lock.recoveryKey")}>
        {recoveryKey.split("-").map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move.
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className={classes.actions}>
        <Button
          leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden="true" />}
          loading={isBusy}
          onClick={() => void print()}
        >
          {t("preview.print")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
          disabled={isBusy}
          onClick={() => void output.save("kalqan-recovery.pdf", draw)}
        >
          {t("lock.sheet.save")}
        </Button>
      </div>
      <OutputResult output={output} job={drawing} label={t("lock.sheet.job")} />
      {fault !== null && <ErrorState error={fault} />}
      {plainBackups.length > 0 && (
        <div className={classes.warning}>
          <p>{t("lock.sheet.plainBackups")}</p>
          <ul>
            {plainBackups.map((folder) => (
              <li key={folder}>{folder}</li>
            ))}
          </ul>
        </div>
      )}
      <Checkbox
        label={t("lock.sheet.kept")}
        checked={isKept}
        onChange={(event) => onKept(event.currentTarget.checked)}
      />
      {printed !== null && (
        <PrintedDocument
          key={printed.bytes.byteOffset}
          bytes={printed.bytes}
          onEnd={(problem) => {
            setPrinted({ ...printed, isBusy: false });
            setFault(problem);
          }}
        />
      )}
    </div>
  );
}
