import type { SignerRole } from "#shared/report/entry.ts";
import { KeyForm } from "./key/key-form.tsx";
import { NcalayerForm } from "./ncalayer/ncalayer-form.tsx";
import type { Signing } from "./use-signing.ts";
import { WayChoice } from "./way-choice.tsx";

interface SigningFormProps {
  readonly signing: Omit<Signing<never>, "sign">;
  readonly role: SignerRole;
  /** NCALayer's button. */
  readonly signLabel: string;
  readonly jobLabel: string;
  /** Null where another button signs through NCALayer too. */
  readonly onSign: (() => void) | null;
}

/** A key file or NCALayer, and what each of them asks for. A key file signs from its certificate. */
export function SigningForm({ signing, role, signLabel, jobLabel, onSign }: SigningFormProps) {
  const { way, choose, key, ncalayer, isBusy } = signing;
  return (
    <>
      <WayChoice value={way} disabled={isBusy} onChange={choose} />
      {way === "keyFile" ? (
        <KeyForm key={role} role={role} state={key} disabled={isBusy} />
      ) : (
        <NcalayerForm signing={{ ...ncalayer, sign: onSign }} {...{ signLabel, jobLabel }} />
      )}
    </>
  );
}
