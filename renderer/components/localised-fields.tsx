import { Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import type { Language, LocalisedText } from "#shared/language/language.ts";
import { languages } from "#shared/language/language.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { LetterBar } from "./kazakh-letters/letter-bar.tsx";
import { useLetters } from "./kazakh-letters/use-letters.ts";
import classes from "./localised-fields.module.css";

interface LocalisedFieldsProps {
  /** What the text is: «Лауазымы», «Орындалу барысы». Said with each field. */
  readonly label: string;
  readonly value: LocalisedText;
  readonly onChange: (value: LocalisedText) => void;
  readonly required?: Readonly<Partial<Record<Language, boolean>>>;
  readonly errors?: Readonly<Partial<Record<Language, string | null>>>;
  /** Lines of the empty field; one line that does not grow where left out. */
  readonly minRows?: number;
  readonly readOnly?: boolean;
  /** One below the other, where there is no room for both. */
  readonly stacked?: boolean;
  /** To be found by a link from a check: the fields are `<id>-kk` and `<id>-ru`. */
  readonly id?: string;
}

/** A text in Kazakh and Russian side by side, with the Kazakh letters under the one that has the focus. */
export function LocalisedFields(props: LocalisedFieldsProps) {
  const { label, value, onChange, required, errors, minRows, readOnly = false, stacked = false } = props;
  const t = useTranslate();
  const ownId = useId();
  const id = props.id ?? ownId;
  const { field, insert, listeners } = useLetters();

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that cannot be laid out.
    <div className={classes.pair} data-stacked={stacked || undefined} role="group" aria-label={label} {...listeners}>
      {languages.map((language) => {
        const shared = {
          id: `${id}-${language}`,
          lang: language,
          label: `${label} (${t(`app.languages.in${language}`)})`,
          value: value[language],
          required: required?.[language] ?? false,
          error: errors?.[language] ?? null,
          readOnly,
          spellCheck: language === "ru",
          onChange: (event: { currentTarget: { value: string } }) =>
            onChange({ ...value, [language]: event.currentTarget.value }),
        };
        return (
          <div key={language} className={classes.field}>
            {minRows === undefined ? <TextInput {...shared} /> : <Textarea {...shared} autosize minRows={minRows} />}
            {/* Its place is kept, so that nothing jumps when the focus comes. */}
            {!readOnly && minRows !== undefined && (
              <div className={classes.letters} data-shown={field?.id === shared.id}>
                <LetterBar onLetter={insert} />
              </div>
            )}
            {!readOnly && minRows === undefined && field?.id === shared.id && (
              <div className={classes.inLabel}>
                <LetterBar onLetter={insert} isSmall />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
