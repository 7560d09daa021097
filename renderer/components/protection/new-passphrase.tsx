import { PasswordInput } from "@mantine/core";
import { shortestPassphrase } from "#shared/api/lock-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./protection.module.css";

/** A new passphrase as it is typed, twice. */
export interface TypedPassphrase {
  readonly first: string;
  readonly second: string;
}

export const nothingTyped: TypedPassphrase = { first: "", second: "" };

/** Long enough and twice the same. */
export function isSet({ first, second }: TypedPassphrase): boolean {
  return first.length >= shortestPassphrase && first === second;
}

interface NewPassphraseProps {
  readonly typed: TypedPassphrase;
  readonly onTyped: (typed: TypedPassphrase) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** Asks for a new passphrase twice; what is still missing stands at its field once it was left. */
export function NewPassphrase({ typed, onTyped, disabled = false, autoFocus = false }: NewPassphraseProps) {
  const t = useTranslate();
  const { first, second } = typed;
  const isShort = first !== "" && first.length < shortestPassphrase;
  const isOther = second !== "" && second !== first;
  const common = {
    disabled,
    autoComplete: "new-password",
    spellCheck: false,
    visibilityToggleButtonProps: { "aria-label": t("lock.show"), tabIndex: 0 },
  } as const;
  return (
    <div className={classes.secret}>
      <PasswordInput
        {...common}
        label={t("lock.newPassphrase")}
        description={t("lock.newPassphraseText", { least: shortestPassphrase })}
        data-autofocus={autoFocus || undefined}
        value={first}
        error={isShort && second !== "" ? t("lock.tooShort", { least: shortestPassphrase }) : null}
        onChange={(event) => onTyped({ first: event.currentTarget.value, second })}
      />
      <PasswordInput
        {...common}
        label={t("lock.again")}
        value={second}
        error={isOther && second.length >= first.length ? t("lock.notSame") : null}
        onChange={(event) => onTyped({ first, second: event.currentTarget.value })}
      />
    </div>
  );
}
