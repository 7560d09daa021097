import { formatDate, formatDateTime, formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { reportDueDate } from "#shared/plan/due-dates.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { filterFacts } from "#shared/register/filter-text.ts";
import type { SheetLine } from "../workbook.ts";
import type { PrintedContent, RegisterContent } from "./content.ts";
import { type RegisterInput, sayIn } from "./input.ts";

/** What stands above a view of the register: which it is, whose and of when, and in words what it is narrowed to. */
export function registerAbove(
  input: RegisterInput,
  content: RegisterContent | PrintedContent,
  language: Language,
): SheetLine[] {
  const { body, made, restricted, plan, filter } = input;
  const say = sayIn(language);
  const fact = (text: string): SheetLine => ({ text, look: "fact" });
  return [
    ...(restricted ? [{ text: say("documents.restricted"), look: "mark" as const }] : []),
    { text: `${say("app.screens.register")}. ${say(`register.views.${content.view}`)}`, look: "title" },
    ...(body === null ? [] : [fact(`${body.name[language]} (${body.abbreviation[language]})`)]),
    fact(say("documents.journal.asOf", { time: formatDateTime(made, language) })),
    ...ofView(content, language).map(fact),
    ...filterFacts(content.view, filter, plan, language).map(fact),
  ];
}

function ofView(content: RegisterContent | PrintedContent, language: Language): string[] {
  switch (content.view) {
    case "measures":
      return [formatHalfYear(content.picture.halfYear, language)];
    case "missing": {
      const { halfYear } = content.missing;
      const date = formatDate(reportDueDate(parseHalfYear(halfYear)).date, language);
      return [formatHalfYear(halfYear, language), sayIn(language)("register.missing.due", { date })];
    }
    case "bodies":
    case "answers":
      return [];
  }
}
