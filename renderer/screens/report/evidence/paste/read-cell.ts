import { Temporal } from "temporal-polyfill";
import { formatDate, formatMonthName } from "#shared/language/dates.ts";
import { foldForSearch } from "#shared/language/folding.ts";
import { languages } from "#shared/language/language.ts";
import { readTypedDate } from "../../../../app/dates/typed-date.ts";
import { readTypedNumber } from "../../../../app/numbers/typed-number.ts";
import type { FieldKind } from "../evidence-columns.ts";
import { largestCount, longestCell, sumDecimals } from "../evidence-limits.ts";

/** Why a cell was not taken as it stands: no day, no number, or only as much of it as a field holds. */
export type CellFault = "day" | "number" | "tooLong";

/** What a cell says in a field of evidence; with a fault, what is left of it. */
export interface ReadCell {
  readonly value: unknown;
  readonly fault: CellFault | null;
}

/** Reads the text of a cell as people write it in their tables. An empty one leaves the field empty. */
export function readCell(kind: FieldKind, text: string): ReadCell {
  switch (kind) {
    case "text":
    case "link": {
      const line = text.replaceAll(/\s*\n\s*/gu, " ");
      return line.length > longestCell
        ? { value: line.slice(0, longestCell).toWellFormed(), fault: "tooLong" }
        : { value: line, fault: null };
    }
    case "day":
      return orFault(text, readDay(text), "day");
    case "count": {
      const count = readAmount(text, 0);
      return orFault(text, count !== null && count <= largestCount ? count : null, "number");
    }
    case "sum":
      return orFault(text, readAmount(text, sumDecimals), "number");
  }
}

function orFault(text: string, value: unknown, fault: CellFault): ReadCell {
  return { value, fault: value === null && text.trim() !== "" ? fault : null };
}

/**
 * A day as tables have it: 12.02.2018, 12.02.18, with a time behind it, in words in either language, or the number that a
 * spreadsheet shows where a cell has lost its format (days since 30 December 1899). `YYYY-MM-DD`; null where it is none.
 */
export function readDay(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[\sT]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/u, "")
    .replace(/\s*г(ода|\.)?$/iu, "")
    .trim();
  const short = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/u.exec(bare);
  if (short !== null) return readTypedDate(`${short[1]}.${short[2]}.20${short[3]}`);
  if (/^\d{5}$/u.test(bare)) {
    return Temporal.PlainDate.from("1899-12-30")
      .add({ days: Number(bare) })
      .toString();
  }
  return readTypedDate(bare) ?? dayInWords(bare);
}

function dayInWords(text: string): string | null {
  const words = foldForSearch(text).split(/[^\p{L}\p{N}]+/u);
  const month = words.map((word) => monthsByName().get(word)).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  if (month === undefined || year === undefined || day === undefined || numbers.length !== 2) return null;
  return readTypedDate(`${day}.${month}.${year}`);
}

let months: ReadonlyMap<string, number> | null = null;

/** «ақпан», «февраль», «февраля», folded. */
function monthsByName(): ReadonlyMap<string, number> {
  months ??= new Map(
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
      languages.flatMap((language) => {
        const inDate = formatDate(`2018-${String(month).padStart(2, "0")}-01`, language).match(/\p{L}{3,}/gu) ?? [];
        return [formatMonthName(month, language), ...inDate]
          .filter((name) => name !== "жылғы" && name !== "года")
          .map((name): [string, number] => [foldForSearch(name), month]);
      }),
    ),
  );
  return months;
}

/** «1 250», «1 250,5», «1,250.50», «45 адам»; null where it is no such number. */
export function readAmount(text: string, decimals: number): number | null {
  const bare = text
    .trim()
    .replace(/^\p{Sc}\s*/u, "")
    .replace(/\s*[\p{L}\p{Sc}][\p{L}\p{Sc}.\s]*$/u, "")
    .replaceAll(/[\s\u00a0\u202f'’]/gu, "");
  const hasBoth = bare.includes(",") && bare.includes(".");
  // Of two signs the last one is the decimal sign.
  const plain = hasBoth ? bare.replaceAll(bare.lastIndexOf(",") > bare.lastIndexOf(".") ? "." : ",", "") : bare;
  const read = readTypedNumber(plain.replace(/([.,]\d*?)0+$/u, "$1"), decimals);
  return plain === "" ? null : read;
}
