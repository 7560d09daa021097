import { keepPackage, packageFile } from "#backend/data-folder/index.ts";
import {
  type DraftedAnswerRow,
  deleteDraftedAnswer,
  findDraftedAnswer,
  insertIssuedReceipt,
  listIssuedAnswersOf,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { collectPackages, type ExchangeDeps, type ManifestSigner, type Watch } from "#backend/exchange/index.ts";
import { clearAway, throwIfCancelled } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import { type ErrorRecord, isKalqanError, KalqanError } from "#shared/errors.ts";
import type { Answer } from "#shared/package/receipt-document.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { saidDraft } from "#shared/receipts/draft-answer.ts";
import type { Decision } from "#shared/report/decision.ts";
import { drawUpAnswer, drawUpReceipt } from "../draw-up.ts";
import { readPackageFacts } from "../package-facts.ts";
import { requireOfIssuer, writeSigned } from "../write-signed.ts";
import { type ReportPackage, requireCounting } from "./counting.ts";
import { type Issuer, requireIssuerOf } from "./issuer.ts";
import { wordsOf } from "./kept-draft.ts";

interface SigningRequest {
  /** Decided packages, by SHA-256. */
  readonly packages: readonly string[];
  /** A receipt each, or one that names them all. */
  readonly as: "each" | "batch";
  readonly signer: ManifestSigner;
}

export interface SignedReceipt {
  readonly receiptId: string;
  readonly packages: readonly string[];
}

/** A package that was left out: its bytes are not what was taken in. */
export interface RefusedPackage {
  readonly package: string;
  readonly error: ErrorRecord;
}

interface Decided {
  readonly row: ReportPackage;
  readonly draft: DraftedAnswerRow & { readonly decision: Decision };
}

interface Answered extends Decided {
  readonly answer: Answer;
}

/**
 * Signs what was decided: the bytes of each package are read and judged anew, the receipt is written, read back and judged
 * like a stranger's, put among the packages, and only then do its decisions count as said, in one transaction. A damaged
 * package is left out; it never stops the rest. Cancelled, receipts that are signed stay. Errors: receipt.notQaom,
 * receipt.officerMissing, receipt.mayNotAnswer {issuer, halfYear}, receipt.notDecided {body}, intake.packageUnknown,
 * receipt.notCounting, receipt.changedElsewhere (decided otherwise while it was signed), signing.*, exchange.signature*,
 * file.*, the signer's own, internal.cancelled.
 */
export async function signReceipts(
  deps: ExchangeDeps,
  { packages, as, signer }: SigningRequest,
  watch: Watch,
): Promise<{ readonly receipts: readonly SignedReceipt[]; readonly refused: readonly RefusedPackage[] }> {
  const decided = [...new Set(packages)].map((sha256) => requireDecided(deps, sha256));
  const issuer = requireIssuerOf(
    deps,
    decided.map(({ row }) => row),
  );
  if (signer.certificate) requireOfIssuer(deps, issuer.code, signer.certificate);
  const revocationLists = await deps.revocationLists();
  const policy = { trust: await deps.trust(), revocationLists, at: deps.clock() };
  const receipts: SignedReceipt[] = [];
  const refused: RefusedPackage[] = [];
  const total = decided.length;
  const batch: Answered[] = [];
  for (const [done, one] of decided.entries()) {
    throwIfCancelled(watch.signal);
    watch.progress({ step: as === "each" ? "signReceipts" : "verify", done, total });
    const outcome = await answerOf(deps, one, policy, watch.signal);
    if ("error" in outcome) refused.push(outcome);
    else if (as === "batch") batch.push(outcome);
    else receipts.push(await issue(deps, issuer, [outcome], { signer, policy }, quiet(watch)));
  }
  if (batch.length > 0) receipts.push(await issue(deps, issuer, batch, { signer, policy }, watch));
  return { receipts, refused };
}

function requireDecided({ report: { database } }: ExchangeDeps, sha256: string): Decided {
  const row = requireCounting(database, sha256);
  const draft = findDraftedAnswer(database, sha256);
  if (draft === null || draft.decision === null) throw new KalqanError("receipt.notDecided", { body: row.body });
  return { row, draft: { ...draft, decision: draft.decision } };
}

/** The answer to a package whose bytes are, still, those that were taken in. */
async function answerOf(
  { layout, report: { database } }: ExchangeDeps,
  { row, draft }: Decided,
  policy: ValidationPolicy,
  signal: AbortSignal,
): Promise<Answered | RefusedPackage> {
  const { sha256, body, halfYear, version } = row;
  const data = { body, halfYear, version };
  try {
    const facts = await readPackageFacts(packageFile(layout, sha256), policy, signal);
    if (facts.sha256 === sha256) {
      const said = { ...saidDraft(wordsOf(draft)), decision: draft.decision, day: today(new Date(row.receivedAt)) };
      const replaces = listIssuedAnswersOf(database, sha256).map(({ id: receiptId, createdAt: created, decision }) => ({
        receiptId,
        created,
        decision,
      }));
      return { row, draft, answer: drawUpAnswer(facts, said, replaces) };
    }
  } catch (error) {
    if (!isKalqanError(error) || error.code === "internal.cancelled") throw error;
    return { package: sha256, error: new KalqanError("receipt.packageDamaged", data, { cause: error }).toRecord() };
  }
  return { package: sha256, error: new KalqanError("receipt.packageDamaged", data).toRecord() };
}

/** The container first, its rows after: a file that no row names is cleared away, a row without its file never is. */
async function issue(
  deps: ExchangeDeps,
  issuer: Issuer,
  answered: readonly Answered[],
  { signer, policy }: { readonly signer: ManifestSigner; readonly policy: ValidationPolicy },
  watch: Watch,
): Promise<SignedReceipt> {
  const { layout, report } = deps;
  const answers = answered.map(({ answer }) => answer);
  const { code, officer } = issuer;
  const document = drawUpReceipt(deps, { issuer: code, officer, answers, revocationLists: policy.revocationLists });
  const written = await writeSigned(deps, { document, signer, folder: layout.temporary, policy }, watch);
  const { sha256, size, verification } = written;
  const { receiptId: id, created: createdAt } = document;
  try {
    await keepPackage(layout, written, () =>
      transaction(report.database, (writer) => {
        for (const { row, draft } of answered) requireUnchanged(writer, row.sha256, draft.revision);
        const signature = verification.signatures[0]?.signer ?? null;
        const receipt = { id, sha256, size, issuer: code, officer: officer.name, signer: signature, createdAt };
        insertIssuedReceipt(writer, receipt, answered.map(toIssued));
        const data = { sha256, size, issuer: code, bin: signature?.bin ?? null, answers: answered.length };
        appendJournal(writer, { action: "receipt.signed", subject: `receipt:${id}`, data });
        for (const one of answered) closeDraft(writer, one, id);
      }),
    );
  } catch (error) {
    await collectPackages(deps);
    throw error;
  } finally {
    await clearAway(written.path);
  }
  return { receiptId: id, packages: answered.map(({ row }) => row.sha256) };
}

/** A newer version may have come, or a colleague written, while the key was looked for. */
function requireUnchanged(writer: Writer, sha256: string, revision: number): void {
  requireCounting(writer, sha256);
  if (findDraftedAnswer(writer, sha256)?.revision !== revision) throw new KalqanError("receipt.changedElsewhere");
}

function toIssued({ row, answer }: Answered) {
  const { decision, intake, generalRemark, remarks } = answer;
  const { day, daysLate } = intake;
  return { package: row.sha256, decision, day, daysLate, ...generalRemark, remarks: JSON.stringify(remarks) };
}

function closeDraft(writer: Writer, { row, answer }: Answered, receiptId: string): void {
  const { sha256, body, halfYear, version } = row;
  const { decision, remarks } = answer;
  deleteDraftedAnswer(writer, sha256);
  const data = { body, halfYear, version, decision, remarks: remarks.length, receiptId };
  appendJournal(writer, { action: "answer.signed", subject: `package:${sha256}`, data });
}

/** Of many receipts it is told how many are signed, not how far each is. */
function quiet({ signal, progress }: Watch): Watch {
  return { signal, progress: (told) => (told.step === "askNcalayer" ? progress(told) : undefined) };
}
