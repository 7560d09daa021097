import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { fieldNames } from "../fields/field-names.ts";
import { rowOfPointer, textOfPointer } from "../fields/field-path.ts";
import classes from "./find-dialog.module.css";
import type { Hit } from "./find-in-report.ts";

interface HitOptionProps {
  readonly hit: Hit;
  readonly index: number;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** The id of a hit in the list. */
export function idOfHit(index: number): string {
  return `find-hit-${index}`;
}

/** So much of the text stands around the words, in characters. */
const around = 60;

/** One hit: the measure, the field, and the words among those around them. */
export function HitOption({ hit, index, isActive, onOpen }: HitOptionProps) {
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const fieldOf = useFieldName();
  const { measure, pointer, text, from, to } = hit;
  const name = plan.edition.measures.find(({ number }) => number === measure)?.name;
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field above.
    <div id={idOfHit(index)} className={classes.hit} role="option" aria-selected={isActive} onClick={onOpen}>
      <span className={classes.place}>
        <b>
          {measure}. {fieldOf(pointer)}
        </b>{" "}
        · {name === undefined ? "" : pick(name)}
      </span>
      <span className={classes.words}>
        {start > 0 && "…"}
        {text.slice(start, from).toWellFormed()}
        <mark>{text.slice(from, to)}</mark>
        {text.slice(to, end).toWellFormed()}
        {end < text.length && "…"}
      </span>
    </div>
  );
}

function useFieldName(): (pointer: string) => string {
  const t = useTranslate();
  return (pointer) => {
    const text = textOfPointer(pointer);
    if (text !== null) return `${t(fieldNames[text.field])} (${t(`app.languages.in${text.language}`)})`;
    const row = rowOfPointer(pointer);
    if (row !== null) return t(`reportScreen.evidence.rows.${row.list}`, { number: row.index + 1 });
    return t("documents.report.annexes");
  };
}
