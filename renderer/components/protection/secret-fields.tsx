import { Anchor, PasswordInput, Textarea } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from "react";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./protection.module.css";

interface SecretFieldsProps {
  readonly secret: UnlockSecret;
  readonly onSecret: (secret: UnlockSecret) => void;
  /** What the field says instead of the passphrase's own name: «Қазіргі құпиясөз». */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Why the last attempt was refused; null = it was not. */
  readonly fault: string | null;
  /** The focus begins here. In a dialog the dialog sees to it. */
  readonly isFocused?: boolean;
  readonly field?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** The passphrase, or the recovery key of the printed sheet in its place. */
export function SecretFields({
  secret,
  onSecret,
  label,
  disabled = false,
  fault,
  field,
  isFocused = false,
}: SecretFieldsProps) {
  const t = useTranslate();
  const [capsLock, setCapsLock] = useState(false);
  const own = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { by } = secret;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other field takes the focus of the one it replaces.
  useEffect(() => {
    if (isFocused) own.current?.focus();
  }, [by, isFocused]);
  const common = {
    ref: useMergedRef(own, field ?? null),
    disabled,
    autoComplete: "off",
    spellCheck: false,
    "data-autofocus": true,
  } as const;
  if (secret.by === "recoveryKey")
    return (
      <div className={classes.secret}>
        <Textarea
          {...common}
          label={t("lock.recoveryKey")}
          description={t("lock.recoveryKeyText")}
          autosize
          minRows={2}
          inputMode="numeric"
          maxLength={1_000}
          classNames={{ input: classes.typedKey }}
          value={secret.recoveryKey}
          error={fault}
          onChange={(event) => onSecret({ by: "recoveryKey", recoveryKey: event.currentTarget.value })}
          onKeyDown={submitOnEnter}
        />
        <Anchor component="button" type="button" onClick={() => onSecret({ by: "passphrase", passphrase: "" })}>
          {t("lock.byPassphrase")}
        </Anchor>
      </div>
    );
  return (
    <div className={classes.secret}>
      <PasswordInput
        {...common}
        label={label ?? t("lock.passphrase")}
        visibilityToggleButtonProps={{ "aria-label": t("lock.show"), tabIndex: 0 }}
        value={secret.passphrase}
        error={fault ?? (capsLock ? t("sign.key.capsLock") : null)}
        onChange={(event) => onSecret({ by: "passphrase", passphrase: event.currentTarget.value })}
        onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
        onBlur={() => setCapsLock(false)}
      />
      <Anchor component="button" type="button" onClick={() => onSecret({ by: "recoveryKey", recoveryKey: "" })}>
        {t("lock.byRecoveryKey")}
      </Anchor>
    </div>
  );
}

/** A key is typed in one go: Enter sends it and breaks no line. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
