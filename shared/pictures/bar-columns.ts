import type { BarChart } from "./bar-chart.ts";
import type { Look } from "./look.ts";
import { totalOf } from "./reported-status.ts";
import { textWidth } from "./text-width.ts";

/**
 * How the width of a picture is shared out. `above`: it is too narrow for labels beside the bars, so each stands over its own
 * bar, with the note at the end of its line.
 */
export interface BarColumns {
  readonly place: "beside" | "above";
  readonly labelWidth: number;
  readonly barX: number;
  readonly barWidth: number;
  /** Where notes end, on the right. */
  readonly noteWidth: number;
  /** What a full bar stands for; null = each for its own total. */
  readonly largest: number | null;
}

const gap = 10;
/** Narrower than so many times the type's size there is no room for labels and bars side by side. */
const narrow = 32;
/** Labels take no more of the width than this. */
const mostLabel = 0.38;

export function barColumns(chart: BarChart, look: Look): BarColumns {
  const type = { face: look.face, size: look.size };
  const largest = chart.scale === "share" ? null : Math.max(1, ...chart.bars.map(({ counts }) => totalOf(counts)));
  const noteWidth = Math.max(0, ...chart.bars.map(({ note }) => textWidth(note, type)));
  if (look.width < narrow * look.size) {
    const labelWidth = look.width - noteWidth - gap;
    return { place: "above", labelWidth, barX: 0, barWidth: look.width, noteWidth, largest };
  }
  const longest = Math.max(0, ...chart.bars.map(({ label }) => textWidth(label, type)));
  const labelWidth = Math.min(longest, look.width * mostLabel);
  const barX = labelWidth + gap;
  return { place: "beside", labelWidth, barX, barWidth: look.width - barX - gap - noteWidth, noteWidth, largest };
}
