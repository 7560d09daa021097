import type { ReactNode } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./register.module.css";

interface LegendProps {
  readonly items: readonly { readonly key: string; readonly shape: ReactNode; readonly word: string }[];
  /** What no shape shows, in words. */
  readonly notes?: readonly string[];
}

/** What the shapes of a picture mean. */
export function Legend({ items, notes = [] }: LegendProps) {
  const t = useTranslate();
  return (
    <ul className={classes.legend} aria-label={t("register.measures.legend")}>
      {items.map(({ key, shape, word }) => (
        <li key={key}>
          {shape}
          {word}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
