import { Button, Group } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { importable, inOrderOfImport } from "#shared/trust/importable.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { fileNameOf } from "../../../components/file-path.ts";
import { JobProgress } from "../../../components/job-progress.tsx";
import { ExaminedMaterial } from "./examined-material.tsx";
import classes from "./trust.module.css";

/** Certificates and lists from a medium: each file is looked at, shown with its fingerprints, and copied once confirmed. */
export function ImportTrust() {
  const t = useTranslate();
  const [queue, setQueue] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const examining = useJob("trust", "examine", { cancelOnLeave: true });
  const importing = useJob("trust", "import");
  const [path] = queue;
  const { start, reset } = examining;

  useEffect(() => {
    if (path === undefined) reset();
    else void start({ path });
  }, [path, start, reset]);

  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      setQueue(inOrderOfImport(await window.kalqan.shell.pickFiles({ purpose: "trust", multiple: true })));
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  const next = (): void => {
    importing.reset();
    setQueue((paths) => paths.slice(1));
  };
  const chosen = importable(examining.result ?? []);
  const hasRoot = chosen.some(({ kind }) => kind === "certificate");
  const bring = async (): Promise<void> => {
    if (path === undefined) return;
    const view = await importing.start({ path, sha256: chosen.map(({ sha256 }) => sha256) });
    if (view !== null) next();
  };

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCertificate size={18} stroke={1.5} aria-hidden="true" />}
        onClick={() => void pick()}
      >
        {t("settingsScreen.trustImport")}
      </Button>
      {fault !== null && <ErrorState error={fault} />}
      <Dialog
        guide="verify/trust"
        opened={path !== undefined}
        onClose={next}
        size="lg"
        title={t("settingsScreen.trustImportTitle", { file: fileNameOf(path ?? "") })}
        closeOnClickOutside={false}
      >
        <JobProgress job={examining} label={t("settingsScreen.trustExamining")} />
        {examining.error !== null && <ErrorState error={examining.error} />}
        {examining.result !== null && (
          <ul className={classes.examined}>
            {examining.result.map((examined) => (
              <ExaminedMaterial key={examined.material.sha256} examined={examined} />
            ))}
          </ul>
        )}
        {hasRoot && <p className={classes.question}>{t("settingsScreen.trustCompare")}</p>}
        {importing.error !== null && <ErrorState error={importing.error} />}
        <JobProgress job={importing} label={t("settingsScreen.trustImporting")} />
        <Group justify="end" mt="lg" gap="xs">
          <Button variant="default" data-autofocus disabled={importing.isRunning} onClick={next}>
            {t(chosen.length > 0 ? "app.common.cancel" : "app.common.close")}
          </Button>
          {chosen.length > 0 && (
            <Button loading={importing.isRunning} onClick={() => void bring()}>
              {t(hasRoot ? "settingsScreen.trustConfirm" : "settingsScreen.trustConfirmList")}
            </Button>
          )}
        </Group>
      </Dialog>
    </>
  );
}
