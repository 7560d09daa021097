import type { ContentSvg } from "pdfmake/interfaces";
import type { SvgNode } from "#shared/pictures/svg-node.ts";

/** A picture in a document, so many points wide. pdfmake hands it on untouched to who draws it (typesetter/draw-picture.ts). */
export function pictureBlock(picture: SvgNode, width: number): ContentSvg {
  return { svg: picture as unknown as string, width };
}
