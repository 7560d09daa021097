import { formatActDate, formatDate, formatDateTime, formatHalfYear } from "./dates.ts";
import type { Language } from "./language.ts";
import { formatFileSize, formatMoney, formatNumber } from "./numbers.ts";

/**
 * What may follow the comma of a placeholder, `{{size, size}}`: the value travels plain (an error's data is the same in
 * both languages) and is written as each language writes it. `size` takes bytes, `money` thousand tenge, `date`
 * `YYYY-MM-DD`, `actDate` the same before an act's number, `dateTime` an ISO instant, `halfYear` `2018-H1`.
 */
export const messageFormats: Readonly<Record<string, (value: string | number, language: Language) => string>> = {
  number: (value, language) => formatNumber(Number(value), language),
  money: (value, language) => formatMoney(Number(value), language),
  size: (value, language) => formatFileSize(Number(value), language),
  date: (value, language) => formatDate(String(value), language),
  actDate: (value, language) => formatActDate(String(value), language),
  dateTime: (value, language) => formatDateTime(String(value), language),
  halfYear: (value, language) => formatHalfYear(String(value), language),
};
