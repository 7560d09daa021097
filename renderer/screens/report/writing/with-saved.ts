import type { CheckView, ReportView } from "#shared/api/report-view.ts";
import type { DeadlineState } from "#shared/plan/deadline.ts";
import { completionCounts, shownStatus } from "#shared/report/derived-status.ts";
import type { Entry } from "#shared/report/entry.ts";

/** What a saving was answered with. */
export interface SavedAnswer {
  readonly revision: number;
  readonly checks: CheckView[];
}

/**
 * The report as the page keeps it, after an entry was saved: its statuses and counts follow, so that nothing need be read
 * again while somebody types. `deadlineState`: how each measure's deadline stands today.
 */
export function withSaved(
  report: ReportView,
  entry: Entry,
  { revision, checks }: SavedAnswer,
  deadlineState: (measure: number) => DeadlineState,
): ReportView {
  const entries = report.entries.map((before) =>
    before.measure === entry.measure && before.revision <= revision
      ? { ...before, ...entry, revision, shown: shownStatus(entry.status, deadlineState(entry.measure)) }
      : before,
  );
  const counts = completionCounts(
    entries.map(({ measure, status }) => ({ stored: status, deadline: deadlineState(measure) })),
  );
  return { ...report, entries, checks, counts };
}
