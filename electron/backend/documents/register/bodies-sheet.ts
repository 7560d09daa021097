import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import type { RegisterContent } from "./content.ts";
import { bodyName, type RegisterInput, sayIn } from "./input.ts";
import { registerSheet } from "./sheet.ts";

/** Bodies by half-years, a row each, so that a spreadsheet can filter and reckon: who reported, when, with what verdict. */
type Content = Extract<RegisterContent, { view: "bodies" }>;

export function bodiesSheet(input: RegisterInput, content: Content, language: Language): Sheet {
  const say = sayIn(language);
  return registerSheet(input, content, language, {
    columns: [
      { heading: say("register.columns.body"), type: "text", width: 44 },
      { heading: say("register.columns.halfYear"), type: "text", width: 26 },
      { heading: say("register.columns.standing"), type: "text", width: 22 },
      { heading: say("register.columns.version"), type: "number", width: 9 },
      { heading: say("register.columns.verdict"), type: "text", width: 16 },
      { heading: say("register.columns.received"), type: "moment", width: 17 },
      { heading: say("register.columns.signed"), type: "moment", width: 17 },
      { heading: say("register.columns.lateByIntake"), type: "number", width: 14 },
      { heading: say("register.columns.lateBySigning"), type: "number", width: 14 },
      { heading: say("register.columns.daysMissing"), type: "number", width: 14 },
      { heading: say("register.columns.packages"), type: "number", width: 11 },
    ],
    rows: rowsOf(input, content, language),
  });
}

function* rowsOf({ plan }: RegisterInput, { table: { bodies } }: Content, language: Language): Generator<CellValue[]> {
  const say = sayIn(language);
  for (const { body, cells } of bodies) {
    for (const cell of cells) {
      if (cell === null) continue;
      const { halfYear, standing, counting, late, daysMissing, packages } = cell;
      yield [
        bodyName(plan, body, language),
        formatHalfYear(halfYear, language),
        say(`register.standings.${standing}`),
        counting?.version ?? null,
        counting === null ? null : say(`verifyScreen.verdicts.${counting.verdict}`),
        counting?.receivedAt ?? null,
        counting?.signedAt ?? null,
        late?.byIntake ?? null,
        late?.bySigning ?? null,
        daysMissing > 0 ? daysMissing : null,
        packages,
      ];
    }
  }
}
