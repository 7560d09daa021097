import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ResponseOf } from "../../../app/contract/contract-types.ts";
import type { JobHandle } from "../../../app/contract/use-long-work.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { TargetChoice } from "../../export/target-choice.tsx";
import { useDrives } from "../../export/use-drives.ts";
import classes from "./write-out.module.css";

/** A job that writes a file to a drive or a folder and reads it back. */
export type WritingJob = Pick<
  JobHandle<never, ResponseOf<"exchange", "export">>,
  "state" | "progress" | "isRunning" | "cancel" | "error"
>;

interface WriteOutProps {
  readonly job: WritingJob;
  /** The button, a verb. */
  readonly action: string;
  readonly label: string;
  /** What is still missing beside the place; null = nothing. */
  readonly missing: string | null;
  /** The folder that is offered at first: where the file came from. */
  readonly offered?: string;
  readonly onWrite: (folder: string) => void;
  /** Further buttons. */
  readonly others?: ReactNode;
}

/** Where to write, the button that writes, how far it is. */
export function WriteOut({ job, action, label, missing, offered, onWrite, others }: WriteOutProps) {
  const t = useTranslate();
  const drives = useDrives();
  const [folder, setFolder] = useState<string | null>(offered ?? null);
  const [target, setTarget] = useState<string | null>(offered ?? null);
  const isThere = target !== null && (target === folder || drives.data?.some(({ path }) => path === target) === true);
  const chosen = isThere ? target : null;
  const hint = chosen === null ? t("export.chooseFirst") : missing;
  return (
    <div className={classes.place}>
      <TargetChoice
        drives={drives}
        folder={folder}
        target={chosen}
        disabled={job.isRunning}
        onTarget={setTarget}
        onFolder={(path) => {
          setFolder(path);
          setTarget(path);
        }}
      />
      {job.error !== null && <ErrorState error={job.error} title={t("exchange.write.failed")} />}
      {job.state === "cancelled" && <p className={classes.hint}>{t("exchange.write.cancelled")}</p>}
      <JobProgress job={job} label={label} />
      {job.isRunning ? (
        <p className={classes.hint}>{t("export.keepDrive")}</p>
      ) : (
        <div className={classes.actions}>
          <Button disabled={hint !== null} onClick={() => chosen !== null && onWrite(chosen)}>
            {action}
          </Button>
          {others}
          {hint !== null && <span className={classes.hint}>{hint}</span>}
        </div>
      )}
    </div>
  );
}
