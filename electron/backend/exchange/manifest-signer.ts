import { type CertificateInfo, type SigningKey, signDetached } from "#backend/signing/index.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";

/** Signs the bytes of a manifest. What comes back is checked in one place, whoever signed, before it is kept. */
export interface ManifestSigner {
  /**
   * Whose signature it will be, where that is known beforehand: what speaks against it is then said before anything is
   * written. Null where only the signature tells (NCALayer).
   */
  readonly certificate: CertificateInfo | null;
  /** Answers a detached CMS signature over `manifest`, for a package file as it stands. */
  readonly sign: (manifest: Uint8Array, watch: Watch) => Promise<Uint8Array>;
  /** Told whose signature came, once it is known to be sound, before its certificate is judged for this report. */
  readonly answered?: (certificate: CertificateInfo) => void;
}

/** Signs with a key file that is open. */
export function keyFileSigner(
  key: SigningKey,
  { clock, trust }: Pick<ExchangeDeps, "clock" | "trust">,
): ManifestSigner {
  return {
    certificate: key.certificate,
    sign: async (manifest) => signDetached(manifest, key, { signingTime: clock(), trust: await trust() }),
  };
}
