import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useId, useState } from "react";
import { formatShortDate } from "#shared/language/dates.ts";
import { readTypedDate } from "../app/dates/typed-date.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { Calendar } from "./calendar.tsx";

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; null = empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | boolean | null;
  readonly description?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** The calendar goes no further; what is typed beyond is left to the checks. `YYYY-MM-DD`. */
  readonly min?: string;
  readonly max?: string;
  readonly id?: string;
}

/** A day: typed as dd.mm.yyyy, or taken from the calendar. What cannot be read as a day stays, and is said. */
export function DateField({ label, value, onChange, error, readOnly = false, min, max, ...rest }: DateFieldProps) {
  const t = useTranslate();
  const ownId = useId();
  const [opened, setOpened] = useState(false);
  // What is being typed; null = nothing, the value is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  const write = (text: string): void => {
    setTyped(text);
    setUnreadable(false);
    const date = readTypedDate(text);
    if (date !== null || text.trim() === "") onChange(date);
  };
  const leave = (): void => {
    const isUnreadable = typed !== null && typed.trim() !== "" && readTypedDate(typed) === null;
    setUnreadable(isUnreadable);
    // What stood there before is no longer meant: the checks shall ask for it.
    if (isUnreadable) onChange(null);
    else setTyped(null);
  };
  const pick = (date: string): void => {
    setTyped(null);
    setUnreadable(false);
    setOpened(false);
    onChange(date);
  };

  const calendar = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label={t("app.date.open")} onClick={() => setOpened(!opened)}>
          <IconCalendar size={18} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("app.date.open")}>
        <Calendar value={value} onPick={pick} min={min} max={max} />
      </Popover.Dropdown>
    </Popover>
  );

  return (
    <TextInput
      id={rest.id ?? ownId}
      label={label}
      description={rest.description}
      required={rest.required ?? false}
      readOnly={readOnly}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("app.date.hint")}
      value={typed ?? (value === null ? "" : formatShortDate(value))}
      error={unreadable ? t("app.date.invalid") : (error ?? null)}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={leave}
      {...(!readOnly && { rightSection: calendar, rightSectionPointerEvents: "all" as const })}
    />
  );
}
