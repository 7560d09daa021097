import { DatePicker } from "@mantine/dates";
import "@mantine/dates/styles.layer.css";
import { formatMonth, formatMonthName } from "#shared/language/dates.ts";
import { weekdays } from "#shared/language/weekdays.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./calendar.module.css";

interface CalendarProps {
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onPick: (date: string) => void;
  readonly min: string | undefined;
  readonly max: string | undefined;
}

/** A month to pick a day from, in the words of the language shown; Monday first. */
export function Calendar({ value, onPick, min, max }: CalendarProps) {
  const t = useTranslate();
  const { date, language } = useFormats();
  const names = weekdays[language];
  const monthName = (day: string) => formatMonthName(Number(day.slice(5, 7)), language);
  return (
    <DatePicker
      value={value}
      onChange={(picked) => picked !== null && onPick(picked)}
      {...(value !== null && { defaultDate: value })}
      {...(min !== undefined && { minDate: min })}
      {...(max !== undefined && { maxDate: max })}
      firstDayOfWeek={1}
      monthLabelFormat={(day) => formatMonth(day.slice(0, 7), language)}
      yearLabelFormat={(day) => day.slice(0, 4)}
      decadeLabelFormat={(day) => day.slice(0, 4)}
      monthsListFormat={monthName}
      weekdayFormat={(day) => names[weekdayOf(day)]?.short ?? ""}
      getDayAriaLabel={date}
      getMonthControlProps={(day) => ({ "aria-label": formatMonth(day.slice(0, 7), language) })}
      classNames={{ calendarHeaderLevel: classes.level, day: classes.day }}
      ariaLabels={{
        previousMonth: t("app.date.previousMonth"),
        nextMonth: t("app.date.nextMonth"),
        previousYear: t("app.date.previousYear"),
        nextYear: t("app.date.nextYear"),
        previousDecade: t("app.date.previousDecade"),
        nextDecade: t("app.date.nextDecade"),
      }}
    />
  );
}

/** 0 = Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
}
