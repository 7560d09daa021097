import type { CheckInput } from "../check-input.ts";
import type { CheckResult } from "../check-result.ts";
import { isUntouched } from "../derived-status.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** Resolution, paragraph 2, 2): a body reports on every measure it answers for. */
export const checkUntouched: EntryRule = (context) => {
  const { entry } = context;
  if (entry.status !== null) return [];
  const code = isUntouched(entry) && context.annexes.length === 0 ? "measure.untouched" : "measure.noStatus";
  return [atEntry(context, "error", code, "/status")];
};

/** A measure of mine that has no entry at all. */
export function missingMeasures(input: CheckInput, mine: readonly number[]): CheckResult[] {
  const written = new Set(input.entries.map(({ measure }) => measure));
  return mine
    .filter((measure) => !written.has(measure) && !input.acceptedDone.includes(measure))
    .map((measure) => ({
      code: "measure.untouched",
      severity: "error",
      measure,
      path: `/entries/${measure}/status`,
      data: {},
    }));
}
