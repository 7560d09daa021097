import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { transaction } from "#backend/database/index.ts";
import { clearAway } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { CertificateInfo } from "#backend/signing/index.ts";
import { reportPackageFileName } from "#shared/package/file-name.ts";
import { checkSignature } from "../check-signature.ts";
import { copyOut, type ExportedPackage } from "../copy-out.ts";
import { counting } from "../counting.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { readBack } from "../keep-signed.ts";
import type { ManifestSigner } from "../manifest-signer.ts";
import { policyNow } from "../policy-now.ts";
import { requireFitting } from "../require-fitting.ts";
import { countersignPackage, type SignManifest } from "../write-package.ts";
import { knownBins } from "./known-bins.ts";
import { type CarriedFile, type CarriedReport, withCarried } from "./read-carried.ts";

export interface SignCarriedRequest extends CarriedFile {
  readonly signer: ManifestSigner;
  /** Where the signed package goes: the drive that is carried back. */
  readonly folder: string;
}

/**
 * Signs a carried report as the head: what came is copied byte for byte, the head's manifest and signature are added, the
 * whole is read back and judged, and copied to the folder as any export. What came is left as it is, and nothing of it is
 * kept here but a row in the journal. Errors: head.*, signing.*, exchange.*, container.*, file.*, and the signer's own.
 */
export function signCarried(
  deps: ExchangeDeps,
  { signer, folder, ...file }: SignCarriedRequest,
  watch: Watch,
): Promise<ExportedPackage> {
  return withCarried(deps, file, watch, async (carried) => {
    const { document } = carried;
    const requireHead = (certificate: CertificateInfo): void =>
      requireFitting(certificate, { at: deps.clock(), role: "head", bins: knownBins(deps, carried) });
    if (signer.certificate) requireHead(signer.certificate);
    const sign: SignManifest = async (manifest) => {
      const signature = await signer.sign(manifest, watch);
      const policy = await policyNow(deps);
      await checkSignature(signature, manifest, policy, (certificate) => {
        signer.answered?.(certificate);
        requireHead(certificate);
      });
      return signature;
    };
    const unfinished = join(deps.layout.temporary, `${randomUUID()}.asice`);
    try {
      const total = carried.reading.size;
      const onBytes = counting((done) => watch.progress({ step: "writePackage", done, total }));
      const options = { modified: new Date(document.created), signal: watch.signal, onBytes };
      const written = await countersignPackage(file.path, unfinished, sign, options);
      await readBack(deps, unfinished, watch);
      const fileName = reportPackageFileName({ ...document, body: document.body.code });
      const exported = await copyOut(deps, { path: unfinished, ...written, fileName }, folder, watch);
      note(deps, carried, exported, folder);
      return exported;
    } finally {
      await clearAway(unfinished);
    }
  });
}

function note({ report }: ExchangeDeps, { document }: CarriedReport, exported: ExportedPackage, target: string): void {
  const { packageId, body, halfYear, version } = document;
  const { fileName, sha256, verification } = exported;
  const signer = verification.signatures.at(-1)?.signer?.commonName ?? "";
  transaction(report.database, (writer) =>
    appendJournal(writer, {
      action: "package.countersigned",
      subject: `package:${packageId}`,
      data: { body: body.code, halfYear, version, signer, target, fileName, sha256 },
    }),
  );
}
