import type { CheckInput } from "../check-input.ts";
import type { CheckResult } from "../check-result.ts";

/** Column 4: a body speaks only of measures it answers for, and once of each. */
export function checkNotMine(input: CheckInput, mine: readonly number[]): CheckResult[] {
  const results: CheckResult[] = [];
  const seen = new Set<number>();
  for (const { measure } of input.entries) {
    const at = { severity: "error", measure, path: `/entries/${measure}`, data: {} } as const;
    if (!mine.includes(measure)) results.push({ code: "measure.notMine", ...at });
    else if (seen.has(measure)) results.push({ code: "measure.twice", ...at });
    seen.add(measure);
  }
  for (const { measure, name } of input.annexes) {
    if (mine.includes(measure)) continue;
    results.push({ code: "annex.notMine", severity: "error", measure, path: `/annexes/${measure}`, data: { name } });
  }
  return results;
}
