import type { ExchangeDeps } from "#backend/exchange/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { mayAnswer } from "#shared/plan/addressee.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Person } from "#shared/report/entry.ts";
import type { ReportPackage } from "./counting.ts";

/** Who answers: the body of this data folder, by the person that its settings name. */
export interface Issuer {
  readonly code: string;
  readonly officer: Person;
}

/**
 * The issuer of a receipt for these packages; a receipt of somebody who is not given the reports would be taken by no body.
 * Errors: receipt.notQaom, receipt.officerMissing, receipt.mayNotAnswer {issuer, halfYear}.
 */
export function requireIssuerOf(
  { report: { plan, database }, clock }: ExchangeDeps,
  packages: readonly Pick<ReportPackage, "halfYear" | "receivedAt">[],
): Issuer {
  const { mode, body, preparer } = readSettings(database);
  if (mode !== "qaom" || body === null) throw new KalqanError("receipt.notQaom");
  if (preparer.name.trim() === "") throw new KalqanError("receipt.officerMissing");
  const drawnUp = today(clock());
  for (const { halfYear, receivedAt } of packages) {
    const days = { halfYear: parseHalfYear(halfYear), intake: today(new Date(receivedAt)), drawnUp };
    if (!mayAnswer(plan, body, days)) throw new KalqanError("receipt.mayNotAnswer", { issuer: body, halfYear });
  }
  return { code: body, officer: preparer };
}
