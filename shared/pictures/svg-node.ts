/** The elements that pictures are made of. */
export type SvgTag = "svg" | "g" | "rect" | "path" | "circle" | "line" | "text";

/**
 * A picture, or a part of it, as data: the page draws it with its own means, documents by theirs. Attributes are named
 * as React names them (`strokeWidth`); a text has its words in `text` and nothing inside.
 */
export interface SvgNode {
  readonly tag: SvgTag;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgNode[];
  readonly text: string | null;
}

/** An element with what lies in it. */
export function element(
  tag: Exclude<SvgTag, "text">,
  attributes: SvgNode["attributes"],
  children: readonly SvgNode[] = [],
): SvgNode {
  return { tag, attributes, children, text: null };
}

/** Words at a place; `y` is the line they stand on. */
export function words(text: string, attributes: SvgNode["attributes"]): SvgNode {
  return { tag: "text", attributes, children: [], text };
}
