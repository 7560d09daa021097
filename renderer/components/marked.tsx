import type { FoundForm } from "#shared/language/search/found-form.ts";
import { markedPieces } from "#shared/language/search/marked-pieces.ts";
import classes from "./marked.module.css";

/** A text with what a search found in it marked. */
export function Marked({ text, forms }: { readonly text: string; readonly forms: readonly FoundForm[] }) {
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
