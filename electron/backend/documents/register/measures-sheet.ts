import type { MeasurePictureView } from "#shared/api/register-view.ts";
import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import { bodyName, type RegisterSheetInput, registerSheet, sayIn } from "./sheet.ts";

/** Bodies by measures of a half-year: a word where the window has a shape, empty where the measure is not the body's. */
export function measuresSheet(input: RegisterSheetInput, picture: MeasurePictureView, language: Language): Sheet {
  const say = sayIn(language);
  const { measures } = input.plan.edition;
  return registerSheet(input, language, {
    name: say("register.views.measures"),
    facts: [formatHalfYear(picture.halfYear, language), say("register.measures.leadNote")],
    columns: [
      { heading: say("register.columns.body"), type: "text", width: 40 },
      { heading: say("register.columns.standing"), type: "text", width: 20 },
      ...measures.map(({ number }) => ({ heading: String(number), type: "text" as const, width: 15 })),
    ],
    rows: rowsOf(input, picture, language),
  });
}

function* rowsOf(
  { plan }: RegisterSheetInput,
  { rows }: MeasurePictureView,
  language: Language,
): Generator<CellValue[]> {
  const say = sayIn(language);
  for (const { body, standing, cells } of rows) {
    const own = new Map(cells.map((cell) => [cell.measure, cell]));
    yield [
      bodyName(plan, body, language),
      say(`register.standings.${standing}`),
      ...plan.edition.measures.map(({ number }) => {
        const cell = own.get(number);
        if (cell === undefined) return null;
        const word = cell.status === null ? say("register.measures.noReport") : say(`status.${cell.status}`);
        return cell.role === "lead" ? `${word} *` : word;
      }),
    ];
  }
}
