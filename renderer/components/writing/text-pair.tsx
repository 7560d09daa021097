import { Textarea, VisuallyHidden } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { type Language, type LocalisedText, languages } from "#shared/language/language.ts";
import type { GuideAddress } from "../../app/guide/guide-place.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { LetterBar } from "../kazakh-letters/letter-bar.tsx";
import { useLetters } from "../kazakh-letters/use-letters.ts";
import { idOfField } from "./field-id.ts";
import classes from "./text-pair.module.css";
import { useTextLimit } from "./use-text-limit.ts";

interface TextPairProps {
  /** `/text`; its two fields are `/text/kk` and `/text/ru`. */
  readonly pointer: string;
  readonly label: string;
  readonly value: LocalisedText;
  readonly onChange: (language: Language, text: string) => void;
  readonly required: Readonly<Record<Language, boolean>>;
  /** Room for a narrative, or for a few lines. */
  readonly size: "tall" | "low";
  readonly hint?: string;
  readonly readOnly: boolean;
  /** The sentence of an error that speaks of a field; null = none. */
  readonly errorOf: (pointer: string) => string | null;
  /** What stands at the name of the text, or of one of its fields. */
  readonly markOf?: (pointer: string) => ReactNode;
  /** Where the guide speaks of it (F1). */
  readonly guide: GuideAddress;
}

/** No longer text can be saved (shared/report/entry.ts, shared/consolidation). */
const longest = 200_000;

/** A text of so many letters fills its field to the greatest height: the browser need not measure it with each letter. */
const surelyFull = 4_000;

/** A text that is written, not filled in: both languages side by side, how long each is, the letters under the focus. */
export function TextPair({ pointer, label, hint, size, readOnly, errorOf, markOf, guide, ...texts }: TextPairProps) {
  const id = idOfField(pointer);
  const { field, insert, listeners } = useLetters();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that cannot be laid out.
    <div
      className={classes.group}
      id={id}
      role="group"
      aria-labelledby={`${id}-name`}
      data-guide={guide}
      {...listeners}
    >
      <h2 className={classes.name} id={`${id}-name`}>
        {label} {markOf?.(pointer)}
      </h2>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <div className={classes.pair}>
        {languages.map((language) => (
          <OneText
            key={language}
            pointer={`${pointer}/${language}`}
            label={label}
            language={language}
            size={size}
            value={texts.value[language]}
            required={texts.required[language]}
            readOnly={readOnly}
            error={errorOf(`${pointer}/${language}`)}
            mark={markOf?.(`${pointer}/${language}`)}
            hasFocus={field?.id === `${id}-${language}`}
            onLetter={insert}
            onChange={(text) => texts.onChange(language, text)}
          />
        ))}
      </div>
    </div>
  );
}

interface OneTextProps {
  readonly pointer: string;
  readonly label: string;
  readonly language: Language;
  readonly size: TextPairProps["size"];
  readonly value: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly error: string | null;
  readonly mark: ReactNode;
  readonly hasFocus: boolean;
  readonly onLetter: (letter: string) => void;
  readonly onChange: (text: string) => void;
}

function OneText({ pointer, label, language, size, value, required, readOnly, error, ...rest }: OneTextProps) {
  const { mark, hasFocus, onLetter, onChange } = rest;
  const t = useTranslate();
  const id = idOfField(pointer);
  const place = useRef<HTMLTextAreaElement>(null);
  const overflow = useTextLimit(place, longest);
  const isMissing = required && value.trim() === "" && error !== null;
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <label htmlFor={id} className={classes.language}>
          <VisuallyHidden>{label}: </VisuallyHidden>
          {t(`app.languages.${language}`)}
          {required && !readOnly && (
            <span className={classes.required} aria-hidden="true">
              {" *"}
            </span>
          )}
        </label>
        {mark}
        <span
          id={`${id}-length`}
          className={classes.length}
          data-error={isMissing || value.length > longest || undefined}
        >
          {lengthWords(t, value.length, isMissing)}
        </span>
      </div>
      <Textarea
        ref={place}
        id={id}
        lang={language}
        classNames={{ root: classes.text, wrapper: classes.wrapper, input: classes[size] }}
        data-long={value.length > surelyFull || undefined}
        value={value}
        readOnly={readOnly}
        aria-required={required}
        aria-describedby={`${id}-length${error === null ? "" : ` ${id}-error`}`}
        error={error !== null || value.length > longest}
        spellCheck={language === "ru"}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {overflow !== null && (
        <p className={classes.overflow} role="alert" ref={bringIntoView}>
          {t("reportScreen.text.overflow", { ...overflow })}
        </p>
      )}
      {error !== null && <VisuallyHidden id={`${id}-error`}>{error}</VisuallyHidden>}
      {/* Its place is kept, so that nothing jumps when the focus comes. */}
      {!readOnly && <div className={classes.letters}>{hasFocus && <LetterBar onLetter={onLetter} />}</div>}
    </div>
  );
}

/** Below a long text it might stand out of sight. The same function each time, so that it acts once. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

function lengthWords(t: ReturnType<typeof useTranslate>, length: number, isMissing: boolean): string {
  if (isMissing) return t("reportScreen.text.missing");
  if (length > longest) return t("reportScreen.text.tooLong", { most: longest });
  return t("reportScreen.text.length", { count: length });
}
