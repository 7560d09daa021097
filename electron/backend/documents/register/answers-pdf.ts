import type { Content, ContentText } from "pdfmake/interfaces";
import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { findMeasure } from "#shared/plan/plan.ts";
import { evidenceText } from "#shared/register/narratives.ts";
import { withNext } from "../flow.ts";
import { typeSize } from "../page.ts";
import { paragraphs, printable } from "../printable.ts";
import type { AnswerRow } from "./content.ts";
import { bodyName, inEither, type RegisterInput, sayIn } from "./input.ts";
import { nothingLeft } from "./nothing-left.ts";

/** So many answers are printed at the most: more would be hundreds of pages that nobody reads; a workbook takes them all. */
export const mostPrintedAnswers = 500;

/** The answers that were found, one below the other: whose, on what, how it stands, and the texts. */
export function answersOnPages(input: RegisterInput, answers: readonly AnswerRow[], language: Language): Content[] {
  const printed = answers.flatMap((answer) => answerOnPages(input, answer, language));
  return printed.length === 0 ? [nothingLeft(sayIn(language))] : printed;
}

function answerOnPages({ plan }: RegisterInput, answer: AnswerRow, language: Language): Content[] {
  const say = sayIn(language);
  const { body, halfYear, version, verdict, entry } = answer;
  const measure = findMeasure(plan, entry.measure);
  const facts = [
    formatHalfYear(halfYear, language),
    say("register.cell.version", { version }),
    say(`verifyScreen.verdicts.${verdict}`),
    say(`status.${entry.status ?? "untouched"}`),
  ];
  const head: Content = {
    stack: [
      { text: printable(bodyName(plan, body, language)), bold: true },
      { text: facts.join(" · ") },
      {
        text: printable(
          [say("register.search.measure", { number: entry.measure }), measure?.name[language]]
            .filter(Boolean)
            .join(". "),
        ),
        italics: true,
      },
    ],
    fontSize: typeSize.table,
    margin: [0, 8, 0, 2],
  };
  const texts = [
    { name: say("register.fields.text"), text: inEither(entry.text, language) },
    { name: say("register.fields.jointText"), text: inEither(entry.jointText, language) },
    { name: say("register.fields.reason"), text: inEither(entry.reason, language) },
    { name: say("register.fields.nextSteps"), text: inEither(entry.nextSteps, language) },
    { name: say("register.fields.evidence"), text: evidenceText(entry.evidence) },
  ].filter(({ text }) => text.trim() !== "");
  if (texts.length === 0) return [head, { text: say("register.search.noText"), fontSize: typeSize.table }];
  return [...withNext(head, 40, 60), ...texts.flatMap(({ name, text }) => textOnPages(name, text))];
}

/** A text under its name, paragraph by paragraph. */
function textOnPages(name: string, text: string): ContentText[] {
  return paragraphs(text).map((paragraph, index) => ({
    text: index === 0 ? [{ text: `${name}: `, bold: true }, paragraph] : paragraph,
    fontSize: typeSize.table,
    margin: [0, 0, 0, 2],
  }));
}
