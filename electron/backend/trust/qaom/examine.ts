import { open } from "node:fs/promises";
import { findQaomCertificate } from "#backend/database/index.ts";
import { describeSigner, type FoundCertificate, headFault, readCertificateFile } from "#backend/signing/index.ts";
import { openPackage } from "#backend/verification/index.ts";
import type { ExaminedQaom, QaomStanding } from "#shared/api/trust-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { TrustDeps } from "../deps.ts";
import { folderPolicy } from "../sources.ts";

/** Documents that nobody but ҚАӨМ signs. */
const ofQaom: ReadonlySet<string> = new Set(["receipt", "planEdition", "consolidated"]);

/**
 * The certificates of a file that might be ҚАӨМ's: a certificate file, or a package of ҚАӨМ's whose signature holds. Nothing is
 * kept. Errors: trust.noCertificate {path}, trust.notOfQaom {path}, trust.packageNotSound {path}, signing.trustUnreadable, file.*.
 * @param bins those of who holds ҚАӨМ's duties, where all of them are known; empty where not
 */
export async function examineQaom(
  deps: TrustDeps,
  { path, bins }: { readonly path: string; readonly bins: readonly string[] },
  signal: AbortSignal,
): Promise<ExaminedQaom[]> {
  const found = (await isArchive(path)) ? await signersOf(deps, path, signal) : await readCertificateFile(path);
  if (found.length === 0) throw new KalqanError("trust.noCertificate", { path });
  const examined = found.map((one): [string, ExaminedQaom] => {
    const { sha256, algorithm } = one.info;
    const certificate = { ...describeSigner(one.info), algorithm, sha256 };
    return [sha256, { certificate, standing: standingOf(deps, one, bins) }];
  });
  // The same certificate twice in one file is one certificate.
  return [...new Map(examined).values()];
}

function standingOf(
  { database }: TrustDeps,
  { info, isAuthority }: FoundCertificate,
  bins: readonly string[],
): QaomStanding {
  if (findQaomCertificate(database, info.sha256) !== null) return "known";
  if (isAuthority) return "authority";
  if (headFault(info) !== null) return "notEntitled";
  if (bins.length > 0 && !bins.includes(info.bin ?? "")) return "otherBin";
  return "new";
}

/** Who signed a package of ҚАӨМ's: believed for the value of the signature, for whose it is a person compares. */
async function signersOf(deps: TrustDeps, path: string, signal: AbortSignal): Promise<FoundCertificate[]> {
  const policy = { ...(await folderPolicy(deps)), at: deps.clock() };
  const { verification, own, certificates, reading } = await openPackage(path, policy, { signal });
  await reading.close();
  if (verification.verdict === "TOTAL-FAILED") throw new KalqanError("trust.packageNotSound", { path });
  if (own === null || !ofQaom.has(own.kind)) throw new KalqanError("trust.notOfQaom", { path });
  return certificates.flatMap((info) => (info === null ? [] : [{ info, isAuthority: false }]));
}

/** True of a ZIP archive, as every container is (APPNOTE.TXT, 4.3.7). */
async function isArchive(path: string): Promise<boolean> {
  const handle = await open(path).catch((cause: unknown) => {
    throw new KalqanError("signing.trustUnreadable", { path }, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
  } finally {
    await handle.close();
  }
}
