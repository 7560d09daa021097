import { touchWords } from "#shared/plan/editions/touch-words.ts";
import type { Touch } from "#shared/plan/editions/touched.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./editions.module.css";

interface TouchedListProps {
  readonly touched: readonly Touch[];
  /** The edition that came. */
  readonly plan: Plan;
}

/** What an edition means for a report, in sentences. */
export function TouchedList({ touched, plan }: TouchedListProps) {
  const t = useTranslate();
  const { language } = useFormats();
  if (touched.length === 0) return <p>{t("editions.desk.untouched")}</p>;
  const sentences = touched.map((touch) => touchWords(touch, plan, language));
  return (
    <ul className={classes.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
