import type { CheckView } from "#shared/api/report-view.ts";

/** What the checks say of one measure; `measure` null = of the report as a whole. */
export interface CheckGroup {
  readonly measure: number | null;
  readonly checks: readonly CheckView[];
}

/** The checks by measure, what blocks signing before what does not, the report as a whole before its measures. */
export function groupChecks(checks: readonly CheckView[]): CheckGroup[] {
  const measures = [...new Set(checks.map(({ measure }) => measure))];
  const groups = measures.map((measure) => ({ measure, checks: checks.filter((check) => check.measure === measure) }));
  const blocks = ({ checks: own }: CheckGroup): number => (own.some(({ severity }) => severity === "error") ? 0 : 1);
  return groups.toSorted((a, b) => blocks(a) - blocks(b) || (a.measure ?? 0) - (b.measure ?? 0));
}

/** The first thing that blocks signing, as the groups show it; null where nothing does. */
export function firstError(groups: readonly CheckGroup[]): CheckView | null {
  return groups.flatMap(({ checks }) => checks).find(({ severity }) => severity === "error") ?? null;
}
