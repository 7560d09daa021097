import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { keepPackage } from "#backend/data-folder/index.ts";
import { listConsolidationDocuments, signConsolidation as markSigned, transaction } from "#backend/database/index.ts";
import {
  bodyBin,
  checkSignature,
  type ManifestSigner,
  policyNow,
  readBack,
  requireFitting,
  type Watch,
  type WrittenPackage,
  writePackage,
} from "#backend/exchange/index.ts";
import { clearAway } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { CertificateInfo } from "#backend/signing/index.ts";
import { nextState } from "#shared/consolidation/state.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { frozenConsolidation } from "./document.ts";
import { requireConsolidation } from "./find.ts";

interface SignRequest {
  readonly consolidationId: string;
  readonly signer: ManifestSigner;
}

/**
 * The head of ҚАӨМ signs what was frozen: the package is written beside the database, its signature checked before it is
 * added, the whole read back and judged like a stranger's, and only then does the report count as signed. Errors:
 * consolidation.unknown, consolidation.notAllowed, consolidation.binNotInside, signing.*, exchange.signature*, file.*, and
 * the signer's own. On any of them it is what it was.
 */
export async function signConsolidation(deps: ConsolidationDeps, request: SignRequest, watch: Watch): Promise<void> {
  const { consolidationId: id, signer } = request;
  const { report, layout } = deps.exchange;
  nextState(requireConsolidation(report.database, id).state, "sign");
  const document = frozenConsolidation(report.database, id);
  if (document === null) throw new KalqanError("consolidation.notAllowed", { state: "draft", event: "sign" });
  if (signer.certificate) requireOfIssuer(deps, document, signer.certificate);
  const unfinished = join(layout.temporary, `${randomUUID()}.asice`);
  try {
    const written = await writeSigned(deps, document, request, unfinished, watch);
    const verification = await readBack(deps.exchange, unfinished, watch);
    await keepPackage(layout, { path: unfinished, ...written }, () =>
      keepSigned(deps, id, document, written, verification),
    );
  } finally {
    await clearAway(unfinished);
  }
}

/** Nothing is signed that does not say whose it is (verification/consolidated-rules.ts). */
function requireOfIssuer(
  { exchange: { report, clock } }: ConsolidationDeps,
  { issuer }: ConsolidatedDocument,
  certificate: CertificateInfo,
): void {
  const known = bodyBin(report, report.database, issuer.code);
  requireFitting(certificate, { at: clock(), role: "head", bins: known === null ? [] : [known] });
  if (issuer.bin === null || issuer.bin !== known) throw new KalqanError("consolidation.binNotInside");
}

function writeSigned(
  deps: ConsolidationDeps,
  document: ConsolidatedDocument,
  { consolidationId, signer }: SignRequest,
  target: string,
  watch: Watch,
): Promise<WrittenPackage> {
  const { exchange } = deps;
  const files = listConsolidationDocuments(exchange.report.database, consolidationId).map(
    ({ name, bytes, sha256 }) => ({
      name,
      mediaType: name === packageNames.consolidated ? "application/json" : "application/pdf",
      source: { bytes },
      expect: { size: bytes.byteLength, sha256 },
    }),
  );
  watch.progress({ step: "writePackage", done: 0, total: 0 });
  const sign = async (manifest: Uint8Array): Promise<Uint8Array> => {
    const signature = await signer.sign(manifest, watch);
    await checkSignature(signature, manifest, await policyNow(exchange), (certificate) => {
      signer.answered?.(certificate);
      requireOfIssuer(deps, document, certificate);
    });
    return signature;
  };
  return writePackage(target, files, sign, { modified: new Date(document.created), signal: watch.signal });
}

function keepSigned(
  { exchange: { report, clock } }: ConsolidationDeps,
  id: string,
  { halfYear, version, packageId }: ConsolidatedDocument,
  { sha256, size }: WrittenPackage,
  { signatures }: Verification,
): void {
  const { signer = null, signingTime = null } = signatures.at(-1) ?? {};
  const signedAt = signingTime ?? clock().toISOString();
  transaction(report.database, (writer) => {
    const row = requireConsolidation(writer, id);
    nextState(row.state, "sign");
    // Made anew while the head chose the key: what was signed is not what would count.
    if (row.packageId !== packageId) throw new KalqanError("consolidation.changedMeanwhile");
    markSigned(writer, id, { signer: JSON.stringify(signer), signedAt, sha256, size });
    const data = { halfYear, version, packageId, sha256, size };
    appendJournal(writer, { action: "consolidation.signed", subject: `consolidation:${id}`, data });
  });
}
