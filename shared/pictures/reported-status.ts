import type { Status } from "../report/entry.ts";

/** What a body has reported on a measure, in the order in which pictures show it. `noReport`: nothing that counts has come. */
export const reportedStatuses = ["done", "inProgress", "notDone", "noReport"] as const satisfies readonly (
  | Status
  | "noReport"
)[];
export type ReportedStatus = (typeof reportedStatuses)[number];

export type StatusCounts = Readonly<Record<ReportedStatus, number>>;

/** How many stand so; the sum is the number of what was given. */
export function countStatuses(statuses: readonly ReportedStatus[]): StatusCounts {
  const counts = { done: 0, inProgress: 0, notDone: 0, noReport: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

export function totalOf(counts: StatusCounts): number {
  return reportedStatuses.reduce((sum, status) => sum + counts[status], 0);
}
