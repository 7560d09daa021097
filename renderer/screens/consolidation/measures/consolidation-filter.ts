import type { ConsolidationMeasureView, ConsolidationView } from "#shared/api/consolidation-view.ts";
import { isBlankInBoth } from "#shared/report/text.ts";

/**
 * What the list is narrowed to. `changed`: something came since the officer looked; `noSummary`: nothing of ҚАӨМ's own;
 * `missing`: a body has not reported; `overdue`; `errors`: something stands against signing.
 */
export const consolidationFilters = ["all", "changed", "noSummary", "missing", "overdue", "errors"] as const;
export type ConsolidationFilter = (typeof consolidationFilters)[number];

export function isConsolidationFilter(text: string): text is ConsolidationFilter {
  return (consolidationFilters as readonly string[]).includes(text);
}

/** Whether a measure is among those that a filter leaves. */
export function passes(
  filter: ConsolidationFilter,
  measure: ConsolidationMeasureView,
  { checks }: Pick<ConsolidationView, "checks">,
): boolean {
  switch (filter) {
    case "all":
      return true;
    case "changed":
      return measure.changes.length > 0;
    case "noSummary":
      return isBlankInBoth(measure.summary);
    case "missing":
      return measure.bodies.some(({ reported }) => reported !== "reported");
    case "overdue":
      return measure.overdue;
    case "errors":
      return errorCount(checks, measure.measure) > 0;
  }
}

/** The filters that leave something, each with how many; `all` and the chosen one in any case. */
export function usefulFilters(
  view: Pick<ConsolidationView, "measures" | "checks">,
  chosen: ConsolidationFilter,
): { filter: ConsolidationFilter; count: number }[] {
  return consolidationFilters
    .map((filter) => ({ filter, count: view.measures.filter((one) => passes(filter, one, view)).length }))
    .filter(({ filter, count }) => filter === "all" || filter === chosen || count > 0);
}

/** What stands against signing in one measure. */
export function errorCount(checks: ConsolidationView["checks"], measure: number): number {
  return checks.filter((check) => check.measure === measure && check.severity === "error").length;
}
