import { Button } from "@mantine/core";
import { IconLockOpen } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import type { LockState } from "#shared/api/lock-view.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SecretFields } from "../../components/protection/secret-fields.tsx";
import { useSecret } from "../../components/protection/use-secret.ts";
import { useWaiting } from "../../components/protection/use-waiting.ts";
import { useCommand } from "../commands/use-command.ts";
import { useAct } from "../contract/use-act.ts";
import { BackendBanner } from "../frame/backend-banner.tsx";
import { useTitle } from "../frame/use-title.ts";
import { openGuideOver } from "../guide/guide-over.ts";
import { useTranslate } from "../language/use-translate.ts";
import { BareFrame } from "../start/bare-frame.tsx";
import { useDataFolder } from "../start/use-data-folder.ts";
import classes from "./lock.module.css";

/** Asks for the passphrase of the data folder, or the recovery key of its sheet. */
export function UnlockScreen({ lock }: { readonly lock: LockState }) {
  const t = useTranslate();
  const folder = useDataFolder()?.folder.path ?? "";
  const client = useQueryClient();
  const unlocking = useAct("lock", "unlock");
  const { secret, waiting, canTry, other, fields } = useSecret(unlocking.error);
  const before = useWaiting(lock.waitSeconds, lock);
  const seconds = Math.max(waiting, unlocking.error === null ? before : 0);
  useTitle(t("lock.title"));
  const help = (): void => openGuideOver({ topic: "passphrase", section: "open" });
  useCommand("help", help);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (canTry && seconds === 0 && !unlocking.isPending) {
      // Nothing that was asked before holds: it was refused.
      unlocking.mutateAsync(secret).then(
        () => client.invalidateQueries(),
        () => undefined,
      );
    }
  };
  return (
    <BareFrame onHelp={help}>
      <BackendBanner />
      <PageHeader title={t("lock.title")} subtitle={t("lock.text")} />
      <form className={classes.form} onSubmit={submit} noValidate autoComplete="off">
        <p className={classes.folder}>{t("lock.folder", { path: folder })}</p>
        <SecretFields {...fields} disabled={unlocking.isPending} isFocused />
        {other !== null && <ErrorState error={other} />}
        <div className={classes.actions}>
          <Button
            type="submit"
            size="lg"
            loading={unlocking.isPending}
            disabled={!canTry || seconds > 0}
            leftSection={<IconLockOpen size={20} stroke={1.5} aria-hidden="true" />}
          >
            {seconds > 0 ? t("lock.unlockIn", { seconds }) : t("lock.unlock")}
          </Button>
        </div>
      </form>
    </BareFrame>
  );
}
