import { Temporal } from "temporal-polyfill";

/**
 * The day that was typed as `dd.mm.yyyy`, as `YYYY-MM-DD`; null where it is none. Also taken: one digit for day or month,
 * other separators, no separators at all (`10072018`), and a whole `YYYY-MM-DD`, because people paste.
 */
export function readTypedDate(typed: string): string | null {
  const text = typed.trim();
  const dayFirst = /^(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return yearFirst === null ? null : dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
}

/** 31.02 is no day, not the 3rd of March. */
function dateOf(year = "", month = "", day = ""): string | null {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(fields, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}
