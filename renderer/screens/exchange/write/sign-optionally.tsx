import { Checkbox } from "@mantine/core";
import { useEffect } from "react";
import type { SignerRole } from "#shared/report/entry.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { CertificateCard } from "../../../components/signing/key/certificate-card.tsx";
import { KeyForm } from "../../../components/signing/key/key-form.tsx";
import type { KeyState } from "../../../components/signing/key/use-key.ts";
import { keyStanding } from "../../../components/signing/key-standing.ts";
import type { OptionalKey } from "./optional-key.ts";

interface SignOptionallyProps {
  readonly signsAs: SignerRole;
  readonly state: KeyState;
  readonly value: OptionalKey;
  readonly disabled: boolean;
  /** What is not proved without a signature. */
  readonly description: string;
  readonly onChange: (key: OptionalKey) => void;
}

/** A file may be signed by whoever has a key; nobody must. */
export function SignOptionally({ signsAs, state, value, disabled, description, onChange }: SignOptionallyProps) {
  const t = useTranslate();
  const { opened } = state;
  useEffect(() => {
    if (!value.wanted) return;
    const fits = opened !== null && keyStanding(opened.view) !== "refused";
    const access = fits ? { keyFile: opened.keyFile, password: opened.password } : null;
    if (access?.keyFile !== value.access?.keyFile || access?.password !== value.access?.password) {
      onChange({ wanted: true, access });
    }
  }, [opened, value, onChange]);
  return (
    <div>
      <Checkbox
        checked={value.wanted}
        disabled={disabled}
        label={t("exchange.handOver.sign")}
        description={description}
        onChange={(event) => {
          state.forget();
          onChange({ wanted: event.currentTarget.checked, access: null });
        }}
      />
      {value.wanted && <KeyForm role={signsAs} state={state} disabled={disabled} />}
      {value.wanted && opened !== null && <CertificateCard view={opened.view} />}
    </div>
  );
}
