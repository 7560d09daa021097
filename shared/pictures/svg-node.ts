/** The elements that pictures are made of. */
export type SvgTag = "svg" | "g" | "rect" | "path" | "circle" | "line" | "text";

/**
 * A picture, or a part of it, as data: the page draws it with its own means, documents take it as text. Attributes are named
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

/** The picture as SVG 1.1, every value escaped. */
export function svgText(node: SvgNode): string {
  const { tag, attributes, children, text } = node;
  const written = Object.entries({ ...(tag === "svg" && { xmlns: "http://www.w3.org/2000/svg" }), ...attributes }).map(
    ([name, value]) => ` ${attributeName(name)}="${escaped(String(value))}"`,
  );
  const inside = text === null ? children.map(svgText).join("") : escaped(text);
  return `<${tag}${written.join("")}>${inside}</${tag}>`;
}

/** `strokeWidth` → `stroke-width`; `viewBox` is written as it is. */
function attributeName(name: string): string {
  return name === "viewBox" ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML 1.0 has no place for go. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(notXml, "")
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
