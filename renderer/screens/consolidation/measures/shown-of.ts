import type { ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import { type ShownStatus, shownStatus } from "#shared/report/derived-status.ts";

/** The one status to show of a measure as a whole, judged on the half-year's last day. */
export function shownOf({ status, overdue }: Pick<ConsolidatedMeasure, "status" | "overdue">): ShownStatus {
  return shownStatus(status, overdue ? "overdue" : "none");
}
