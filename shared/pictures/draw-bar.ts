import type { Bar } from "./bar-chart.ts";
import type { BarColumns } from "./bar-columns.ts";
import { type BarPart, barParts } from "./bar-parts.ts";
import type { Drawn } from "./draw-legend.ts";
import { filledBox, round } from "./fill-pattern.ts";
import type { Look } from "./look.ts";
import { totalOf } from "./reported-status.ts";
import { element, type SvgNode, words } from "./svg-node.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** A label is no longer than so many lines. */
const mostLines = 2;
/** Between two parts of a bar. */
const seam = 1;

/** One bar with its label and note, from `top` downwards. */
export function drawBar(bar: Bar, top: number, columns: BarColumns, look: Look): Drawn {
  const { size, palette } = look;
  const type = { face: look.face, size };
  const lineHeight = size * 1.25;
  const barHeight = round(size * 1.35);
  const lines = wrapText(bar.label, columns.labelWidth, type, mostLines);
  const labelHeight = lines.length * lineHeight;
  const isAbove = columns.place === "above";
  const height = isAbove ? labelHeight + 2 + barHeight : Math.max(labelHeight, barHeight);
  const barTop = round(isAbove ? top + labelHeight + 2 : top + (height - barHeight) / 2);
  const labelTop = isAbove ? top : top + (height - labelHeight) / 2;
  const noteLine = isAbove ? top + size : barTop + barHeight / 2 + size * 0.35;
  return {
    height,
    nodes: [
      ...lines.map((line, index) =>
        words(line, {
          x: 0,
          y: round(labelTop + index * lineHeight + size),
          fontSize: size,
          fill: palette.ink,
        }),
      ),
      ...drawParts(bar, { x: columns.barX, y: barTop, width: columns.barWidth, height: barHeight }, columns, look),
      words(bar.note, {
        x: round(look.width - textWidth(bar.note, type)),
        y: round(noteLine),
        fontSize: size,
        fill: palette.ink,
      }),
    ],
  };
}

function drawParts(
  bar: Bar,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { largest }: BarColumns,
  look: Look,
): SvgNode[] {
  const length = largest === null ? place.width : (place.width * totalOf(bar.counts)) / largest;
  return barParts(bar.counts, length).flatMap((part) => {
    const isLast = part.x + part.width >= length - 0.01;
    const box = {
      x: round(place.x + part.x),
      y: place.y,
      width: round(isLast ? part.width : Math.max(part.width / 2, part.width - seam)),
      height: place.height,
    };
    return [...filledBox(part.status, box, look.palette), ...numberIn(part, box, look)];
  });
}

/** How many, where there is room for it: on a ground of its own, so that no line runs through the digits. */
function numberIn(
  { status, count }: BarPart,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { face, size, palette }: Look,
): SvgNode[] {
  const text = String(count);
  const small = round(size * 0.9);
  const width = textWidth(text, { face, size: small });
  const isFull = status === "done";
  const plate = { width: width + 4, height: box.height - 4 };
  if (box.width < plate.width + (isFull ? 0 : 3)) return [];
  const middle = box.x + box.width / 2;
  return [
    ...(isFull
      ? []
      : [
          element("rect", {
            x: round(middle - plate.width / 2),
            y: round(box.y + 2),
            width: round(plate.width),
            height: round(plate.height),
            rx: 2,
            fill: palette.ground,
          }),
        ]),
    words(text, {
      x: round(middle - width / 2),
      y: round(box.y + box.height / 2 + small * 0.36),
      fontSize: small,
      fill: isFull ? palette.ground : palette.ink,
    }),
  ];
}
