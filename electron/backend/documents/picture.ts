import type { Content } from "pdfmake/interfaces";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { drawBarsOnPages } from "#shared/pictures/draw-bars.ts";
import { printPalette } from "#shared/pictures/palette.ts";
import { gap, together } from "./flow.ts";
import { heading } from "./heading.ts";
import { textArea, typeSize } from "./page.ts";
import { pictureBlock } from "./picture-block.ts";
import { pictureNumbers } from "./picture-numbers.ts";
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
    block: pictureBlock(node, width),
    height,
  }));
  if (first === undefined) return [];
  const above = heading(chart.title, place);
  return [
    together([above, first.block], first.height + 30),
    ...others.flatMap(({ block, height }) => [gap(8), together([block], height)]),
    ...(chart.bars.length === 0 ? [] : [gap(8), ...table({ above: [], ...pictureNumbers(chart) })]),
  ];
}
