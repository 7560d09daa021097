import { Button, Progress } from "@mantine/core";
import { useEffect } from "react";
import type { Progress as JobProgressValue } from "#shared/api/method.ts";
import type { MessageKey } from "#shared/language/translator.ts";
import { announce } from "../app/announcer/announcer.tsx";
import type { JobHandle } from "../app/contract/use-long-work.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./job-progress.module.css";

interface JobProgressProps {
  readonly job: Pick<JobHandle<never, unknown>, "state" | "progress" | "isRunning" | "cancel">;
  /** What is being done: «Пакетті экспорттау». */
  readonly label: string;
}

/** Long work under way: how far it is and how to stop it. Nothing while nothing runs; its end is told to screen readers. */
export function JobProgress({ job, label }: JobProgressProps) {
  const t = useTranslate();
  const { state, progress, isRunning, cancel } = job;

  useEffect(() => {
    if (state === "running") announce(t("app.job.started", { label }));
    if (state === "done") announce(t("app.job.done", { label }));
    if (state === "cancelled") announce(t("app.job.cancelled", { label }));
  }, [state, label, t]);

  const percent = percentOf(progress);
  // Not every percent: a screen reader would do nothing else.
  const quarter = percent === null ? 0 : Math.floor(percent / 25) * 25;
  useEffect(() => {
    if (quarter > 0 && quarter < 100) announce(t("app.job.progress", { label, percent: quarter }));
  }, [quarter, label, t]);

  if (!isRunning) return null;
  return (
    <div className={classes.job}>
      <div className={classes.words}>
        <span className={classes.label}>{label}</span>
        {progress !== null && <span>{t(`progress.steps.${progress.step}` as MessageKey)}</span>}
        <span className={classes.amount}>{percent !== null && `${percent} %`}</span>
      </div>
      <div className={classes.line}>
        <Progress.Root className={classes.bar} size={8}>
          <Progress.Section
            value={percent ?? 100}
            striped={percent === null}
            animated={percent === null}
            // Of a total that is not known no share is told.
            withAria={percent !== null}
            role="progressbar"
            aria-label={label}
          />
        </Progress.Root>
        <Button variant="default" size="sm" disabled={state === "cancelling"} onClick={cancel}>
          {t(state === "cancelling" ? "app.job.cancelling" : "app.job.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** Whole percent; null where the total is not known. */
function percentOf(progress: JobProgressValue | null): number | null {
  if (progress === null || progress.total <= 0) return null;
  return Math.min(100, Math.floor((progress.done / progress.total) * 100));
}
