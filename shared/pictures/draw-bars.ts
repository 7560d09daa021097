import type { Bar, BarChart } from "./bar-chart.ts";
import { barColumns } from "./bar-columns.ts";
import { drawBar } from "./draw-bar.ts";
import { drawLegend } from "./draw-legend.ts";
import { round } from "./fill-pattern.ts";
import type { Look } from "./look.ts";
import { element, type SvgNode, words } from "./svg-node.ts";
import { fitText, type PictureFace, textWidth, wrapText } from "./text-width.ts";

/** In print the document's own; on the page whatever the page is set in. */
const fontFamilies: Readonly<Record<PictureFace, string>> = { Tinos: "Tinos", "Golos Text": "inherit" };

/** A picture as data, and its size in the look's units. */
export interface Picture {
  readonly node: SvgNode;
  readonly width: number;
  readonly height: number;
}

/** A chart as one picture. Its title is not in it: that stands above, as everywhere. */
export function drawBars(chart: BarChart, look: Look): Picture {
  const [picture] = drawBarsOnPages(chart, look, Number.POSITIVE_INFINITY);
  return picture ?? drawNothing(chart, look);
}

/** A chart as pictures of at most `mostHeight`, each with the legend and the same scale; one bar stands in each at least. */
export function drawBarsOnPages(chart: BarChart, look: Look, mostHeight: number): Picture[] {
  if (chart.bars.length === 0) return [drawNothing(chart, look)];
  const columns = barColumns(chart, look);
  const gap = look.size * 0.55;
  const legend = drawLegend(chart, look);
  const head = drawHead(chart, legend.height, look);
  const pages: { nodes: SvgNode[]; bottom: number }[] = [];
  for (const bar of chart.bars) {
    const present = pages.at(-1);
    const drawn = drawBar(bar, present === undefined ? head.bottom : present.bottom + gap, columns, look);
    const bottom = (present === undefined ? head.bottom : present.bottom + gap) + drawn.height;
    if (present !== undefined && bottom <= mostHeight) {
      present.nodes.push(named(bar, drawn.nodes));
      present.bottom = bottom;
    } else {
      const first = present === undefined ? drawn : drawBar(bar, head.bottom, columns, look);
      pages.push({ nodes: [named(bar, first.nodes)], bottom: head.bottom + first.height });
    }
  }
  return pages.map(({ nodes, bottom }) => frame([...legend.nodes, ...head.nodes, ...nodes], bottom + 1, look));
}

/** What the notes say, over their column. */
function drawHead(chart: BarChart, top: number, look: Look): { nodes: SvgNode[]; bottom: number } {
  const size = round(look.size * 0.85);
  const type = { face: look.face, size };
  const text = fitText(chart.noteHeading, look.width, type);
  const line = top + size + 2;
  return {
    nodes: [
      words(text, {
        x: round(look.width - textWidth(text, type)),
        y: round(line),
        fontSize: size,
        fill: look.palette.muted,
      }),
    ],
    bottom: line + size * 0.5,
  };
}

function named(bar: Bar, nodes: readonly SvgNode[]): SvgNode {
  return element("g", { "data-bar": bar.key }, nodes);
}

function drawNothing(chart: BarChart, look: Look): Picture {
  const lines = wrapText(chart.empty, look.width, { face: look.face, size: look.size }, 3);
  const nodes = lines.map((line, index) =>
    words(line, {
      x: 0,
      y: round(look.size * (1 + index * 1.25)),
      fontSize: look.size,
      fill: look.palette.ink,
    }),
  );
  return frame(nodes, look.size * (lines.length * 1.25 + 0.25), look);
}

function frame(nodes: readonly SvgNode[], height: number, { width, face }: Look): Picture {
  const size = { width: round(width), height: Math.ceil(height) };
  const node = element(
    "svg",
    { ...size, viewBox: `0 0 ${size.width} ${size.height}`, fontFamily: fontFamilies[face] },
    nodes,
  );
  return { node, ...size };
}
