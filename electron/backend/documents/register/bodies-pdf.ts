import type { Content, TableCell } from "pdfmake/interfaces";
import type { BodyCellView } from "#shared/api/register-view.ts";
import { formatShortDate } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { isFirstHalf, parseHalfYear, yearOf } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import { headCell, widthsAcross } from "../across.ts";
import { printable } from "../printable.ts";
import { ruled } from "../table.ts";
import type { RegisterContent } from "./content.ts";
import { type RegisterInput, type Say, sayIn } from "./input.ts";
import { nothingLeft } from "./nothing-left.ts";

/** Points: so that a word of a verdict fits in the tenth of a page. */
const cellSize = 8.5;

/** Bodies by half-years as the window shows them, words in the place of its shapes; what is missing stands in bold. */
export function bodiesOnPages(
  { plan }: RegisterInput,
  { table: { halfYears, bodies } }: Extract<RegisterContent, { view: "bodies" }>,
  language: Language,
): Content[] {
  const say = sayIn(language);
  if (bodies.length === 0) return [nothingLeft(say)];
  return [
    {
      table: {
        widths: widthsAcross([15, ...halfYears.map(() => Math.max(7, 30 / halfYears.length))]),
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          [headCell(say("register.columns.body")), ...halfYears.map((one) => headCell(headOf(one, say)))],
          ...bodies.map(({ body, cells }): TableCell[] => [
            printable(findBody(plan, body)?.abbreviation[language] ?? body),
            ...cells.map((cell) => cellOf(cell, say)),
          ]),
        ],
      },
      layout: ruled,
      fontSize: cellSize,
      margin: [0, 6, 0, 6],
    },
  ];
}

function headOf(given: string, say: Say): string {
  const halfYear = parseHalfYear(given);
  return say("register.bodies.shortHalf", { year: yearOf(halfYear), half: isFirstHalf(halfYear) ? "I" : "II" });
}

function cellOf(cell: BodyCellView | null, say: Say): TableCell {
  if (cell === null || cell.standing === "none" || cell.standing === "ahead") return "";
  const { standing, counting, late, daysMissing } = cell;
  const days = late === null ? daysMissing : late.byIntake;
  const lines = [
    ...(counting === null
      ? []
      : [
          say("register.cell.version", { version: counting.version }),
          formatShortDate(today(new Date(counting.receivedAt))),
          ...(counting.verdict === "TOTAL-PASSED" ? [] : [say(`verifyScreen.verdicts.${counting.verdict}`)]),
        ]),
    ...(standing === "received" ? [] : [say(`register.standings.${standing}`)]),
    ...(days > 0 ? [say("register.cell.plusDays", { count: days })] : []),
  ];
  return { text: lines.join("\n"), alignment: "center", bold: counting === null && days > 0 };
}
