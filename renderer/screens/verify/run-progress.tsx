import { Button, Progress } from "@mantine/core";
import { useEffect } from "react";
import { announce } from "../../app/announcer/announcer.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useDelayed } from "../../components/use-delayed.ts";
import type { VerificationRun } from "./use-verification.ts";
import classes from "./verify-screen.module.css";

/** How many files were looked at, and how to stop and go on; nothing while there is nothing to wait for. */
export function RunProgress({ verification }: { readonly verification: VerificationRun }) {
  const t = useTranslate();
  const { files, isRunning, cancel, resume } = verification;
  const done = files.filter(({ state }) => state === "checked" || state === "unread").length;
  const words = t("verifyScreen.progress", { done, total: files.length });

  useEffect(() => {
    if (files.length > 0 && done === files.length) announce(t("verifyScreen.done", { count: done }));
  }, [done, files.length, t]);

  if (isRunning)
    return <Running words={words} share={files.length === 0 ? 0 : done / files.length} onCancel={cancel} />;
  if (done === files.length) return null;
  return (
    <div className={classes.run}>
      <span>{t("verifyScreen.stopped", { done, total: files.length })}</span>
      <Button variant="default" size="sm" onClick={resume}>
        {t("verifyScreen.resume")}
      </Button>
    </div>
  );
}

interface RunningProps {
  readonly words: string;
  /** 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

function Running({ words, share, onCancel }: RunningProps) {
  const t = useTranslate();
  const isLate = useDelayed(300);
  if (!isLate) return null;
  return (
    <div className={classes.run}>
      <span>{words}</span>
      <Progress className={classes.bar} value={share * 100} size={8} aria-label={words} />
      <Button variant="default" size="sm" onClick={onCancel}>
        {t("app.job.cancel")}
      </Button>
    </div>
  );
}
