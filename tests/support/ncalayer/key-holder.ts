import { openKeyFile, signDetached } from "#backend/signing/index.ts";
import type { Issued } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { type Faults, makeCms } from "#tests/support/signing/cms-maker.ts";

/** What NCALayer does with a key that a person chose: CMS over the data, with the data inside where asked. */
export type SignWith = (data: Uint8Array, encapsulate: boolean) => Promise<Uint8Array>;

/** Signs with the program's own writer. Detached only: it knows nothing else. */
export function holderOf(issued: Issued, issuers: readonly Issued[], at: Date): SignWith {
  return async (data, encapsulate) => {
    if (encapsulate) throw new Error("this holder signs detached only");
    const key = await openKeyFile(await writeKeyFile(issued, "token", issuers), "token");
    return signDetached(data, key, { signingTime: at });
  };
}

/**
 * Signs apart from the program's writer and, but for its `faults`, in the form reported of NCALayer: the certificate
 * bound by its SHA-256 alone, without issuer and serial number.
 */
export function foreignHolderOf(issued: Issued, issuers: readonly Issued[], at: Date, faults: Faults = {}): SignWith {
  const certificates = [issued, ...issuers].map(({ der }) => der);
  return (data, encapsulate) =>
    makeCms(data, issued, at, { certificates, ...(encapsulate && { encapsulated: data }), ...faults });
}
