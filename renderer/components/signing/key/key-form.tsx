import { Button, PasswordInput } from "@mantine/core";
import { IconFile, IconKey } from "@tabler/icons-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../error-state.tsx";
import { fileNameOf } from "../../file-path.ts";
import classes from "./key-form.module.css";
import { rememberedFolder, rememberFolder } from "./remembered-folder.ts";
import type { KeyState } from "./use-key.ts";

interface KeyFormProps {
  readonly role: SignerRole;
  readonly state: KeyState;
  readonly disabled: boolean;
}

/** Which key, and its password. A wrong password leaves the file chosen and the field in focus. */
export function KeyForm({ role, state, disabled }: KeyFormProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  const [keyFile, setKeyFile] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const [capsLock, setCapsLock] = useState(false);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const nameId = useId();
  const isWrongPassword = state.error?.code === "signing.wrongPassword";

  // The next thing to type: a password for the file just chosen, or a better one.
  useEffect(() => {
    if (keyFile !== null) field.current?.focus();
  }, [keyFile]);
  useEffect(() => {
    if (isWrongPassword) field.current?.focus();
  }, [isWrongPassword]);

  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const [path] = await window.kalqan.shell.pickFiles({ purpose: "keyFile", multiple: false });
      if (path === undefined) return;
      state.forget();
      setPassword("");
      setKeyFile(path);
      rememberFolder(path);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (keyFile === null) return;
    // Once it has served, only the opened key holds it.
    if (await state.open(keyFile, password)) setPassword("");
  };

  const folder = rememberedFolder();
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} autoComplete="off">
      <div>
        <p className={classes.label} id={nameId}>
          {t("sign.key.file")}
        </p>
        <div className={classes.file}>
          <Button
            variant="default"
            disabled={disabled}
            leftSection={<IconFile size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => void pick()}
          >
            {t(keyFile === null ? "sign.key.choose" : "sign.key.chooseOther")}
          </Button>
          {keyFile === null ? (
            <span className={classes.hint}>
              {folder === null ? t("sign.key.none") : t("sign.key.lastFolder", { folder })}
            </span>
          ) : (
            <span className={classes.name} title={keyFile}>
              {fileNameOf(keyFile)}
            </span>
          )}
        </div>
      </div>
      {fault !== null && <ErrorState error={fault} />}
      <PasswordInput
        ref={field}
        label={t("sign.key.password")}
        description={t("sign.key.passwordText")}
        value={password}
        disabled={keyFile === null || disabled}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ "aria-label": t("sign.key.showPassword"), tabIndex: 0 }}
        error={isWrongPassword && state.error !== null ? textOf(state.error) : capsLock ? t("sign.key.capsLock") : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
        onBlur={() => setCapsLock(false)}
      />
      {state.error !== null && !isWrongPassword && <ErrorState error={state.error} />}
      <div>
        <Button
          type="submit"
          variant={state.opened === null ? "filled" : "default"}
          loading={state.isOpening}
          disabled={keyFile === null || disabled}
          leftSection={<IconKey size={18} stroke={1.5} aria-hidden="true" />}
        >
          {t("sign.key.open")}
        </Button>
      </div>
      <p className={classes.hint}>{t(`sign.key.which.${role}`)}</p>
    </form>
  );
}
