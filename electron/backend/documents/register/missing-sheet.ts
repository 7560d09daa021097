import type { Missing } from "#shared/api/register-view.ts";
import { formatDate, formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { reportDueDate } from "#shared/plan/due-dates.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import { bodyName, type RegisterSheetInput, registerSheet, sayIn } from "./sheet.ts";

/** Who has not reported on a half-year, with the days late and whom to call. */
export function missingSheet(input: RegisterSheetInput, missing: Missing, language: Language): Sheet {
  const say = sayIn(language);
  const due = reportDueDate(parseHalfYear(missing.halfYear)).date;
  return registerSheet(input, language, {
    name: say("register.views.missing"),
    facts: [
      formatHalfYear(missing.halfYear, language),
      say("register.missing.due", { date: formatDate(due, language) }),
    ],
    columns: [
      { heading: say("register.columns.body"), type: "text", width: 48 },
      { heading: say("register.columns.standing"), type: "text", width: 22 },
      { heading: say("register.columns.daysMissing"), type: "number", width: 14 },
      { heading: say("register.columns.packages"), type: "number", width: 11 },
      { heading: say("register.columns.contact"), type: "text", width: 30 },
      { heading: say("register.columns.phone"), type: "text", width: 22 },
      { heading: say("register.columns.email"), type: "text", width: 28 },
    ],
    rows: missing.bodies.map(({ body, standing, daysMissing, packages, contact }): CellValue[] => [
      bodyName(input.plan, body, language),
      say(`register.standings.${standing}`),
      daysMissing > 0 ? daysMissing : null,
      packages,
      contact?.name ?? null,
      contact?.phone ?? null,
      contact?.email ?? null,
    ]),
  });
}
