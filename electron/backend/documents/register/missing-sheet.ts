import type { Language } from "#shared/language/language.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import type { RegisterContent } from "./content.ts";
import { bodyName, type RegisterInput, sayIn } from "./input.ts";
import { registerSheet } from "./sheet.ts";

/** Who has not reported on a half-year, with the days late and whom to call. */
type Content = Extract<RegisterContent, { view: "missing" }>;

export function missingSheet(input: RegisterInput, content: Content, language: Language): Sheet {
  const say = sayIn(language);
  return registerSheet(input, content, language, {
    columns: [
      { heading: say("register.columns.body"), type: "text", width: 48 },
      { heading: say("register.columns.standing"), type: "text", width: 22 },
      { heading: say("register.columns.daysMissing"), type: "number", width: 14 },
      { heading: say("register.columns.packages"), type: "number", width: 11 },
      { heading: say("register.columns.contact"), type: "text", width: 30 },
      { heading: say("register.columns.phone"), type: "text", width: 22 },
      { heading: say("register.columns.email"), type: "text", width: 28 },
    ],
    rows: content.missing.bodies.map(({ body, standing, daysMissing, packages, contact }): CellValue[] => [
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
