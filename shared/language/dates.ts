import type { Language } from "./language.ts";
import { localTime } from "./local-time.ts";

/*
 * Dates as state documents write them. Own tables: a host without Kazakh data prints "2018 M07 10".
 */
const kazakhMonths = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
] as const;

const russianMonths = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
] as const;

const russianMonthsGenitive = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
] as const;

const romanHalves = { "1": "I", "2": "II" } as const;

/** «2018 жылғы 10 шілде», «10 июля 2018 года». `date` is `YYYY-MM-DD`; RangeError where it is not. */
export function formatDate(date: string, language: Language): string {
  const { year, month, day } = readDate(date);
  switch (language) {
    case "kk":
      return `${year} жылғы ${day} ${monthName(kazakhMonths, month)}`;
    case "ru":
      return `${day} ${monthName(russianMonthsGenitive, month)} ${year} года`;
  }
}

/** How an act is dated before its number: «2017 жылғы 28 қазандағы», «от 28 октября 2017 года». `date` is `YYYY-MM-DD`. */
export function formatActDate(date: string, language: Language): string {
  switch (language) {
    case "kk":
      return `${formatDate(date, language)}${locative(monthName(kazakhMonths, readDate(date).month))}`;
    case "ru":
      return `от ${formatDate(date, language)}`;
  }
}

/** The ending by the month's last vowel and last sound: қазандағы, шілдедегі, тамыздағы, қыркүйектегі. */
function locative(month: string): string {
  const isBack = /[аоұыу][^аоұыуәөүіеи]*$/.test(month);
  const isVoiceless = /[кқпстшф]$/.test(month);
  return `${isVoiceless ? "т" : "д"}${isBack ? "ағы" : "егі"}`;
}

/** «10.07.2018», the same in both languages. `date` is `YYYY-MM-DD`; RangeError where it is not. */
export function formatShortDate(date: string): string {
  const { year, month, day } = readDate(date);
  return `${twoDigits(day)}.${twoDigits(month)}.${year}`;
}

/** «2018 жылғы шілде», «июль 2018 года». `month` is `YYYY-MM` or a whole date; RangeError where it is neither. */
export function formatMonth(month: string, language: Language): string {
  const { year, month: number } = readDate(month.length === 7 ? `${month}-01` : month);
  switch (language) {
    case "kk":
      return `${year} жылғы ${monthName(kazakhMonths, number)}`;
    case "ru":
      return `${monthName(russianMonths, number)} ${year} года`;
  }
}

/** «шілде», «июль»: as a heading of its own. `month` is 1–12; RangeError where it is not. */
export function formatMonthName(month: number, language: Language): string {
  return monthName(language === "kk" ? kazakhMonths : russianMonths, month);
}

/** «2018 жылдың I жартыжылдығы», «I полугодие 2018 года». `halfYear` is `2018-H1`; RangeError where it is not. */
export function formatHalfYear(halfYear: string, language: Language): string {
  const parts = /^(\d{4})-H([12])$/.exec(halfYear);
  if (parts === null) throw new RangeError(`not a half-year: ${halfYear}`);
  const roman = romanHalves[parts[2] === "1" ? "1" : "2"];
  switch (language) {
    case "kk":
      return `${parts[1]} жылдың ${roman} жартыжылдығы`;
    case "ru":
      return `${roman} полугодие ${parts[1]} года`;
  }
}

/**
 * «2018 жылғы 10 шілде, 14:02», «10 июля 2018 года, 14:02»: the wall clock in Asia/Almaty.
 * `instant` is a Date or an ISO 8601 instant; RangeError where it is neither.
 */
export function formatDateTime(instant: Date | string, language: Language): string {
  const { date, time } = localTime(instant);
  return `${formatDate(date, language)}, ${time}`;
}

/** «14:02», the wall clock in Asia/Almaty. `instant` as in formatDateTime. */
export function formatTime(instant: Date | string): string {
  return localTime(instant).time;
}

function readDate(date: string): { year: number; month: number; day: number } {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (!year || !month || !day || month > 12 || day > 31) throw new RangeError(`not a date: ${date}`);
  return { year, month, day };
}

function monthName(names: readonly string[], month: number): string {
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return name;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
