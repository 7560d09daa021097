import {
  deleteDraftedAnswer,
  findDraftedAnswer,
  listIssuedAnswersOf,
  type Reader,
  saveDraftedAnswer,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import type { ExchangeDeps } from "#backend/exchange/index.ts";
import { appendJournal, contentDigest } from "#backend/journal/index.ts";
import type { KeptDraft } from "#shared/api/answering-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { measureOfRemark } from "#shared/package/receipt-document.ts";
import { countRemarks, type DraftAnswer, faultsOfDraft, saidDraft } from "#shared/receipts/draft-answer.ts";
import type { Decision } from "#shared/report/decision.ts";
import { normaliseTexts } from "#shared/report/text.ts";
import { draftedIn } from "./changed-drafts.ts";
import { documentOf, type ReportPackage, requireCounting } from "./counting.ts";
import { keptDraft, wordsOf } from "./kept-draft.ts";

type Deps = Pick<ExchangeDeps, "report">;

interface Drafted {
  readonly package: string;
  readonly draft: DraftAnswer;
  /** The one the writer began from; null = whatever is there. */
  readonly expectedRevision: number | null;
  /** The steps back from these words; null = whatever was kept is outdated. */
  readonly undoSteps: string | null;
}

/**
 * Keeps what the officer has written so far and answers its revision. Writing takes a decision back that was made on other
 * words. Errors: intake.packageUnknown, receipt.notCounting, receipt.answered (a receipt says it already),
 * receipt.remarkAstray {path}, receipt.changedElsewhere; on any of them nothing is written.
 */
export function saveDraft(
  { report: { database } }: Deps,
  { package: sha256, draft, expectedRevision, undoSteps }: Drafted,
): number {
  return transaction(database, (writer) => {
    const row = requireCounting(writer, sha256);
    const kept = keptDraft(writer, sha256);
    const next = normaliseTexts(draft);
    if (isSame(kept, next)) {
      const stored = findDraftedAnswer(writer, sha256);
      if (stored !== null && undoSteps !== null) saveDraftedAnswer(writer, { ...stored, undoSteps });
      return kept.revision;
    }
    requireOpen(writer, sha256, kept);
    if (expectedRevision !== null && expectedRevision !== kept.revision) {
      throw new KalqanError("receipt.changedElsewhere");
    }
    requirePlaces(row, next);
    return write(writer, row, { ...next, decision: null, revision: kept.revision }, undoSteps, "answer.drafted");
  });
}

/** The steps back that belong to the words as they stand; null where they were written since without them. */
export function keptAnswerSteps(
  { report: { database } }: Deps,
  sha256: string,
): { readonly revision: number; readonly steps: string } | null {
  const stored = findDraftedAnswer(database, sha256);
  return stored === null || stored.undoSteps === null ? null : { revision: stored.revision, steps: stored.undoSteps };
}

/**
 * The officer decides, or takes the decision back (null). Errors: those of `saveDraft`, receipt.silent (returned without a
 * word), receipt.oneLanguage (a remark in one language only).
 */
export function decide({ report: { database } }: Deps, sha256: string, decision: Decision | null): number {
  return transaction(database, (writer) => decideOne(writer, requireCounting(writer, sha256), decision));
}

/**
 * Accepts packages at once, all or none. Errors: those of `decide`, receipt.hasRemarks {body} where remarks were drafted:
 * such a package is read before it is decided on.
 */
export function acceptAll({ report: { database } }: Deps, packages: readonly string[]): void {
  transaction(database, (writer) => {
    for (const sha256 of new Set(packages)) {
      const row = requireCounting(writer, sha256);
      if (countRemarks(keptDraft(writer, sha256)) > 0) throw new KalqanError("receipt.hasRemarks", { body: row.body });
      decideOne(writer, row, "accepted");
    }
  });
}

/**
 * What a receipt says already is decided anew: a draft begins with its words. What was signed stays as it is until another
 * receipt is. Errors: intake.packageUnknown, receipt.notCounting, receipt.notSigned, receipt.changedElsewhere.
 */
export function decideAnew({ report: { database } }: Deps, sha256: string): void {
  transaction(database, (writer) => {
    const row = requireCounting(writer, sha256);
    const [last] = listIssuedAnswersOf(writer, sha256);
    if (last === undefined) throw new KalqanError("receipt.notSigned");
    if (keptDraft(writer, sha256).revision > 0) throw new KalqanError("receipt.changedElsewhere");
    write(writer, row, { ...wordsOf(last), decision: null, revision: 0 }, null, "answer.reopened");
  });
}

/** The answer that was signed last stands after all: what was drafted since is gone. Errors: those of `decideAnew`. */
export function keepSigned({ report: { database } }: Deps, sha256: string): void {
  transaction(database, (writer) => {
    const { body, halfYear, version } = requireCounting(writer, sha256);
    if (listIssuedAnswersOf(writer, sha256).length === 0) throw new KalqanError("receipt.notSigned");
    if (keptDraft(writer, sha256).revision === 0) return;
    deleteDraftedAnswer(writer, sha256);
    const data = { body, halfYear, version };
    appendJournal(writer, { action: "answer.dropped", subject: `package:${sha256}`, data });
  });
}

function decideOne(writer: Writer, row: ReportPackage, decision: Decision | null): number {
  const kept = keptDraft(writer, row.sha256);
  if (kept.decision === decision) return kept.revision;
  requireOpen(writer, row.sha256, kept);
  const steps = findDraftedAnswer(writer, row.sha256)?.undoSteps ?? null;
  if (decision === null) return write(writer, row, { ...kept, decision }, steps, "answer.undecided");
  const [fault] = faultsOfDraft(decision, kept);
  if (fault !== undefined) throw new KalqanError(fault.fault === "silent" ? "receipt.silent" : "receipt.oneLanguage");
  const said = saidDraft(kept);
  // What leads back from these words leads back from no others.
  const fitting = isSame(kept, said) ? steps : null;
  return write(writer, row, { ...said, decision, revision: kept.revision }, fitting, "answer.decided");
}

/** After a receipt nothing is drafted before somebody has said that it is decided anew. */
function requireOpen(reader: Reader, sha256: string, { revision }: KeptDraft): void {
  if (revision === 0 && listIssuedAnswersOf(reader, sha256).length > 0) throw new KalqanError("receipt.answered");
}

/** A remark speaks of its measure, and of one that the report has. */
function requirePlaces(row: ReportPackage, { remarks }: DraftAnswer): void {
  const reported = new Set<number | null>(documentOf(row).entries.map(({ measure }) => measure)).add(null);
  const astray = remarks.find((remark) => measureOfRemark(remark) !== remark.measure || !reported.has(remark.measure));
  if (astray !== undefined) throw new KalqanError("receipt.remarkAstray", { path: astray.path });
}

function write(
  writer: Writer,
  { sha256, body, halfYear, version }: ReportPackage,
  { generalRemark, remarks, decision, revision: before }: KeptDraft,
  undoSteps: string | null,
  action: "answer.drafted" | "answer.decided" | "answer.undecided" | "answer.reopened",
): number {
  const { kk, ru } = generalRemark;
  const revision = before + 1;
  const row = { package: sha256, decision, kk, ru, remarks: JSON.stringify(remarks), revision, undoSteps };
  saveDraftedAnswer(writer, row);
  const count = countRemarks({ generalRemark, remarks });
  const digest = contentDigest(draftedIn(row));
  const data = { body, halfYear, version, remarks: count, ...(decision !== null && { decision }), sha256: digest };
  appendJournal(writer, { action, subject: `package:${sha256}`, data });
  return revision;
}

function isSame({ generalRemark, remarks }: KeptDraft, next: DraftAnswer): boolean {
  return JSON.stringify([generalRemark, remarks]) === JSON.stringify([next.generalRemark, next.remarks]);
}
