import type { CheckView } from "#shared/api/report-view.ts";
import { formatRoute } from "../../app/routing/route.ts";

/** Where a finding can be set right: the field of the measure's form, or the settings for what speaks of the whole report. */
export function checkRoute({ measure, path }: Pick<CheckView, "measure" | "path">): string {
  return measure === null ? formatRoute("settings") : formatRoute("report", [measure], { field: path });
}
