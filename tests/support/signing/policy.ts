import { join } from "node:path";
import {
  loadRevocationLists,
  loadTrustStore,
  type RevocationList,
  type TrustStore,
  type ValidationPolicy,
} from "#backend/signing/index.ts";
import { inTemporaryFolder, writeFiles } from "./openssl.ts";

/** A trust store of these certificates, through files as users have them. */
export function trustIn(...certificates: readonly Uint8Array[]): Promise<TrustStore> {
  return inTemporaryFolder((folder) => {
    writeFiles(folder, Object.fromEntries(certificates.map((der, i) => [`${i}.cer`, der])));
    return loadTrustStore({ files: certificates.map((_, i) => join(folder, `${i}.cer`)) });
  });
}

export function listsIn(...lists: readonly Uint8Array[]): Promise<RevocationList[]> {
  return inTemporaryFolder((folder) => {
    writeFiles(folder, Object.fromEntries(lists.map((der, i) => [`${i}.crl`, der])));
    return loadRevocationLists(lists.map((_, i) => join(folder, `${i}.crl`)));
  });
}

export function policyAt(at: Date, trust: TrustStore, more: Partial<ValidationPolicy> = {}): ValidationPolicy {
  return { trust, revocationLists: [], at, ...more };
}
