import type { Language } from "#shared/language/language.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import type { RegisterContent } from "./content.ts";
import { bodyName, type RegisterInput, sayIn } from "./input.ts";
import { registerSheet } from "./sheet.ts";

/** Bodies by measures of a half-year: a word where the window has a shape, empty where the measure is not the body's. */
type Content = Extract<RegisterContent, { view: "measures" }>;

export function measuresSheet(input: RegisterInput, content: Content, language: Language): Sheet {
  const say = sayIn(language);
  return registerSheet(input, content, language, {
    notes: [say("register.measures.leadNote")],
    columns: [
      { heading: say("register.columns.body"), type: "text", width: 40 },
      { heading: say("register.columns.standing"), type: "text", width: 20 },
      ...content.picture.measures.map((number) => ({ heading: String(number), type: "text" as const, width: 15 })),
    ],
    rows: rowsOf(input, content, language),
  });
}

function* rowsOf(
  { plan }: RegisterInput,
  { picture: { measures, rows } }: Content,
  language: Language,
): Generator<CellValue[]> {
  const say = sayIn(language);
  for (const { body, standing, cells } of rows) {
    const own = new Map(cells.map((cell) => [cell.measure, cell]));
    yield [
      bodyName(plan, body, language),
      say(`register.standings.${standing}`),
      ...measures.map((number) => {
        const cell = own.get(number);
        if (cell === undefined) return null;
        const word = cell.status === null ? say("register.measures.noReport") : say(`status.${cell.status}`);
        return cell.role === "lead" ? `${word} *` : word;
      }),
    ];
  }
}
