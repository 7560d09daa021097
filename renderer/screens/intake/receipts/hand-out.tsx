import { Button, Switch } from "@mantine/core";
import { useState } from "react";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { driveOf } from "../../export/drive-list.ts";
import { TargetChoice } from "../../export/target-choice.tsx";
import { useDrives } from "../../export/use-drives.ts";
import { AnswerList } from "./answer-list.tsx";
import { HandedOutResult } from "./handed-out-result.tsx";
import classes from "./receipts.module.css";
import { useChosen } from "./use-chosen.ts";

const notYet = ({ standing }: AnswerSummary): boolean => standing === "signed";

/** Signed receipts are written to a drive or folder, each under its body's name, and read back. */
export function HandOut({ answers }: { readonly answers: readonly AnswerSummary[] }) {
  const t = useTranslate();
  const [withOld, setWithOld] = useState(false);
  const signed = answers.filter(({ standing }) => standing === "signed" || (withOld && standing === "handedOut"));
  const hasOld = answers.some(({ standing }) => standing === "handedOut");
  const chosen = useChosen(signed, notYet);
  const drives = useDrives();
  const handing = useJob("receipts", "handOut");
  const [folder, setFolder] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  // A drive that was pulled is not chosen any more.
  const place =
    target !== null && (target === folder || drives.data?.some(({ path }) => path === target)) ? target : null;

  const start = (path: string): void => {
    const drive = driveOf(path, drives.data ?? []);
    const named = drive === null ? null : { label: drive.label, serial: drive.serial };
    void handing.start({ packages: [...chosen.packages], folder: path, drive: named });
  };
  const waiting = answers.filter(notYet).length;
  return (
    <Section
      title={t("answering.handOut.title", { count: waiting })}
      description={t(waiting === 0 ? "answering.handOut.none" : "answering.handOut.text")}
      actions={
        hasOld && (
          <Switch
            label={t("answering.handOut.withOld")}
            checked={withOld}
            disabled={handing.isRunning}
            onChange={(event) => setWithOld(event.currentTarget.checked)}
          />
        )
      }
    >
      {handing.result !== null && (
        <HandedOutResult handed={handing.result} drive={driveOf(handing.result[0]?.path ?? "", drives.data ?? [])} />
      )}
      {signed.length > 0 && (
        <>
          <AnswerList
            answers={signed}
            chosen={chosen}
            disabled={handing.isRunning}
            name={t("answering.handOut.list")}
          />
          <div className={classes.after}>
            <TargetChoice
              drives={drives}
              folder={folder}
              target={place}
              disabled={handing.isRunning}
              onTarget={setTarget}
              onFolder={(path) => {
                setFolder(path);
                setTarget(path);
              }}
            />
          </div>
          {handing.error !== null && <ErrorState error={handing.error} title={t("answering.handOut.failed")} />}
          {handing.state === "cancelled" && <p className={classes.hint}>{t("answering.handOut.cancelled")}</p>}
          <div className={classes.after}>
            <JobProgress job={handing} label={t("answering.handOut.job")} />
          </div>
          {!handing.isRunning && (
            <div className={classes.actions}>
              <Button
                disabled={place === null || chosen.packages.length === 0}
                onClick={() => place !== null && start(place)}
              >
                {t("answering.handOut.action", { count: chosen.packages.length })}
              </Button>
              {place === null && <span className={classes.hint}>{t("export.chooseFirst")}</span>}
            </div>
          )}
        </>
      )}
    </Section>
  );
}
