import { transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { CertificateInfo } from "#backend/signing/index.ts";
import { refusalFileName } from "#shared/package/file-name.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import type { RefusalDocument } from "#shared/package/refusal-document.ts";
import { normaliseText } from "#shared/report/text.ts";
import { checkSignature } from "../check-signature.ts";
import type { ExportedPackage } from "../copy-out.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import type { ManifestSigner } from "../manifest-signer.ts";
import { policyNow } from "../policy-now.ts";
import { requireFitting } from "../require-fitting.ts";
import { dataFile, writeAndCopy } from "../write-and-copy.ts";
import type { SignManifest } from "../write-package.ts";
import { knownBins } from "./known-bins.ts";
import { type CarriedFile, type CarriedReport, withCarried } from "./read-carried.ts";

export interface RefuseCarriedRequest extends CarriedFile {
  readonly reason: string;
  readonly folder: string;
  /** The head's key, where the refusal is to prove whose it is; null = nobody signs it. */
  readonly signer: ManifestSigner | null;
}

/**
 * The head declines to sign a carried report: a refusal that names that container and says why is written to the folder, to
 * be carried back. It need not be signed: all it can do is to make the report a draft again, and a person there is asked first.
 * Where it is, only a key that could have signed the report as its head will do. Errors: head.*, signing.*, exchange.*, file.*.
 */
export function refuseCarried(
  deps: ExchangeDeps,
  { reason, folder, signer, ...file }: RefuseCarriedRequest,
  watch: Watch,
): Promise<ExportedPackage> {
  return withCarried(deps, file, watch, async (carried) => {
    const { document, sha256, reading } = carried;
    const { body, halfYear, version, packageId, head } = document;
    const refusal: RefusalDocument = {
      format: documentFormats.refusal,
      created: deps.clock().toISOString(),
      program: { ...deps.report.program },
      body: { code: body.code },
      ...{ halfYear, version, packageId },
      container: { size: reading.size, sha256 },
      name: head.name,
      reason: normaliseText(reason).trim(),
    };
    const fileName = refusalFileName({ halfYear, body: body.code, version, packageId });
    const files = [dataFile(packageNames.refusal, refusal)];
    const written = {
      fileName,
      files,
      created: refusal.created,
      sign: signer && headSignature(deps, carried, signer, watch),
    };
    const exported = await writeAndCopy(deps, written, folder, watch);
    transaction(deps.report.database, (writer) =>
      appendJournal(writer, {
        action: "package.refused",
        subject: `package:${packageId}`,
        data: { body: body.code, halfYear, version, reason: refusal.reason, target: folder, fileName },
      }),
    );
    return exported;
  });
}

function headSignature(deps: ExchangeDeps, carried: CarriedReport, signer: ManifestSigner, watch: Watch): SignManifest {
  const requireHead = (certificate: CertificateInfo): void =>
    requireFitting(certificate, { at: deps.clock(), role: "head", bins: knownBins(deps, carried) });
  if (signer.certificate) requireHead(signer.certificate);
  return async (manifest) => {
    const signature = await signer.sign(manifest, watch);
    await checkSignature(signature, manifest, await policyNow(deps), requireHead);
    return signature;
  };
}
