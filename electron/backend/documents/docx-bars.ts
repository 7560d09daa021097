import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IShadingAttributesProperties,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Bar, BarChart } from "#shared/pictures/bar-chart.ts";
import { barParts } from "#shared/pictures/bar-parts.ts";
import { tableOf } from "#shared/pictures/chart-table.ts";
import { printPalette } from "#shared/pictures/palette.ts";
import { type ReportedStatus, totalOf } from "#shared/pictures/reported-status.ts";
import { wrapText } from "#shared/pictures/text-width.ts";
import { run } from "./docx-text.ts";

/** Word knows no table of more than 63 columns: a bar is made of so many, each a fortieth of the longest. */
const steps = 40;
/** Units of `barParts` in a step: the narrowest part is a step wide, and never none. */
const fine = 3;
/** So many digits of the number stand in a part of so many steps. */
const stepsForDigit = 1.5;

/** In halves of a point. */
const numberSize = 16;
const legendSize = 18;

/** Names longer than that are whole in the table of numbers. */
const mostLines = 2;
const labelType = { face: "Tinos", size: legendSize / 2 } as const;
/** In twentieths of a point. */
const lineHeight = 210;
const gapHeight = 140;
const indent = 80;

/** So many bars stay with the heading. */
const together = 3;

const white = printPalette.ground.slice(1);
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const gap = { style: BorderStyle.SINGLE, size: 24, color: white } as const;

/** Told apart without colour, by those too that show a pattern as its mean darkness: full, hatched, densely dotted, nearly empty. */
const patterns = {
  done: ShadingType.SOLID,
  inProgress: ShadingType.DIAGONAL_STRIPE,
  notDone: ShadingType.PERCENT_60,
  noReport: ShadingType.PERCENT_10,
} as const satisfies Record<ReportedStatus, string>;

/**
 * A chart as Word can edit it: its legend, and a table whose cells, filled by their statuses, are as long as their numbers.
 * @param across the width of the text, in twentieths of a point
 */
export function barsOf(chart: BarChart, across: number): (Paragraph | Table)[] {
  const { bars, language } = chart;
  if (bars.length === 0) return [new Paragraph({ style: "Note", children: [run(chart.empty, language)] })];
  const longest = Math.max(...bars.map(({ counts }) => totalOf(counts)));
  const step = Math.floor((across * 0.5) / steps);
  const note = Math.floor(across * 0.14);
  const label = across - note - step * steps;
  const labels = bars.map((bar) => wrapText(bar.label, (label - 2 * indent) / 20, labelType, mostLines));
  const height = Math.max(...labels.map((lines) => lines.length)) * lineHeight + gapHeight;
  const rows = bars.map((bar, index) => {
    const filled = chart.scale === "share" ? 1 : totalOf(bar.counts) / Math.max(longest, 1);
    return new TableRow({
      cantSplit: true,
      // One height for all: what is compared is their length.
      height: { value: height, rule: HeightRule.EXACT },
      children: [
        words(labels[index] ?? [], chart, label, AlignmentType.LEFT, index < together && index < bars.length - 1),
        ...partsOf(bar, filled, chart, step),
        words([bar.note], chart, note, AlignmentType.RIGHT),
      ],
    });
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: [label, ...Array.from({ length: steps }, () => step), note],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows,
  });
  return [legendOf(chart), table];
}

function legendOf(chart: BarChart): Paragraph {
  const { legend, language } = chart;
  return new Paragraph({
    style: "TableText",
    keepNext: true,
    children: tableOf(chart).statuses.flatMap((status) => [
      run("\u00a0\u00a0\u00a0\u00a0", language, { size: legendSize, shading: fillOf(status) }),
      run(` ${legend[status]}     `, language, { size: legendSize }),
    ]),
  });
}

function partsOf({ counts }: Bar, filled: number, chart: BarChart, step: number): TableCell[] {
  const parts = barParts(counts, steps * fine * filled).map(({ status, count, x, width }) => ({
    status,
    count,
    from: Math.round(x / fine),
    to: Math.round((x + width) / fine),
  }));
  const end = parts.at(-1)?.to ?? 0;
  const cells = parts.map(({ status, count, from, to }) => {
    const fits = String(count).length * stepsForDigit <= to - from;
    return barCell(to - from, step, fillOf(status), fits ? numberOf(count, status, chart) : []);
  });
  return end < steps ? [...cells, barCell(steps - end, step, null, [])] : cells;
}

/** On a ground of its own where lines are behind it. */
function numberOf(count: number, status: ReportedStatus, { language }: BarChart) {
  if (status === "done") return [run(String(count), language, { size: numberSize, bold: true, color: white })];
  const shading = { type: ShadingType.CLEAR, color: "auto", fill: white } as const;
  return [run(`\u00a0${count}\u00a0`, language, { size: numberSize, shading })];
}

function barCell(
  span: number,
  step: number,
  shading: IShadingAttributesProperties | null,
  children: ReturnType<typeof numberOf>,
): TableCell {
  return new TableCell({
    columnSpan: span,
    width: { size: span * step, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: gap, bottom: gap, left: none, right: none },
    ...(shading !== null && { shading }),
    children: [new Paragraph({ style: "BarText", alignment: AlignmentType.CENTER, children })],
  });
}

function words(
  lines: readonly string[],
  { language }: BarChart,
  width: number,
  alignment: (typeof AlignmentType)["LEFT" | "RIGHT"],
  keepNext = false,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: indent, right: indent, top: 0, bottom: 0 },
    children: lines.map(
      (line) =>
        new Paragraph({ style: "BarText", alignment, keepNext, children: [run(line, language, { size: legendSize })] }),
    ),
  });
}

function fillOf(status: ReportedStatus): IShadingAttributesProperties {
  return { type: patterns[status], color: printPalette.statuses[status].strong.slice(1), fill: white };
}
