import type { ReactNode } from "react";
import classes from "./kazakh-field.module.css";
import { LetterBar } from "./kazakh-letters/letter-bar.tsx";
import { useLetters } from "./kazakh-letters/use-letters.ts";

/**
 * Around one input: the Kazakh letters stand in the line of its label while it has the focus. Not below it, where they would
 * either move what follows or cover it from the next click.
 */
export function KazakhField({ children }: { readonly children: ReactNode }) {
  const { field, insert, listeners } = useLetters();
  return (
    <div className={classes.holder} {...listeners}>
      {children}
      {field !== null && (
        <div className={classes.letters}>
          <LetterBar onLetter={insert} isSmall />
        </div>
      )}
    </div>
  );
}
