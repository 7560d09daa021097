import { v7 as uuid } from "uuid";
import {
  findCurrentReport,
  insertReport,
  nextVersion,
  type Reader,
  type ReportRow,
  saveEntry,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import { emptyEntry } from "#shared/report/empty-entry.ts";
import type { ReportDeps } from "./deps.ts";

/** The current report of a body and half-year, its newest version; null = none yet. Error: calendar.unknownHalfYear. */
export function currentReport(reader: Reader, body: string, halfYear: string): ReportRow | null {
  return findCurrentReport(reader, body, parseHalfYear(halfYear));
}

/**
 * The id of the current report of a body and half-year; where there is none a draft is made, with an empty entry for each
 * of the body's measures. Errors: calendar.unknownHalfYear, plan.unknownBody, report.noMeasures.
 */
export function openReport(deps: ReportDeps, request: { readonly body: string; readonly halfYear: string }): string {
  const { database } = deps;
  const { body } = request;
  const halfYear = parseHalfYear(request.halfYear);
  const { plan } = deps.plans.forHalfYear(halfYear);
  const duties = measuresOf(plan, body, halfYear);
  const current = currentReport(database, body, halfYear);
  if (current !== null) return current.id;
  if (duties.length === 0) throw new KalqanError("report.noMeasures", { body, halfYear });
  return transaction(database, (writer) => {
    const id = uuid();
    const createdAt = writer.now().toISOString();
    const version = nextVersion(writer, body, halfYear);
    const planEdition = plan.edition.edition;
    insertReport(writer, { id, body, halfYear, version, supersedesPackage: null, planEdition, createdAt });
    for (const duty of duties) saveEntry(writer, id, emptyEntry(plan, body, halfYear, duty), createdAt);
    appendJournal(writer, { action: "report.created", subject: `report:${id}`, data: { body, halfYear, version } });
    return id;
  });
}
