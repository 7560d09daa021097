import type { CheckView, ReportView } from "#shared/api/report-view.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";

/** A measure that should be looked at now. */
export interface AttentionItem {
  readonly row: PlanRow;
  /** What stands in its way first; null where nothing is wrong in it. */
  readonly error: CheckView | null;
}

/** This body's measures that are due or overdue and not done, the nearest deadline first; what was accepted earlier is left out. */
export function attentionItems(rows: readonly PlanRow[], report: ReportView | null): AttentionItem[] {
  const accepted = new Set(report?.entries.filter(({ readOnly }) => readOnly).map(({ measure }) => measure));
  return rows
    .filter(({ measure, role, stored, standing }) => {
      const near = standing.state === "due" || standing.state === "overdue";
      return role !== null && near && stored !== "done" && !accepted.has(measure.number);
    })
    .sort((a, b) => (a.standing.daysLeft ?? 0) - (b.standing.daysLeft ?? 0) || a.measure.number - b.measure.number)
    .map((row) => ({ row, error: firstError(report, row.measure.number) }));
}

function firstError(report: ReportView | null, measure: number): CheckView | null {
  return report?.checks.find((check) => check.measure === measure && check.severity === "error") ?? null;
}
