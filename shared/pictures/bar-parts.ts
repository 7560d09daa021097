import { type ReportedStatus, reportedStatuses, type StatusCounts, totalOf } from "./reported-status.ts";

/** A part of a bar: where it begins and how long it is, from the bar's own beginning. */
export interface BarPart {
  readonly status: ReportedStatus;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** So narrow a part can still be seen. */
const narrowest = 4;

/**
 * The parts of a bar so long as their numbers, none of them too narrow to be seen, all together `length` long; nothing for a
 * bar of nothing.
 */
export function barParts(counts: StatusCounts, length: number): BarPart[] {
  const total = totalOf(counts);
  const shown = reportedStatuses.filter((status) => counts[status] > 0);
  if (total === 0 || length <= 0) return [];
  const least = Math.min(narrowest, length / shown.length);
  const fair = shown.map((status) => (counts[status] / total) * length);
  const missing = fair.reduce((sum, width) => sum + Math.max(0, least - width), 0);
  const spare = fair.reduce((sum, width) => sum + Math.max(0, width - least), 0);
  // What the narrow ones lack, the others give, each as it can.
  const widths = fair.map((width) =>
    width < least ? least : width - ((width - least) * missing) / Math.max(spare, 1e-9),
  );
  return shown.map((status, index) => ({
    status,
    count: counts[status],
    x: widths.slice(0, index).reduce((sum, width) => sum + width, 0),
    width: widths[index] ?? 0,
  }));
}
