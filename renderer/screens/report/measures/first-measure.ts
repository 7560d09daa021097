import type { ReportView } from "#shared/api/report-view.ts";

/** Where work goes on: the first measure that blocks signing, else the first that is not accepted already, else the first. */
export function firstMeasure({ entries, checks }: Pick<ReportView, "entries" | "checks">): number | null {
  const blocked = new Set(checks.filter(({ severity }) => severity === "error").map(({ measure }) => measure));
  const found =
    entries.find(({ measure }) => blocked.has(measure)) ?? entries.find(({ readOnly }) => !readOnly) ?? entries[0];
  return found?.measure ?? null;
}
