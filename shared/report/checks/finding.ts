import type { CheckInput, EntryContext } from "../check-input.ts";
import type { CheckCode, CheckData, CheckResult } from "../check-result.ts";

/** A rule about one measure. */
export type EntryRule = (context: EntryContext) => CheckResult[];

/** A rule about the report as a whole. */
export type ReportRule = (input: CheckInput) => CheckResult[];

/** A finding at a field of a measure's entry; `field` begins with a slash: `/text/kk`. */
export function atEntry(
  { entry }: Pick<EntryContext, "entry">,
  severity: CheckResult["severity"],
  code: CheckCode,
  field: string,
  data: CheckData = {},
): CheckResult {
  return { code, severity, measure: entry.measure, path: `/entries/${entry.measure}${field}`, data };
}

/** A finding about the report as a whole. */
export function atReport(
  severity: CheckResult["severity"],
  code: CheckCode,
  path: string,
  data: CheckData = {},
): CheckResult {
  return { code, severity, measure: null, path, data };
}
