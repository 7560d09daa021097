import {
  findReceived,
  listAnsweredPackages,
  listDraftedAnswers,
  listIssuedAnswersOf,
  listLastIssuedAnswers,
  listReceivedOf,
} from "#backend/database/index.ts";
import type { ExchangeDeps } from "#backend/exchange/index.ts";
import { viewReceived } from "#backend/intake/index.ts";
import type { AnsweredPackage, AnswerSummary } from "#shared/api/answering-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { answerStanding, isClean } from "#shared/receipts/standing.ts";
import { documentOf, isReportPackage } from "./counting.ts";
import { keptDraft, readDraft } from "./kept-draft.ts";
import { isNamed, viewSaid, viewSummary } from "./views.ts";

type Deps = Pick<ExchangeDeps, "report">;

/** The packages of a half-year that count or were answered, by body. Error: calendar.unknownHalfYear. */
export function listAnswers({ report: { database } }: Deps, given: string): AnswerSummary[] {
  const halfYear = parseHalfYear(given);
  const drafts = new Map(listDraftedAnswers(database, halfYear).map((row) => [row.package, readDraft(row)]));
  const said = new Map(listLastIssuedAnswers(database, halfYear).map((row) => [row.package, row]));
  return listAnsweredPackages(database, halfYear)
    .filter(isNamed)
    .map((row) => viewSummary(row, drafts.get(row.sha256) ?? null, said.get(row.sha256) ?? null));
}

/** A package as it is read to be decided on. Error: intake.packageUnknown. */
export function openAnswered({ report: { database } }: Deps, sha256: string): AnsweredPackage {
  const row = findReceived(database, sha256);
  if (row === null) throw new KalqanError("intake.packageUnknown");
  const received = viewReceived(row);
  const draft = keptDraft(database, sha256);
  const said = isNamed(row) ? listIssuedAnswersOf(database, sha256).map((answer) => viewSaid(answer, row)) : [];
  return {
    received,
    document: isReportPackage(row) ? documentOf(row) : null,
    isClean: isClean(received),
    standing: answerStanding({ draft: draft.revision === 0 ? null : draft, said: said[0] ?? null }),
    draft,
    said,
    versions: isNamed(row) ? listReceivedOf(database, row.body, row.halfYear).map(viewReceived).reverse() : [received],
  };
}
