import type { Content } from "pdfmake/interfaces";
import { translate } from "#shared/language/translator.ts";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { tableOf } from "#shared/pictures/chart-table.ts";
import { drawBarsOnPages } from "#shared/pictures/draw-bars.ts";
import { printPalette } from "#shared/pictures/palette.ts";
import { svgText } from "#shared/pictures/svg-node.ts";
import { gap, together } from "./flow.ts";
import { heading } from "./heading.ts";
import { textArea, typeSize } from "./page.ts";
import { table } from "./table.ts";

/** Where the picture's heading hangs in the outline. */
interface PicturePlace {
  readonly id: string;
  readonly under?: string;
}

/** Of a page's height: heading and picture stay together. */
const mostHeight = textArea.height * 0.7;

/** A picture of progress across an upright page, and the numbers it shows as a table below it. */
export function picture(chart: BarChart, place: PicturePlace): Content[] {
  const look = { width: textArea.width, face: "Tinos", size: typeSize.table, palette: printPalette } as const;
  const [first, ...others] = drawBarsOnPages(chart, look, mostHeight).map(({ node, width, height }) => ({
    block: { svg: svgText(node), width },
    height,
  }));
  if (first === undefined) return [];
  const above = heading(chart.title, place);
  return [
    together([above, first.block], first.height + 30),
    ...others.flatMap(({ block, height }) => [gap(8), together([block], height)]),
    ...(chart.bars.length === 0 ? [] : [gap(8), ...numbers(chart)]),
  ];
}

function numbers(chart: BarChart): Content[] {
  const { statuses, rows, sums, total } = tableOf(chart);
  const all = translate(chart.language, "pictures.total");
  const hasNotes = chart.scale === "number";
  const note = hasNotes ? [{ heading: chart.noteHeading, share: 1.5, align: "right" as const }] : [];
  return table({
    above: [],
    columns: [
      { heading: chart.rowHeading, share: hasNotes ? 1.3 : 3 },
      ...statuses.map((status) => ({ heading: chart.legend[status], share: 1.95, align: "right" as const })),
      { heading: all, share: 1.3, align: "right" },
      ...note,
    ],
    rows: rows.map((row) => [
      row.short,
      ...row.numbers.map(String),
      String(row.total),
      ...(hasNotes ? [row.note] : []),
    ]),
    total: rows.length < 2 ? undefined : [all, ...sums.map(String), String(total), ...(hasNotes ? [""] : [])],
  });
}
