import { useMemo } from "react";
import { formatDate, formatDateTime, formatHalfYear, formatMonth } from "#shared/language/dates.ts";
import type { Language, LocalisedText } from "#shared/language/language.ts";
import { formatFileSize, formatMoney, formatNumber } from "#shared/language/numbers.ts";
import { compareText } from "#shared/language/order.ts";
import { useLanguage } from "./language-context.tsx";

/** Dates, numbers and order as the language shown now writes them. */
export interface Formats {
  readonly language: Language;
  /** `2018-07-10` → «2018 жылғы 10 шілде». */
  readonly date: (date: string) => string;
  readonly dateTime: (instant: Date | string) => string;
  readonly month: (month: string) => string;
  readonly halfYear: (halfYear: string) => string;
  readonly number: (value: number) => string;
  /** Thousand tenge. */
  readonly money: (amount: number) => string;
  /** Bytes. */
  readonly size: (bytes: number) => string;
  readonly compare: (a: string, b: string) => number;
  /** The text in the language shown; in the other one where this one is empty. */
  readonly pick: (text: LocalisedText) => string;
}

/** The formats of the language shown now. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      language,
      date: (date) => formatDate(date, language),
      dateTime: (instant) => formatDateTime(instant, language),
      month: (month) => formatMonth(month, language),
      halfYear: (halfYear) => formatHalfYear(halfYear, language),
      number: (value) => formatNumber(value, language),
      money: (amount) => formatMoney(amount, language),
      size: (bytes) => formatFileSize(bytes, language),
      compare: compareText(language),
      pick: (text) => text[language] || text[language === "kk" ? "ru" : "kk"],
    }),
    [language],
  );
}
