import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useId, useState } from "react";
import { formatShortDate } from "#shared/language/dates.ts";
import type { Body } from "#shared/plan/schema.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { type Translate, useTranslate } from "../app/language/use-translate.ts";
import classes from "./body-picker.module.css";
import { findBodies } from "./find-bodies.ts";
import { KazakhField } from "./kazakh-field.tsx";

interface BodyPickerProps {
  readonly bodies: readonly Body[];
  /** The code of the body chosen. */
  readonly value: string | null;
  readonly onChange: (code: string) => void;
  /** On which day a body is to exist, `YYYY-MM-DD`; others come last, with their dates. */
  readonly day: string;
}

/** A state body from the list, found by name or abbreviation in either language. */
export function BodyPicker({ bodies, value, onChange, day }: BodyPickerProps) {
  const t = useTranslate();
  const { language, pick } = useFormats();
  const name = useId();
  const [query, setQuery] = useState("");
  const found = findBodies(bodies, query, language, day);
  return (
    <div>
      <KazakhField>
        <TextInput
          type="search"
          label={t("firstStart.body.search")}
          leftSection={<IconSearch size={18} stroke={1.5} aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          autoComplete="off"
        />
      </KazakhField>
      {found.length === 0 ? (
        <p className={classes.nothing} role="status">
          {t("firstStart.body.nothing")}
        </p>
      ) : (
        <div role="radiogroup" aria-label={t("firstStart.body.list")} className={classes.list}>
          {found.map((body) => (
            <label key={body.code} className={classes.body}>
              <input
                type="radio"
                className={classes.radio}
                name={name}
                checked={body.code === value}
                onChange={() => onChange(body.code)}
              />
              <span className={classes.name}>{pick(body.name)}</span>
              <span className={classes.dates}>{validity(t, body)}</span>
              <span className={classes.abbreviation}>{pick(body.abbreviation)}</span>
            </label>
          ))}
        </div>
      )}
    </div>
  );
}

/** When a body existed, where that was not always. */
function validity(t: Translate, { validFrom, validTo }: Body): string {
  if (validFrom !== null && validTo !== null)
    return t("firstStart.body.between", { from: formatShortDate(validFrom), to: formatShortDate(validTo) });
  if (validTo !== null) return t("firstStart.body.until", { date: formatShortDate(validTo) });
  if (validFrom !== null) return t("firstStart.body.from", { date: formatShortDate(validFrom) });
  return "";
}
