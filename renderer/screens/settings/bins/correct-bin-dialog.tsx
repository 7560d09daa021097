import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ConfirmedBin, isBin, longestBinReason } from "#shared/api/signing-view.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { callBackend } from "../../../app/contract/bridge.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { groupedDigits } from "../../../components/signing/key-standing.ts";
import classes from "./correct-bin-dialog.module.css";

interface CorrectBinDialogProps {
  readonly known: ConfirmedBin;
  /** The body's, in the language shown. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Another BIN in the place of the one confirmed by mistake, and why; what has left with the old one is said before. */
export function CorrectBinDialog({ known, name, onClose }: CorrectBinDialogProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const correcting = useAct("signing", "correctBin");
  const remaking = useJob("report", "makeReady");
  const bin = typed.replace(/\s/gu, "");
  const faultOfBin = !isBin(bin) ? t("sign.bin.fieldOff") : bin === known.bin ? t("settingsScreen.bins.same") : null;
  const faultOfReason = reason.trim() === "" ? t("settingsScreen.bins.reasonMissing") : null;

  const correct = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (faultOfBin !== null || faultOfReason !== null) return;
    try {
      await correcting.mutateAsync({ body: known.body, bin, reason });
      // What is ready and not signed names the right BIN at once.
      const reports = await callBackend("report", "list", {});
      for (const { id } of reports.filter(({ body, state }) => body === known.body && state === "ready")) {
        if ((await remaking.start({ reportId: id })) === null) return;
      }
      announce(t("settingsScreen.bins.done"));
      onClose();
    } catch {
      // It is shown below.
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t("settingsScreen.bins.question", { body: name })}>
      <form className={classes.form} noValidate onSubmit={(event) => void correct(event)}>
        <p>{t("settingsScreen.bins.questionText", { bin: groupedDigits(known.bin) })}</p>
        {known.exported > 0 && (
          <p className={classes.warning}>{t("settingsScreen.bins.exported", { count: known.exported })}</p>
        )}
        <TextInput
          label={t("sign.bin.field")}
          description={t("sign.bin.fieldText")}
          required
          data-autofocus
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={isAsked ? faultOfBin : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <KazakhField>
          <Textarea
            label={t("settingsScreen.bins.reason")}
            required
            autosize
            minRows={2}
            maxLength={longestBinReason}
            value={reason}
            error={isAsked ? faultOfReason : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </KazakhField>
        {correcting.error !== null && <ErrorState error={correcting.error} />}
        {remaking.error !== null && <ErrorState error={remaking.error} />}
        <JobProgress job={remaking} label={t("sign.bin.job")} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t("app.common.cancel")}
          </Button>
          <Button type="submit" loading={correcting.isPending || remaking.isRunning}>
            {t("settingsScreen.bins.correct")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
