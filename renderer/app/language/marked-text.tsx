import { Fragment, type ReactNode } from "react";
import { splitMarks } from "./split-marks.ts";

interface MarkedTextProps {
  /** A message with marks around the words that are more than words: `Drop a file here or <pick>choose one</pick>`. */
  readonly text: string;
  /** What to make of the words inside each mark. */
  readonly marks: Readonly<Record<string, (words: string) => ReactNode>>;
}

/** A sentence of which a part is a link, a button or bold, so that each language may put it where its grammar wants it. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return splitMarks(text).map(({ mark, words, position }) => (
    <Fragment key={position}>{mark === null ? words : (marks[mark]?.(words) ?? words)}</Fragment>
  ));
}
