import type { ShownStatus } from "../report/derived-status.ts";
import { element, type SvgNode } from "./svg-node.ts";

/** The colour of a shape, and of what is cut out of it: its ground. */
export interface GlyphColours {
  readonly ink: string;
  readonly cut: string;
}

/**
 * The shape of a status, 12 × 12, told apart without colour: a full circle, a half one, a cross, an empty one, a clock, a
 * triangle. The word stands beside it.
 */
export function statusGlyph(status: ShownStatus, { ink, cut }: GlyphColours): SvgNode[] {
  const ring = { cx: 6, cy: 6, r: 4.75, fill: "none", stroke: ink, strokeWidth: 1.5 };
  const line = { fill: "none", stroke: cut };
  switch (status) {
    case "done":
      return [
        element("circle", { cx: 6, cy: 6, r: 5.5, fill: ink }),
        element("path", { ...line, d: "M3.4 6.2 5.3 8 8.7 4.3", strokeWidth: 1.5 }),
      ];
    case "inProgress":
      return [element("circle", ring), element("path", { d: "M6 1.25a4.75 4.75 0 0 1 0 9.5Z", fill: ink })];
    case "notDone":
      return [element("path", { d: "M2.2 2.2l7.6 7.6M9.8 2.2 2.2 9.8", fill: "none", stroke: ink, strokeWidth: 2 })];
    case "untouched":
      return [element("circle", { ...ring, strokeDasharray: "2 1.73" })];
    case "due":
      return [
        element("circle", ring),
        element("path", { d: "M6 3.2V6l1.9 1.4", fill: "none", stroke: ink, strokeWidth: 1.5 }),
      ];
    case "overdue":
      return [
        element("path", { d: "M6 .8 11.6 11H.4Z", fill: ink }),
        element("path", { ...line, d: "M6 4.2v3.2M6 8.5v1.3", strokeWidth: 1.4 }),
      ];
  }
}
