import { Button } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useJob } from "../../app/contract/use-job.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { saveEverything } from "../../app/saving/before-leaving.ts";
import { ErrorState } from "../error-state.tsx";
import { JobProgress } from "../job-progress.tsx";
import { isSet, NewPassphrase, nothingTyped } from "./new-passphrase.tsx";
import classes from "./protection.module.css";
import { RecoveryKey } from "./recovery-key.tsx";

interface ProtectFolderProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A passphrase for the data folder: asked, everything encrypted, then the recovery key, which one does not leave unseen. */
export function ProtectFolder({ onDone, onCancel }: ProtectFolderProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState(nothingTyped);
  const [isKept, setIsKept] = useState(false);
  const protecting = useJob("lock", "protect");
  const { result } = protecting;

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!isSet(typed) || protecting.isRunning) return;
    await saveEverything();
    if ((await protecting.start({ passphrase: typed.first })) !== null) setTyped(nothingTyped);
  };
  if (result !== null)
    return (
      <div className={classes.recovery}>
        <RecoveryKey {...result} isKept={isKept} onKept={setIsKept} />
        <div className={classes.last}>
          <Button disabled={!isKept} onClick={onDone}>
            {t("lock.done")}
          </Button>
        </div>
      </div>
    );
  return (
    <form className={classes.recovery} onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      <p className={classes.text}>{t("lock.set.text")}</p>
      <NewPassphrase typed={typed} onTyped={setTyped} disabled={protecting.isRunning} autoFocus />
      <p className={classes.text}>{t("lock.set.lost")}</p>
      {protecting.error !== null && <ErrorState error={protecting.error} />}
      <JobProgress job={protecting} label={t("lock.set.job")} />
      {!protecting.isRunning && (
        <div className={classes.last}>
          <Button variant="default" onClick={onCancel}>
            {t("app.common.cancel")}
          </Button>
          <Button type="submit" disabled={!isSet(typed)}>
            {t("lock.set.confirm")}
          </Button>
        </div>
      )}
    </form>
  );
}
