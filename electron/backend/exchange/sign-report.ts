import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { packageFile } from "#backend/data-folder/index.ts";
import { findReport, transaction } from "#backend/database/index.ts";
import { removeFile, renameFile, syncFolder } from "#backend/files/index.ts";
import { markAwaitingHead, markSigned, requireReport, signersOf } from "#backend/report/index.ts";
import { type CertificateInfo, checkSigningCertificate } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { next } from "#shared/report/life-cycle.ts";
import { bodyBin } from "./body-bin.ts";
import { checkSignature } from "./check-signature.ts";
import { collectPackages } from "./collect-packages.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";
import type { ManifestSigner } from "./manifest-signer.ts";
import { packageFiles } from "./package-files.ts";
import { countersignPackage, type WrittenPackage, writePackage } from "./write-package.ts";

interface SignReportRequest {
  readonly reportId: string;
  readonly role: SignerRole;
  readonly signer: ManifestSigner;
}

/**
 * Signs a frozen report: the package is written beside the database, its signature checked before it is added, the whole
 * read back and judged, and only then does the report count as signed. The preparer's signature comes first where both
 * sign; the head's covers it.
 * Errors: report.unknown, report.notAllowed, report.preparerFirst, signing.* (the certificate does not fit),
 * signing.binNotConfirmed {bin, organisation}, exchange.signature*, container.*, file.*, and the signer's own. On any of
 * them the report is what it was.
 */
export async function signReport(deps: ExchangeDeps, request: SignReportRequest, watch: Watch): Promise<void> {
  const { reportId, role, signer } = request;
  requireTurn(deps, reportId, role);
  if (signer.certificate) requireFitting(deps, request, signer.certificate);
  const unfinished = join(deps.layout.temporary, `${randomUUID()}.asice`);
  try {
    const written = await writeSigned(deps, request, unfinished, watch);
    const verification = await readBack(deps, unfinished, watch);
    await renameFile(unfinished, packageFile(deps.layout, written.sha256));
    await syncFolder(deps.layout.packages);
    const { signer: signedBy = null, signingTime = null } = verification.signatures.at(-1) ?? {};
    // What the signature itself says: NCALayer's is made later, and its clock is its own.
    const signedAt = signingTime ?? deps.clock().toISOString();
    transaction(deps.report.database, (writer) => {
      const mark = role === "head" ? markSigned : markAwaitingHead;
      mark(writer, reportId, { signer: signedBy, signedAt }, written);
    });
  } finally {
    await removeFile(unfinished);
    await collectPackages(deps);
  }
}

function requireTurn({ report }: ExchangeDeps, reportId: string, role: SignerRole): void {
  const { state } = requireReport(report.database, reportId);
  next(state, role === "head" ? "signAsHead" : "signAsPreparer");
  // Also asked when the report is marked; here before anything is written.
  const waitsForPreparer = state === "ready" && signersOf(report.database, reportId).includes("preparer");
  if (role === "head" && waitsForPreparer) throw new KalqanError("report.preparerFirst");
}

/** The certificate may sign in this role, now, for this body, whose BIN somebody has confirmed. */
function requireFitting(
  { report, clock }: ExchangeDeps,
  { reportId, role }: SignReportRequest,
  certificate: CertificateInfo,
): void {
  const known = bodyBin(report, report.database, requireReport(report.database, reportId).body);
  const [refusal] = checkSigningCertificate(certificate, { at: clock(), role, bodyBin: known }).refusals;
  if (refusal) throw refusal;
  if (known === null && certificate.bin !== null) {
    const organisation = certificate.organisation ?? "—";
    throw new KalqanError("signing.binNotConfirmed", { bin: certificate.bin, organisation });
  }
}

async function writeSigned(
  deps: ExchangeDeps,
  request: SignReportRequest,
  target: string,
  watch: Watch,
): Promise<WrittenPackage> {
  const { reportId, signer } = request;
  const { signal, progress } = watch;
  const { document, files } = packageFiles(deps, reportId);
  const total = files.reduce((sum, { expect }) => sum + (expect?.size ?? 0), 0);
  const onBytes = counting((done) => progress({ step: "writePackage", done, total }));
  const sign = async (manifest: Uint8Array): Promise<Uint8Array> => {
    const signature = await signer.sign(manifest, watch);
    const policy = { trust: await deps.trust(), revocationLists: [], at: deps.clock() };
    await checkSignature(signature, manifest, policy, (certificate) => {
      signer.answered?.(certificate);
      requireFitting(deps, request, certificate);
    });
    return signature;
  };
  const options = { modified: new Date(document.created), signal, onBytes };
  const first = findReport(deps.report.database, reportId)?.packageSha256 ?? null;
  if (first === null) return writePackage(target, files, sign, options);
  return countersignPackage(packageFile(deps.layout, first), target, sign, options);
}

/** What was written is judged like any stranger's package, before anyone is told that it is signed. */
async function readBack(deps: ExchangeDeps, path: string, { signal, progress }: Watch): Promise<Verification> {
  const onBytes = counting((done) => progress({ step: "readBack", done, total: 0 }));
  const policy = { trust: await deps.trust(), revocationLists: [], at: deps.clock() };
  const verification = await verifyPackage(path, policy, { signal, onBytes });
  if (verification.verdict === "TOTAL-FAILED") {
    const found = verification.problems.find((problem) => problem.severity === "error");
    throw new KalqanError("exchange.signatureNotSound", { ...found?.data, reason: found?.code ?? "signing.malformed" });
  }
  return verification;
}

/** The container tells bytes since the last call; progress wants all so far. */
function counting(report: (done: number) => void): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    report(done);
  };
}
