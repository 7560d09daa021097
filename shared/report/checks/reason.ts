import type { EntryContext } from "../check-input.ts";
import type { CheckResult } from "../check-result.ts";
import { isBlank, isBlankInBoth } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/**
 * Resolution, paragraph 2, 2) and column 5 (deadline): a reason is required where the measure is not done, and where it is overdue (on the half-year's last
 * day). "No need arose" (35, as needed) is a reason in itself.
 */
export const checkReason: EntryRule = (context) => {
  const { entry } = context;
  if (entry.evidence.form === "events" && entry.evidence.noNeedArose) return [];
  const needed = neededReason(context);
  if (needed !== null && isBlank(entry.reason.kk)) return [needed];
  if (context.input.bilingual && !isBlankInBoth(entry.reason) && isBlank(entry.reason.ru)) {
    const severity = needed === null ? "warning" : "error";
    return [atEntry(context, severity, "text.russianMissing", "/reason/ru", { field: "reason" })];
  }
  return [];
};

function neededReason(context: EntryContext): CheckResult | null {
  if (context.entry.status === "notDone") return atEntry(context, "error", "reason.notDone", "/reason/kk");
  if (context.entry.status === null || context.overdueSince === null) return null;
  return atEntry(context, "error", "reason.overdue", "/reason/kk", { date: context.overdueSince });
}
