import { Button, CloseButton } from "@mantine/core";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import type { JobHandle } from "../../app/contract/use-long-work.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../error-state.tsx";
import { JobProgress } from "../job-progress.tsx";
import classes from "./output-result.module.css";
import type { DocumentOutput } from "./use-document-output.ts";

interface OutputResultProps {
  readonly output: DocumentOutput;
  readonly job: Pick<JobHandle<never, unknown>, "state" | "progress" | "isRunning" | "cancel" | "error">;
  /** What is being done: «Файлды дайындау». */
  readonly label: string;
}

/** How far a document is, where it was put, or why it was not. Nothing while nothing was asked for. */
export function OutputResult({ output: { path, fault, forget }, job, label }: OutputResultProps) {
  const t = useTranslate();
  const error = job.error ?? fault;
  return (
    <>
      <JobProgress job={job} label={label} />
      {error !== null && !job.isRunning && <ErrorState error={error} />}
      {path !== null && (
        <div className={classes.saved}>
          <IconCircleCheckFilled className={classes.icon} size={20} aria-hidden="true" />
          <span className={classes.words}>{t("app.output.saved", { path })}</span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void window.kalqan.shell.showInFolder(path).catch(() => undefined)}
          >
            {t("app.common.showInFolder")}
          </Button>
          <CloseButton size="sm" aria-label={t("app.output.forget")} onClick={forget} />
        </div>
      )}
    </>
  );
}
