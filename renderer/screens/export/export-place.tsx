import { Button } from "@mantine/core";
import { useState } from "react";
import type { RequestOf, ResponseOf } from "../../app/contract/contract-types.ts";
import type { JobHandle } from "../../app/contract/use-long-work.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { Section } from "../../components/section.tsx";
import { driveOf } from "./drive-list.ts";
import classes from "./export-screen.module.css";
import { ExportedResult } from "./exported-result.tsx";
import { TargetChoice } from "./target-choice.tsx";
import { useDrives } from "./use-drives.ts";

interface ExportPlaceProps {
  readonly exporting: JobHandle<never, ResponseOf<"exchange", "export">>;
  readonly onStart: (folder: string, drive: RequestOf<"exchange", "export">["drive"]) => void;
}

/** Where to, the copying with its reading back, and what came of it. */
export function ExportPlace({ exporting, onStart }: ExportPlaceProps) {
  const t = useTranslate();
  const drives = useDrives();
  const [folder, setFolder] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  // A drive that was pulled is not chosen any more.
  const chosen =
    target !== null && (target === folder || drives.data?.some(({ path }) => path === target)) ? target : null;

  const start = (path: string): void => {
    const drive = driveOf(path, drives.data ?? []);
    const named = drive === null ? null : { label: drive.label, serial: drive.serial };
    onStart(path, named);
  };

  if (exporting.result !== null) {
    return (
      <ExportedResult
        exported={exporting.result}
        drive={driveOf(exporting.result.path, drives.data ?? [])}
        onAgain={exporting.reset}
      />
    );
  }
  return (
    <Section title={t("export.title")} description={t("export.text")}>
      <TargetChoice
        drives={drives}
        folder={folder}
        target={chosen}
        disabled={exporting.isRunning}
        onTarget={setTarget}
        onFolder={(path) => {
          setFolder(path);
          setTarget(path);
        }}
      />
      {exporting.error !== null && (
        <div className={classes.after}>
          <ErrorState error={exporting.error} title={t("export.failed")} />
        </div>
      )}
      {exporting.state === "cancelled" && <p className={classes.note}>{t("export.cancelled")}</p>}
      <div className={classes.after}>
        <JobProgress job={exporting} label={t("export.job")} />
      </div>
      {exporting.isRunning ? (
        <p className={classes.note}>{t("export.keepDrive")}</p>
      ) : (
        <div className={classes.actions}>
          <Button disabled={chosen === null} onClick={() => chosen !== null && start(chosen)}>
            {t("export.action")}
          </Button>
          {chosen === null && <span className={classes.hint}>{t("export.chooseFirst")}</span>}
        </div>
      )}
    </Section>
  );
}
