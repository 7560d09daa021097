import { Button, Group } from "@mantine/core";
import type { SubmitEvent } from "react";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { saveEverything } from "../../../app/saving/before-leaving.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { SecretFields } from "../../../components/protection/secret-fields.tsx";
import { useSecret } from "../../../components/protection/use-secret.ts";
import classes from "./protection-section.module.css";

/** Takes the passphrase away: everything is decrypted. */
export function RemovePassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const removing = useJob("lock", "unprotect");
  const { secret, canTry, other, fields } = useSecret(removing.error);
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!canTry || removing.isRunning) return;
    await saveEverything();
    if ((await removing.start(secret)) === null) return;
    announce(t("settingsScreen.protection.removed"));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      withCloseButton={!removing.isRunning}
      closeOnClickOutside={!removing.isRunning}
      guide="passphrase/remove"
      title={t("settingsScreen.protection.remove")}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
        <p>{t("settingsScreen.protection.removeText")}</p>
        <SecretFields {...fields} label={t("lock.presentPassphrase")} disabled={removing.isRunning} />
        {other !== null && <ErrorState error={other} />}
        <JobProgress job={removing} label={t("settingsScreen.protection.removeJob")} />
        {!removing.isRunning && (
          <Group justify="end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("app.common.cancel")}
            </Button>
            <Button type="submit" color="red" disabled={!canTry}>
              {t("settingsScreen.protection.removeConfirm")}
            </Button>
          </Group>
        )}
      </form>
    </Dialog>
  );
}
