import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { packageFile } from "#backend/data-folder/index.ts";
import { findReport } from "#backend/database/index.ts";
import { clearAway } from "#backend/files/index.ts";
import { frozenDocument, requireReport, signersOf } from "#backend/report/index.ts";
import type { CertificateInfo } from "#backend/signing/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { next } from "#shared/report/life-cycle.ts";
import { bodyBin } from "./body-bin.ts";
import { checkSignature } from "./check-signature.ts";
import { collectPackages } from "./collect-packages.ts";
import { counting } from "./counting.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";
import { keepSigned } from "./keep-signed.ts";
import type { ManifestSigner } from "./manifest-signer.ts";
import { packageFiles } from "./package-files.ts";
import { policyNow } from "./policy-now.ts";
import { requireFitting } from "./require-fitting.ts";
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
 * signing.binNotConfirmed {bin, organisation}, exchange.binNotInReport, exchange.signature*, container.*, file.*, and the signer's own. On any of
 * them the report is what it was.
 */
export async function signReport(deps: ExchangeDeps, request: SignReportRequest, watch: Watch): Promise<void> {
  const { reportId, role, signer } = request;
  requireTurn(deps, reportId, role);
  if (signer.certificate) requireFittingOf(deps, request, signer.certificate);
  const unfinished = join(deps.layout.temporary, `${randomUUID()}.asice`);
  try {
    const written = await writeSigned(deps, request, unfinished, watch);
    await keepSigned(deps, request, unfinished, written, watch);
  } finally {
    await clearAway(unfinished);
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

function requireFittingOf(
  { report, clock }: ExchangeDeps,
  { reportId, role }: SignReportRequest,
  certificate: CertificateInfo,
): void {
  const known = bodyBin(report, report.database, requireReport(report.database, reportId).body);
  requireFitting(certificate, { at: clock(), role, bins: known === null ? [] : [known] });
  // Nothing is signed that does not say whose it is: such a package would never pass (verification/report-rules.ts).
  const named = frozenDocument(report.database, reportId)?.body.bin ?? null;
  if (named === null || named !== known) throw new KalqanError("exchange.binNotInReport");
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
    const policy = await policyNow(deps);
    await checkSignature(signature, manifest, policy, (certificate) => {
      signer.answered?.(certificate);
      requireFittingOf(deps, request, certificate);
    });
    return signature;
  };
  const options = { modified: new Date(document.created), signal, onBytes };
  const first = findReport(deps.report.database, reportId)?.packageSha256 ?? null;
  if (first === null) return writePackage(target, files, sign, options);
  return countersignPackage(packageFile(deps.layout, first), target, sign, options);
}
