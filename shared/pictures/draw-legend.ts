import type { BarChart } from "./bar-chart.ts";
import { filledBox } from "./fill-pattern.ts";
import type { Look } from "./look.ts";
import { type ReportedStatus, reportedStatuses } from "./reported-status.ts";
import { statusGlyph } from "./status-glyph.ts";
import { element, type SvgNode, words } from "./svg-node.ts";
import { fitText, textWidth } from "./text-width.ts";

/** What is drawn, and how high it is. */
export interface Drawn {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
}

const glyph = 12;
const swatch = { width: 18, height: 12 };
const gap = 4;
/** Between one status and the next. */
const apart = 12;

/** The statuses that a picture has: shape, filling and word of each, with how many there are of it; in lines where needed. */
export function drawLegend(chart: BarChart, look: Look): Drawn {
  const { width, palette } = look;
  const type = { face: look.face, size: look.size };
  const lineHeight = Math.max(glyph, look.size) + 6;
  const lead = glyph + gap + swatch.width + gap;
  let x = 0;
  let line = 0;
  const nodes = statusesIn(chart).flatMap(({ status, count }) => {
    const said = fitText(`${chart.legend[status]}: ${count}`, width - lead, type);
    const length = lead + textWidth(said, type);
    if (x > 0 && x + length > width) {
      x = 0;
      line += 1;
    }
    const at = x;
    const top = line * lineHeight;
    x += length + apart;
    const { strong } = palette.statuses[status];
    return [
      element(
        "g",
        { transform: `translate(${at} ${top})` },
        statusGlyph(status === "noReport" ? "untouched" : status, { ink: strong, cut: palette.ground }),
      ),
      ...filledBox(status, { x: at + glyph + gap, y: top, ...swatch }, palette),
      words(said, { x: at + lead, y: top + glyph - 1.5, fontSize: look.size, fill: palette.ink }),
    ];
  });
  return { nodes, height: nodes.length === 0 ? 0 : (line + 1) * lineHeight };
}

function statusesIn(chart: BarChart): { status: ReportedStatus; count: number }[] {
  return reportedStatuses
    .map((status) => ({ status, count: chart.bars.reduce((sum, { counts }) => sum + counts[status], 0) }))
    .filter(({ count }) => count > 0);
}
