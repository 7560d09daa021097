import { join } from "node:path";
import { v7 as uuid } from "uuid";
import {
  bodyBin,
  checkSignature,
  type ExchangeDeps,
  type ManifestSigner,
  requireFitting,
  type Watch,
  writePackage,
} from "#backend/exchange/index.ts";
import { fileSize, removeFile, renameFile, syncFolder } from "#backend/files/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import {
  type CertificateInfo,
  describeRevocationLists,
  type RevocationList,
  type ValidationPolicy,
} from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { receiptFileName } from "#shared/package/file-name.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import { type Answer, type ReceiptDocument, receiptDocumentSchema } from "#shared/package/receipt-document.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Person } from "#shared/report/entry.ts";
import { readPackageFacts } from "./package-facts.ts";

/** What ҚАӨМ decides of one package that lies at `path`. */
export interface Decided extends Pick<Answer, "decision" | "generalRemark" | "remarks"> {
  readonly path: string;
  /** The day of intake, `YYYY-MM-DD`. */
  readonly day: string;
}

export interface WriteReceiptRequest {
  /** ҚАӨМ, or who holds its duties: a body's code. */
  readonly issuer: string;
  readonly officer: Person;
  /** One package, or a batch that one signature answers. */
  readonly decided: readonly Decided[];
  readonly signer: ManifestSigner;
  readonly folder: string;
  /** What the packages' signatures are held against, and noted. */
  readonly revocationLists: readonly RevocationList[];
}

export interface WrittenReceipt {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly document: ReceiptDocument;
  readonly verification: Verification;
}

/**
 * ҚАӨМ's answer: each package is judged and hashed, the receipt written under a temporary name, signed, read back and
 * judged like a stranger's, and only then given its name. Errors: receipt.packageNotSound {path}, receipt.notPackage
 * {path}, plan.unknownBody, calendar.unknownHalfYear, exchange.signature*, exchange.otherFileThere, signing.*, file.*. On
 * any of them nothing new stands in the folder.
 */
export async function writeReceipt(
  deps: ExchangeDeps,
  request: WriteReceiptRequest,
  watch: Watch,
): Promise<WrittenReceipt> {
  const { signer, folder, issuer } = request;
  const requireOfIssuer = (certificate: CertificateInfo): void => {
    const known = bodyBin(deps.report, deps.report.database, issuer);
    requireFitting(certificate, { at: deps.clock(), role: "head", bins: known === null ? [] : [known] });
  };
  if (signer.certificate) requireOfIssuer(signer.certificate);
  const policy = { trust: await deps.trust(), revocationLists: request.revocationLists, at: deps.clock() };
  const document = await drawUp(deps, request, policy, watch);
  const path = join(folder, receiptFileName(document));
  if ((await fileSize(path)) !== null) throw new KalqanError("exchange.otherFileThere", { path });
  const unfinished = `${path}.part`;
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const file = { name: packageNames.receipt, mediaType: "application/json", source: { bytes } };
  const sign = async (manifest: Uint8Array): Promise<Uint8Array> => {
    const signature = await signer.sign(manifest, watch);
    await checkSignature(signature, manifest, policy, requireOfIssuer);
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
    await removeFile(unfinished);
  }
}

async function drawUp(
  deps: ExchangeDeps,
  { issuer, officer, decided, revocationLists }: WriteReceiptRequest,
  policy: ValidationPolicy,
  { signal, progress }: Watch,
): Promise<ReceiptDocument> {
  const { plan, database, program } = deps.report;
  const { code, name } = findBody(plan, issuer);
  const answers: Answer[] = [];
  for (const [index, one] of decided.entries()) {
    progress({ step: "verify", done: index, total: decided.length });
    answers.push(await answerTo(one, policy, signal));
  }
  return receiptDocumentSchema.parse({
    format: documentFormats.receipt,
    receiptId: uuid(),
    created: deps.clock().toISOString(),
    program,
    issuer: { code, name, bin: bodyBin(deps.report, database, issuer) },
    officer,
    restrictedUse: readSettings(database).restrictedUse,
    answers,
    revocationLists: describeRevocationLists(revocationLists).map((list) => ({
      issuer: list.issuer,
      thisUpdate: list.thisUpdate.toISOString(),
      nextUpdate: list.nextUpdate?.toISOString() ?? null,
      size: list.size,
    })),
  } satisfies ReceiptDocument);
}

async function answerTo(
  { path, day, decision, generalRemark, remarks }: Decided,
  policy: ValidationPolicy,
  signal: AbortSignal,
): Promise<Answer> {
  const facts = await readPackageFacts(path, policy, signal);
  const due = reportDueDate(parseHalfYear(facts.halfYear)).date;
  const daysLate = Math.max(0, -daysLeft(due, day));
  return { ...facts, decision, intake: { day, due, daysLate }, generalRemark, remarks };
}
