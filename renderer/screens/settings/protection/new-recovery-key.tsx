import { Button, Group } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { RecoveryKey } from "../../../components/protection/recovery-key.tsx";
import { SecretFields } from "../../../components/protection/secret-fields.tsx";
import { useSecret } from "../../../components/protection/use-secret.ts";
import classes from "./protection-section.module.css";

/** A new recovery key with its sheet; the sheet that was printed before opens nothing any more. */
export function NewRecoveryKey({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const making = useAct("lock", "newRecoveryKey");
  const { secret, canTry, other, fields } = useSecret(making.error);
  const [isKept, setIsKept] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (canTry && !making.isPending) making.mutate(secret);
  };
  const made = making.data;
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      withCloseButton={made === undefined}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      guide="passphrase/sheet"
      title={t("settingsScreen.protection.newKey")}
    >
      {made === undefined ? (
        <form className={classes.form} onSubmit={submit} noValidate autoComplete="off">
          <p>{t("settingsScreen.protection.newKeyText")}</p>
          <SecretFields {...fields} label={t("lock.presentPassphrase")} disabled={making.isPending} />
          {other !== null && <ErrorState error={other} />}
          <Group justify="end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("app.common.cancel")}
            </Button>
            <Button type="submit" disabled={!canTry} loading={making.isPending}>
              {t("settingsScreen.protection.newKeyConfirm")}
            </Button>
          </Group>
        </form>
      ) : (
        <div className={classes.form}>
          <RecoveryKey {...made} plainBackups={[]} isKept={isKept} onKept={setIsKept} />
          <Group justify="end">
            <Button disabled={!isKept} onClick={onClose}>
              {t("lock.done")}
            </Button>
          </Group>
        </div>
      )}
    </Dialog>
  );
}
