import { translate } from "#shared/language/translator.ts";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { tableOf } from "#shared/pictures/chart-table.ts";
import type { TableParts } from "./table.ts";

/** The numbers that a picture of progress shows, as a table below it: columns so wide that no heading is broken within a word. */
export function pictureNumbers(chart: BarChart): Omit<TableParts, "above"> {
  const { statuses, rows, sums, total } = tableOf(chart);
  const all = translate(chart.language, "pictures.total");
  const hasNotes = chart.scale === "number";
  const note = hasNotes ? [{ heading: chart.noteHeading, share: 2.1, align: "right" as const }] : [];
  return {
    columns: [
      { heading: chart.rowHeading, share: hasNotes ? 2.52 : 3.1 },
      ...statuses.map((status) => ({
        heading: chart.legend[status],
        share: hasNotes ? 2.6 : 1.95,
        align: "right" as const,
      })),
      { heading: all, share: hasNotes ? 1.86 : 1.5, align: "right" },
      ...note,
    ],
    rows: rows.map((row) => [
      row.short,
      ...row.numbers.map(String),
      String(row.total),
      ...(hasNotes ? [row.note] : []),
    ]),
    total: rows.length < 2 ? undefined : [all, ...sums.map(String), String(total), ...(hasNotes ? [""] : [])],
  };
}
