import { readCertificate, tryReadCertificate } from "./certificate.ts";
import type { RevocationList } from "./revocation-list.ts";
import { checkTrust } from "./trust.ts";
import type { TrustStore } from "./trust-store.ts";

interface KnownNow {
  /** Issuers beside the key, DER. */
  readonly chain: readonly Uint8Array[];
  readonly trust: TrustStore;
  readonly revocationLists: readonly RevocationList[];
  readonly at: Date;
}

const revoking: ReadonlySet<string> = new Set(["signing.revoked", "signing.revokedNoProof", "signing.onHold"]);

/**
 * Since when a certificate, or an authority above it, is revoked or on hold, ISO 8601; null where no believed list says so.
 * Asked before signing: what it signs now would never be believed.
 */
export async function revokedBefore(
  der: Uint8Array,
  { chain, trust, revocationLists, at }: KnownNow,
): Promise<string | null> {
  if (revocationLists.length === 0) return null;
  const certificates = chain.map(tryReadCertificate).filter((certificate) => certificate !== null);
  const moments = { at, best: at, claimed: at };
  const { problems } = await checkTrust(readCertificate(der), { certificates }, moments, { trust, revocationLists });
  const found = problems.find(({ code }) => revoking.has(code));
  return found === undefined ? null : String(found.data.date);
}
