import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useFormats } from "../app/language/use-formats.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { readTypedNumber } from "../app/numbers/typed-number.ts";
import classes from "./number-field.module.css";

interface NumberFieldProps {
  readonly label: string;
  /** null = empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Digits after the comma; 0 unless told. */
  readonly decimals?: number;
  /** The unit, after the number: «мың теңге». */
  readonly suffix?: string;
  readonly error?: string | boolean | null;
  readonly description?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly id?: string;
}

/** A number that is not negative: typed as people write it, shown in groups of three when the field is left. */
export function NumberField({ label, value, onChange, decimals = 0, suffix, error, ...rest }: NumberFieldProps) {
  const t = useTranslate();
  const { number } = useFormats();
  const ownId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  const write = (text: string): void => {
    setTyped(text);
    setUnreadable(false);
    const read = readTypedNumber(text, decimals);
    if (read !== null || text.trim() === "") onChange(read);
  };
  const leave = (): void => {
    const isUnreadable = typed !== null && typed.trim() !== "" && readTypedNumber(typed, decimals) === null;
    setUnreadable(isUnreadable);
    // What stood there before is no longer meant: the checks shall ask for it.
    if (isUnreadable) onChange(null);
    else setTyped(null);
  };

  return (
    <TextInput
      id={rest.id ?? ownId}
      classNames={{ input: classes.input }}
      label={label}
      description={rest.description}
      required={rest.required ?? false}
      readOnly={rest.readOnly ?? false}
      inputMode={decimals === 0 ? "numeric" : "decimal"}
      autoComplete="off"
      value={typed ?? (value === null ? "" : number(value))}
      error={unreadable ? t("app.number.invalid") : (error ?? null)}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={leave}
      {...(suffix !== undefined && {
        rightSection: <span className={classes.suffix}>{suffix}</span>,
        rightSectionWidth: `${suffix.length + 2}ch`,
      })}
    />
  );
}
