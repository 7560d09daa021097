import type { BarChart } from "#shared/pictures/bar-chart.ts";
import type { Column } from "./table.ts";

/** A column of a table of blocks: `share` of its width, against the other columns. */
export type BlockColumn = Column;

/**
 * A document as a run of blocks, so that the PDF that is signed and the DOCX that is edited are made of one and the same
 * and cannot differ in what they say. Texts are as they were written; each maker brings them into a printable form.
 */
export type Block =
  /** To whom it goes, in the right half of the page. */
  | { readonly kind: "addressee"; readonly text: string }
  /** A line of the title, in the middle. */
  | { readonly kind: "title"; readonly text: string; readonly look: "bold" | "plain" | "note" }
  /** `id` is unique in the document; `level` 1 = a part, 2 = a measure, 3 = within a measure. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | {
      readonly kind: "facts";
      readonly rows: readonly { readonly label: string; readonly value: string; readonly bold?: boolean }[];
      readonly small?: boolean;
    }
  /** A cell's lines are its paragraphs; a cell may be longer than a page. `total` is a last row in bold. */
  | {
      readonly kind: "table";
      readonly columns: readonly BlockColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly total?: readonly string[] | undefined;
    }
  /** Its lines are its paragraphs; a list of names is set left, for justified it would be torn. */
  | { readonly kind: "text"; readonly text: string; readonly look?: "list" }
  | { readonly kind: "note"; readonly text: string }
  /** A picture of progress under a heading of its own, with its numbers below; where nothing is drawn, the numbers alone. */
  | { readonly kind: "picture"; readonly chart: BarChart; readonly id: string }
  /** Who signs: position, how, name. */
  | { readonly kind: "signatory"; readonly position: string; readonly how: string; readonly name: string };

/** A document in one language. */
export interface BlockDocument {
  readonly language: "kk" | "ru";
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Above every page on the right; null = nothing. */
  readonly mark: string | null;
  /** Below every page on the left: whose it is and of when. */
  readonly whose: string;
  /** Below every page on the right: which package it belongs to. */
  readonly which: string;
}
