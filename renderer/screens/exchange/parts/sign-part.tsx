import { Checkbox } from "@mantine/core";
import { useEffect } from "react";
import type { SignerRole } from "#shared/report/entry.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { CertificateCard } from "../../sign/key/certificate-card.tsx";
import { KeyForm } from "../../sign/key/key-form.tsx";
import { useKey } from "../../sign/key/use-key.ts";
import { keyStanding } from "../../sign/key-standing.ts";
import type { PartKey } from "./part-key.ts";

/** Whoever fills a measure signs as its preparer would. */
const role: SignerRole = "preparer";

interface SignPartProps {
  readonly body: string;
  readonly value: PartKey;
  readonly disabled: boolean;
  readonly onChange: (key: PartKey) => void;
}

/** A part may be signed by whoever has a key; nobody must. */
export function SignPart({ body, value, disabled, onChange }: SignPartProps) {
  const t = useTranslate();
  const key = useKey(body, role);
  const { opened } = key;
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
        description={t("exchange.handOver.signText")}
        onChange={(event) => {
          key.forget();
          onChange({ wanted: event.currentTarget.checked, access: null });
        }}
      />
      {value.wanted && <KeyForm role={role} state={key} disabled={disabled} />}
      {value.wanted && opened !== null && <CertificateCard view={opened.view} />}
    </div>
  );
}
