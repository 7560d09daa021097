import classes from "./marked.module.css";
import { markedPieces } from "./marked-pieces.ts";

/** A text with what a search found in it marked. */
export function Marked({ text, forms }: { readonly text: string; readonly forms: readonly string[] }) {
  if (forms.length === 0) return text;
  return markedPieces(text, forms).map(({ text: words, found, position }) =>
    found ? (
      <mark key={position} className={classes.found}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
