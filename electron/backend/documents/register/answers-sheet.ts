import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language, LocalisedText } from "#shared/language/language.ts";
import { findMeasure } from "#shared/plan/plan.ts";
import { evidenceText } from "#shared/register/narratives.ts";
import { sumOfMoney } from "#shared/report/money.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import type { RegisterContent } from "./content.ts";
import { bodyName, inEither, type RegisterInput, sayIn } from "./input.ts";
import { registerSheet } from "./sheet.ts";

type Content = Extract<RegisterContent, { view: "answers" }>;

/** The answers that a filter finds, a row each. Texts stand in the language of the sheet, and in the other where it is empty. */
export function answersSheet(input: RegisterInput, content: Content, language: Language): Sheet {
  const say = sayIn(language);
  return registerSheet(input, content, language, {
    columns: [
      { heading: say("register.columns.halfYear"), type: "text", width: 22 },
      { heading: say("register.columns.body"), type: "text", width: 34 },
      { heading: say("register.columns.measure"), type: "number", width: 8 },
      { heading: say("register.columns.measureName"), type: "text", width: 44 },
      { heading: say("register.columns.status"), type: "text", width: 16 },
      { heading: say("register.columns.version"), type: "number", width: 9 },
      { heading: say("register.columns.verdict"), type: "text", width: 15 },
      { heading: say("fields.text"), type: "text", width: 60 },
      { heading: say("fields.jointText"), type: "text", width: 40 },
      { heading: say("fields.reason"), type: "text", width: 30 },
      { heading: say("fields.nextSteps"), type: "text", width: 30 },
      { heading: say("register.columns.evidence"), type: "text", width: 30 },
      { heading: say("register.columns.money"), type: "number", width: 16, decimals: 3 },
    ],
    rows: rowsOf(input, content.answers, language),
  });
}

function* rowsOf({ plan }: RegisterInput, answers: Content["answers"], language: Language): Generator<CellValue[]> {
  const say = sayIn(language);
  const pick = (text: LocalisedText | null) => inEither(text, language);
  for (const { body, halfYear, version, verdict, entry } of answers()) {
    yield [
      formatHalfYear(halfYear, language),
      bodyName(plan, body, language),
      entry.measure,
      findMeasure(plan, entry.measure)?.name[language] ?? null,
      say(`status.${entry.status ?? "untouched"}`),
      version,
      say(`verifyScreen.verdicts.${verdict}`),
      pick(entry.text),
      pick(entry.jointText),
      pick(entry.reason),
      pick(entry.nextSteps),
      evidenceText(entry.evidence),
      entry.money.some(({ amount }) => amount !== null) ? sumOfMoney(entry.money) : null,
    ];
  }
}
