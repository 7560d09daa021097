import { useSyncExternalStore } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { shownStatus } from "#shared/report/derived-status.ts";
import { openRemarks, remarksOf } from "../remarks/remarks-of.ts";
import type { ReportDesk } from "../writing/report-desk.ts";
import type { ListedMeasure } from "./measure-filter.ts";
import { useDeadlines } from "./use-deadlines.ts";

/** The report's measures as the list shows them: statuses as they stand on the page, errors as the checks last said. */
export function useListedMeasures(report: ReportView, desk: ReportDesk): ListedMeasure[] {
  const deadlines = useDeadlines();
  // One short text for all statuses: the list is drawn anew when one of them changes, not with every letter typed.
  const statuses = useSyncExternalStore(desk.subscribe, () =>
    report.entries.map((stored) => (desk.measure(stored.measure)?.entry ?? stored).status ?? "").join(),
  ).split(",");
  return report.entries.map(({ measure }, index) => ({
    number: measure,
    shown: shownStatus(statusOf(statuses[index]), deadlines.get(measure)?.state ?? "none"),
    errors: report.checks.filter((check) => check.measure === measure && check.severity === "error").length,
    remarks: openRemarks(remarksOf(report.remarks, measure)).length,
  }));
}

function statusOf(text: string | undefined): ReportView["entries"][number]["status"] {
  return text === "done" || text === "inProgress" || text === "notDone" ? text : null;
}
