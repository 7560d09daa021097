import { Button, Select } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { run } from "../../../app/commands/command-registry.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { ProtectDialog } from "../../../components/protection/protect-dialog.tsx";
import { Section } from "../../../components/section.tsx";
import type { SettingSectionProps } from "../section-props.ts";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { NewRecoveryKey } from "./new-recovery-key.tsx";
import classes from "./protection-section.module.css";
import { RemovePassphrase } from "./remove-passphrase.tsx";

type Asked = "set" | "change" | "newKey" | "remove" | null;

/** Whether the data folder is protected by a passphrase, and all that can be done about it. */
export function ProtectionSection({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  const { data: lock, error, refetch } = useCall("lock", "state", {});
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  return (
    <Section title={t("settingsScreen.protection.title")} description={t("settingsScreen.protection.text")}>
      {error !== null ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : lock === undefined ? (
        <LoadingState shape="form" />
      ) : lock.protected ? (
        <Protected since={lock.protectedAt} settings={settings} save={save} onAsk={setAsked} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsked("set")}>
            {t("settingsScreen.protection.set")}
          </Button>
        </div>
      )}
      {asked === "set" && <ProtectDialog onDone={close} onCancel={close} />}
      {asked === "change" && <ChangePassphrase onClose={close} />}
      {asked === "newKey" && <NewRecoveryKey onClose={close} />}
      {asked === "remove" && <RemovePassphrase onClose={close} />}
    </Section>
  );
}

/** Minutes; whatever else was set stays in the choice. */
const usual = [5, 15, 30, 60];

interface ProtectedProps extends SettingSectionProps {
  readonly since: string | null;
  readonly onAsk: (asked: Asked) => void;
}

function Protected({ since, settings, save, onAsk }: ProtectedProps) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { lockAfterMinutes: minutes } = settings;
  const choice = [...new Set([...usual, ...(minutes === 0 ? [] : [minutes])])].sort((a, b) => a - b);
  return (
    <div className={classes.parts}>
      <p className={classes.state}>
        <IconLock size={18} stroke={1.75} aria-hidden="true" />
        {since === null
          ? t("settingsScreen.protection.on")
          : t("settingsScreen.protection.since", { date: dateTime(since) })}
      </p>
      <Select
        label={t("settingsScreen.protection.lockAfter")}
        allowDeselect={false}
        checkIconPosition="right"
        maw="24rem"
        data={[
          ...choice.map((count) => ({
            value: String(count),
            label: t("settingsScreen.protection.minutes", { count }),
          })),
          { value: "0", label: t("settingsScreen.protection.never") },
        ]}
        value={String(minutes)}
        onChange={(next) => next !== null && save({ lockAfterMinutes: Number(next) })}
      />
      <div className={classes.actions}>
        <Button leftSection={<IconLock size={18} stroke={1.5} aria-hidden="true" />} onClick={() => run("lock")}>
          {t("settingsScreen.protection.lockNow")}
        </Button>
        <Button variant="default" onClick={() => onAsk("change")}>
          {t("settingsScreen.protection.change")}
        </Button>
        <Button variant="default" onClick={() => onAsk("newKey")}>
          {t("settingsScreen.protection.newKey")}
        </Button>
        <Button variant="default" onClick={() => onAsk("remove")}>
          {t("settingsScreen.protection.remove")}
        </Button>
      </div>
    </div>
  );
}
