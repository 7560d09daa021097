import type { ContentText } from "pdfmake/interfaces";
import { blank, typeSize } from "./page.ts";

interface Bookmark {
  /** Unique in the document. */
  readonly id: string;
  /** Where it hangs in the outline; on the top level without. */
  readonly under?: string;
}

/** A text that the outline leads to. */
type Outlined = ContentText & { readonly id: string };

/** A heading in the middle of the page, in the outline as well. */
export function heading(text: string, bookmark: Bookmark): Outlined {
  return {
    text,
    bold: true,
    fontSize: typeSize.heading,
    alignment: "center",
    margin: [0, 10, 0, 6],
    ...inOutline(text, bookmark),
  };
}

/** The properties that bring a text into the PDF's outline, in one line. */
export function inOutline(text: string, { id, under }: Bookmark): Omit<Outlined, "text"> {
  return {
    id,
    outline: true,
    outlineText: text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text,
    outlineExpanded: under === undefined,
    ...(under !== undefined && { outlineParentId: under }),
  };
}

/** The small heading of a part of a measure. */
export function partHeading(text: string): ContentText {
  return { text, bold: true, margin: [0, 4, 0, 2] };
}

/** The small heading of a part where nothing was entered, and a dash. */
export function nothingUnder(text: string): ContentText {
  return { text: [{ text: `${text}:`, bold: true }, ` ${blank}`], margin: [0, 4, 0, 2] };
}
