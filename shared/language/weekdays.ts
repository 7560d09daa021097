import type { Language } from "./language.ts";

interface WeekdayName {
  readonly short: string;
  readonly long: string;
}

/** The days of the week, Monday first. Own table, as that of the months (dates.ts). */
export const weekdays: Readonly<Record<Language, readonly WeekdayName[]>> = {
  kk: [
    { short: "Дс", long: "дүйсенбі" },
    { short: "Сс", long: "сейсенбі" },
    { short: "Ср", long: "сәрсенбі" },
    { short: "Бс", long: "бейсенбі" },
    { short: "Жм", long: "жұма" },
    { short: "Сб", long: "сенбі" },
    { short: "Жк", long: "жексенбі" },
  ],
  ru: [
    { short: "Пн", long: "понедельник" },
    { short: "Вт", long: "вторник" },
    { short: "Ср", long: "среда" },
    { short: "Чт", long: "четверг" },
    { short: "Пт", long: "пятница" },
    { short: "Сб", long: "суббота" },
    { short: "Вс", long: "воскресенье" },
  ],
};
