import { type LocalisedText, languages } from "#shared/language/language.ts";
import { isBlank } from "#shared/report/text.ts";
import { LongText } from "../../../components/long-text.tsx";
import classes from "./body-answers.module.css";

/** A text side by side in the languages that it has. */
export function TextInBoth({ text }: { readonly text: LocalisedText }) {
  return (
    <div className={classes.pair}>
      {languages
        .filter((language) => !isBlank(text[language]))
        .map((language) => (
          <div key={language} className={classes.text} lang={language}>
            <LongText text={text[language]} />
          </div>
        ))}
    </div>
  );
}
