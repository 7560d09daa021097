import { Button, Group } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { isSet, NewPassphrase, nothingTyped } from "../../../components/protection/new-passphrase.tsx";
import { SecretFields } from "../../../components/protection/secret-fields.tsx";
import { useSecret } from "../../../components/protection/use-secret.ts";
import classes from "./protection-section.module.css";

/** Another passphrase, for whoever knows the present one or has the recovery key. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const changing = useAct("lock", "changePassphrase");
  const { secret, canTry, other, fields } = useSecret(changing.error);
  const [typed, setTyped] = useState(nothingTyped);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!canTry || !isSet(typed) || changing.isPending) return;
    changing.mutate(
      { secret, passphrase: typed.first },
      {
        onSuccess: () => {
          announce(t("settingsScreen.protection.changed"));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} guide="passphrase/change" title={t("settingsScreen.protection.change")}>
      <form className={classes.form} onSubmit={submit} noValidate autoComplete="off">
        <p>{t("settingsScreen.protection.changeText")}</p>
        <SecretFields {...fields} label={t("lock.presentPassphrase")} disabled={changing.isPending} />
        <NewPassphrase typed={typed} onTyped={setTyped} disabled={changing.isPending} />
        {other !== null && <ErrorState error={other} />}
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("app.common.cancel")}
          </Button>
          <Button type="submit" disabled={!canTry || !isSet(typed)} loading={changing.isPending}>
            {t("settingsScreen.protection.changeConfirm")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
