import { join } from "node:path";
import {
  bodyBin,
  checkSignature,
  type ExchangeDeps,
  type ManifestSigner,
  requireFitting,
  type Watch,
  writePackage,
} from "#backend/exchange/index.ts";
import { clearAway, fileSize, renameFile, syncFolder } from "#backend/files/index.ts";
import type { CertificateInfo, ValidationPolicy } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { receiptFileName } from "#shared/package/file-name.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Verification } from "#shared/package/verdict.ts";

export interface WrittenReceipt {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly document: ReceiptDocument;
  readonly verification: Verification;
}

/** The certificate may sign for the issuer now. Errors: signing.* (it does not fit), signing.binNotConfirmed. */
export function requireOfIssuer(deps: ExchangeDeps, issuer: string, certificate: CertificateInfo): void {
  const known = bodyBin(deps.report, deps.report.database, issuer);
  requireFitting(certificate, { at: deps.clock(), role: "head", bins: known === null ? [] : [known] });
}

/**
 * Writes a receipt to a folder under a temporary name, has it signed, reads it back and judges it like a stranger's; only
 * then it is given its name. Errors: exchange.signature*, exchange.otherFileThere, signing.*, file.*. On any of them
 * nothing new stands in the folder.
 */
export async function writeSigned(
  deps: ExchangeDeps,
  { document, signer, folder, policy }: SignedWriting,
  watch: Watch,
): Promise<WrittenReceipt> {
  const path = join(folder, receiptFileName(document));
  if ((await fileSize(path)) !== null) throw new KalqanError("exchange.otherFileThere", { path });
  const unfinished = `${path}.part`;
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const file = { name: packageNames.receipt, mediaType: "application/json", source: { bytes } };
  const sign = async (manifest: Uint8Array): Promise<Uint8Array> => {
    const signature = await signer.sign(manifest, watch);
    await checkSignature(signature, manifest, policy, (certificate) => {
      signer.answered?.(certificate);
      requireOfIssuer(deps, document.issuer.code, certificate);
    });
    return signature;
  };
  try {
    const options = { modified: new Date(document.created), signal: watch.signal };
    const { size, sha256 } = await writePackage(unfinished, [file], sign, options);
    const verification = await verifyPackage(unfinished, policy, { signal: watch.signal, ours: true });
    if (verification.verdict === "TOTAL-FAILED") {
      const reason = verification.problems.find(({ severity }) => severity === "error")?.code ?? "";
      throw new KalqanError("exchange.signatureNotSound", { reason });
    }
    await renameFile(unfinished, path);
    await syncFolder(folder);
    return { path, size, sha256, document, verification: { ...verification, file: path } };
  } finally {
    await clearAway(unfinished);
  }
}

interface SignedWriting {
  readonly document: ReceiptDocument;
  readonly signer: ManifestSigner;
  readonly folder: string;
  /** By what the signature and the whole are judged. */
  readonly policy: ValidationPolicy;
}
