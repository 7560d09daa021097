import type { BodyCellView, MeasurePictureView, Missing } from "#shared/api/register-view.ts";
import type { Verdict } from "#shared/package/verdict.ts";
import type { NarrowedBodies } from "#shared/register/narrow.ts";
import type { Entry } from "#shared/report/entry.ts";

/** An answer of a body on a measure, with all its texts. */
export interface AnswerRow {
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly entry: Entry;
}

/** The picture of measures as far as the filter leaves it. */
export interface NarrowedPicture {
  readonly halfYear: string;
  /** Numbers of the measures, the columns. */
  readonly measures: readonly number[];
  readonly rows: readonly MeasurePictureView["rows"][number][];
}

/** One of the register's views with what it shows, narrowed by the filter of the input. */
export type RegisterContent =
  | { readonly view: "bodies"; readonly table: NarrowedBodies<BodyCellView> }
  | { readonly view: "measures"; readonly picture: NarrowedPicture }
  | { readonly view: "missing"; readonly missing: Missing }
  /** Taken one by one; asked for once a language. */
  | { readonly view: "answers"; readonly answers: () => Iterable<AnswerRow> };

/** The same as it is printed: its answers are at hand, so that a thread can be given them. */
export type PrintedContent =
  | Exclude<RegisterContent, { view: "answers" }>
  | { readonly view: "answers"; readonly answers: readonly AnswerRow[] };
