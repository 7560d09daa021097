import type { BarChart } from "./bar-chart.ts";
import { type ReportedStatus, reportedStatuses, totalOf } from "./reported-status.ts";

/** The numbers of a picture: what stands in a row of the table beside it. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  readonly short: string;
  /** In the order of `statuses`. */
  readonly numbers: readonly number[];
  readonly total: number;
  readonly note: string;
}

export interface ChartTable {
  /** Those that the picture has, in its order. */
  readonly statuses: readonly ReportedStatus[];
  readonly rows: readonly ChartRow[];
  /** All rows together, in the order of `statuses`. */
  readonly sums: readonly number[];
  readonly total: number;
}

/** A picture's numbers as a table: the same rows in the same order, added up. */
export function tableOf({ bars }: Pick<BarChart, "bars">): ChartTable {
  const statuses = reportedStatuses.filter((status) => bars.some(({ counts }) => counts[status] > 0));
  const rows = bars.map(({ key, label, short, counts, note }) => ({
    key,
    label,
    short,
    numbers: statuses.map((status) => counts[status]),
    total: totalOf(counts),
    note,
  }));
  return {
    statuses,
    rows,
    sums: statuses.map((status) => bars.reduce((sum, { counts }) => sum + counts[status], 0)),
    total: rows.reduce((sum, { total }) => sum + total, 0),
  };
}
