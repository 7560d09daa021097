import { type AnnexRow, listEntries, type ReportRow } from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { type DeadlineState, deadlineStanding } from "#shared/plan/deadline.ts";
import { type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Plan, ResponsibleRole } from "#shared/plan/schema.ts";
import { checkReport } from "#shared/report/check-report.ts";
import type { CheckResult } from "#shared/report/check-result.ts";
import {
  type CompletionCounts,
  completionCounts,
  type ShownStatus,
  shownStatus,
} from "#shared/report/derived-status.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { dayOf, planOf, type ReportDeps } from "./deps.ts";
import { acceptedEntries, previousEntries } from "./earlier.ts";
import { requireReport } from "./find.ts";
import { reportedAnnexes } from "./reported-annexes.ts";

/** One measure of a report as it is shown. */
export interface OwnEntry {
  readonly entry: Entry;
  readonly role: ResponsibleRole;
  readonly revision: number;
  /** Accepted as done in an earlier half-year: what was accepted is shown, and nothing can be written. */
  readonly readOnly: boolean;
  /** Judged on today, as home does. */
  readonly shown: ShownStatus;
}

/** A report with all it holds. Of a report that is no draft nothing is checked: it passed when it was frozen. */
export interface ReportContents {
  readonly report: ReportRow;
  readonly entries: readonly OwnEntry[];
  readonly annexes: readonly AnnexRow[];
  readonly checks: readonly CheckResult[];
  readonly counts: CompletionCounts;
}

/** A report with all it holds. Error: report.unknown. */
export function getReport(deps: ReportDeps, reportId: string): ReportContents {
  const { database } = deps;
  const report = requireReport(database, reportId);
  const plan = planOf(deps, report);
  const halfYear = parseHalfYear(report.halfYear);
  const roles = new Map(measuresOf(plan, report.body, halfYear).map(({ measure, role }) => [measure.number, role]));
  const deadlines = deadlinesToday(deps, plan, halfYear);
  const measures = effectiveEntries(deps, report).map((own) => ({
    ...own,
    role: roles.get(own.entry.measure) ?? "executor",
    deadline: deadlines.get(own.entry.measure) ?? "none",
  }));
  return {
    report,
    entries: measures.map(({ deadline, ...own }) => ({ ...own, shown: shownStatus(own.entry.status, deadline) })),
    annexes: reportedAnnexes(database, reportId),
    checks: canEdit(report.state) ? checkReportNow(deps, reportId) : [],
    counts: completionCounts(measures.map(({ entry, deadline }) => ({ stored: entry.status, deadline }))),
  };
}

/** What speaks against freezing a report as it stands now. Error: report.unknown. */
export function checkReportNow(deps: ReportDeps, reportId: string): CheckResult[] {
  const { database } = deps;
  const report = requireReport(database, reportId);
  const plan = planOf(deps, report);
  const { body } = report;
  const halfYear = parseHalfYear(report.halfYear);
  const { bilingual, unit, preparer, head } = readSettings(database);
  return checkReport({
    plan,
    body,
    halfYear,
    today: dayOf(deps),
    lawInForce: lawInForce(deps, plan),
    bilingual,
    unit,
    preparer,
    head,
    entries: effectiveEntries(deps, report).map(({ entry }) => entry),
    annexes: reportedAnnexes(database, reportId),
    previous: previousEntries(database, body, halfYear),
    acceptedDone: [...acceptedEntries(database, plan, body, halfYear).keys()],
  });
}

/** A draft's entries with what was accepted earlier in their place; a frozen report's as they were frozen. */
export function effectiveEntries(
  deps: ReportDeps,
  report: ReportRow,
): Pick<OwnEntry, "entry" | "revision" | "readOnly">[] {
  const { database } = deps;
  const accepted = acceptedEntries(database, planOf(deps, report), report.body, parseHalfYear(report.halfYear));
  return listEntries(database, report.id).map(({ entry, revision }) => {
    const instead = canEdit(report.state) ? accepted.get(entry.measure) : undefined;
    return { entry: instead ?? entry, revision, readOnly: accepted.has(entry.measure) };
  });
}

function deadlinesToday(deps: ReportDeps, plan: Plan, halfYear: HalfYear): ReadonlyMap<number, DeadlineState> {
  const judged = { halfYear, day: dayOf(deps), lawInForce: lawInForce(deps, plan) };
  return new Map(
    plan.edition.measures.map(({ number, deadline }) => [number, deadlineStanding(deadline, judged).state]),
  );
}

function lawInForce({ database }: ReportDeps, plan: Plan): string {
  return readSettings(database).lawInForce?.date ?? plan.edition.lawInForce.date;
}
