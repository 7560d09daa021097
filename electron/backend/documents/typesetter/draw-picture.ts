import type { SvgNode } from "#shared/pictures/svg-node.ts";
import type { PdfDocument } from "./parts.ts";

/*
 * Pictures are data, and few kinds of it (shared/pictures): they are drawn as they are. Writing them as SVG, reading that
 * three times over and tracing its paths took a tenth of the time of a document.
 */

/** What pdfmake asks of a picture: how large it is by itself; and the same in another size, which it tells when drawing. */
export const pictureSizes = {
  measureSVG: ({ attributes }: SvgNode) => ({ width: attributes["width"], height: attributes["height"] }),
  writeDimensions: (picture: SvgNode) => picture,
} as const;

/** Where a picture stands on its page. Points, from the upper left corner. */
export interface PicturePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a picture, whole and in its middle where the place has another shape; nothing beyond its view box, whose units are its own. */
export function drawPicture(pdf: PdfDocument, picture: SvgNode, { x, y, width, height }: PicturePlace): void {
  const [, , ownWidth = 1, ownHeight = 1] = String(picture.attributes["viewBox"]).split(" ").map(Number);
  const scale = Math.min(width / ownWidth, height / ownHeight);
  pdf.save();
  pdf.translate(x + (width - ownWidth * scale) / 2, y + (height - ownHeight * scale) / 2);
  pdf.scale(scale);
  pdf.rect(0, 0, ownWidth, ownHeight).clip();
  for (const child of picture.children) draw(pdf, child);
  pdf.restore();
}

function draw(pdf: PdfDocument, node: SvgNode): void {
  const number = (name: string): number => Number(node.attributes[name] ?? 0);
  switch (node.tag) {
    case "svg":
    case "g":
      drawGroup(pdf, node);
      return;
    case "text":
      drawWords(pdf, node);
      return;
    case "rect": {
      const box = [number("x"), number("y"), number("width"), number("height")] as const;
      if (number("rx") > 0) pdf.roundedRect(...box, number("rx"));
      else pdf.rect(...box);
      break;
    }
    case "circle":
      pdf.circle(number("cx"), number("cy"), number("r"));
      break;
    case "path":
      pdf.path(String(node.attributes["d"]));
      break;
    case "line":
      pdf.moveTo(number("x1"), number("y1")).lineTo(number("x2"), number("y2"));
      break;
  }
  paint(pdf, node.attributes);
}

function drawGroup(pdf: PdfDocument, { attributes, children }: SvgNode): void {
  const [, x = "0", y = "0"] = /^translate\((\S+) (\S+)\)$/u.exec(String(attributes["transform"] ?? "")) ?? [];
  pdf.save();
  pdf.translate(Number(x), Number(y));
  for (const child of children) draw(pdf, child);
  pdf.restore();
}

function drawWords(pdf: PdfDocument, { attributes, text }: SvgNode): void {
  pdf._font = pdf.provideFont("Tinos", false, false);
  pdf.fontSize(Number(attributes["fontSize"])).fillColor(String(attributes["fill"]));
  pdf.text(text ?? "", Number(attributes["x"]), Number(attributes["y"]), { lineBreak: false, baseline: "alphabetic" });
}

/** Fills what was drawn last and draws its line, as SVG has it: black where nothing is told, no line. */
function paint(
  pdf: PdfDocument,
  { fill = "#000000", stroke, strokeWidth = 1, strokeDasharray }: SvgNode["attributes"],
) {
  if (fill !== "none") pdf.fillColor(String(fill));
  if (stroke === undefined) {
    pdf.fill();
    return;
  }
  pdf.strokeColor(String(stroke)).lineWidth(Number(strokeWidth)).lineJoin("miter").lineCap("butt");
  if (strokeDasharray === undefined) pdf.undash();
  else {
    const [length = 1, space = 1] = String(strokeDasharray).split(" ").map(Number);
    pdf.dash(length, { space });
  }
  if (fill === "none") pdf.stroke();
  else pdf.fillAndStroke();
}
