import { createElement, type ReactElement } from "react";
import type { SvgNode } from "#shared/pictures/svg-node.ts";

/** A part of a picture as the page's own elements. */
export function Drawn({ node }: { readonly node: SvgNode }): ReactElement {
  const { tag, attributes, children, text } = node;
  const inside = text ?? children.map((child, index) => <Drawn key={String(index)} node={child} />);
  return createElement(tag, attributes, inside);
}
