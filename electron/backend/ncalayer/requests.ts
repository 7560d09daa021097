import type { Language } from "#shared/language/language.ts";
import type { NcalayerStorage } from "#shared/ncalayer.ts";

/**
 * A sign of life, no JSON: NCALayer sends it back. Wherever it comes from it is no answer, and it is never answered here:
 * two sides that echo each other would never stop.
 */
export const heartbeat = "--heartbeat--";

/** RFC 5280, 4.2.1.12: emailProtection, which НУЦ РК gives to keys for signing, and not to those for logging in. */
const signingUsage = "1.3.6.1.5.5.7.3.4";

export interface SignRequest {
  readonly data: Uint8Array;
  /** Of NCALayer's own windows. */
  readonly language: Language;
  /** Null: the person chooses in NCALayer. */
  readonly storage: NcalayerStorage | null;
}

/**
 * A detached CAdES signature from module basics. `chain: null` lets the person choose only among keys under the
 * authority's current certificates: those of other authorities the ministry would not believe. No `tsaProfile`: a
 * timestamp needs the network.
 */
export function basicsSign({ data, language, storage }: SignRequest): object {
  return {
    module: "kz.gov.pki.knca.basics",
    method: "sign",
    args: {
      ...(storage !== null && { allowedStorages: [storage] }),
      format: "cms",
      data: base64(data),
      signingParams: { decode: true, encapsulate: false, digested: false },
      signerParams: { extKeyUsageOids: [signingUsage], chain: null },
      locale: language,
    },
  };
}

/** The same from module commonUtils, for an NCALayer without basics. It must be told where the key is. */
export function commonUtilsSign({ data, storage }: SignRequest): object {
  return {
    module: "kz.gov.pki.knca.commonUtils",
    method: "createCAdESFromBase64",
    args: [storage ?? "PKCS12", "SIGNATURE", base64(data), false],
  };
}

function base64(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
}
