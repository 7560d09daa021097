import { listEntries, listReports, listReportVersions, type Reader, type ReportRow } from "#backend/database/index.ts";
import { type HalfYear, previousHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { isSigned } from "#shared/report/life-cycle.ts";

/** The report of the half-year before: its newest signed version, or the newest where none is signed; null = none. */
export function previousReport(reader: Reader, body: string, halfYear: HalfYear): ReportRow | null {
  const before = previousHalfYear(halfYear);
  if (before === null) return null;
  const versions = listReportVersions(reader, body, before);
  return versions.find(({ state }) => isSigned(state)) ?? versions[0] ?? null;
}

/** The entries of the half-year before; null where there was no report. */
export function previousEntries(reader: Reader, body: string, halfYear: HalfYear): Entry[] | null {
  const report = previousReport(reader, body, halfYear);
  return report === null ? null : listEntries(reader, report.id).map(({ entry }) => entry);
}

/**
 * One-off measures that ҚАӨМ has accepted as done in an earlier half-year, with the entry it accepted, by number. They
 * stay in the reports, read-only. A half-year counts by its newest accepted version.
 */
export function acceptedEntries(
  reader: Reader,
  plan: Plan,
  body: string,
  halfYear: HalfYear,
): ReadonlyMap<number, Entry> {
  const oneOff = new Set(
    plan.edition.measures
      .filter(({ deadline }) => deadline.kind === "month" || deadline.kind === "afterLaw")
      .map(({ number }) => number),
  );
  const accepted = listReports(reader)
    .filter((report) => report.body === body && report.halfYear < halfYear && report.state === "accepted")
    .filter((report, index, all) => all[index + 1]?.halfYear !== report.halfYear)
    .flatMap((report) => listEntries(reader, report.id).map(({ entry }) => entry))
    .filter((entry) => entry.status === "done" && oneOff.has(entry.measure));
  return new Map(accepted.map((entry) => [entry.measure, entry]));
}
