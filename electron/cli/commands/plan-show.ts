import { KalqanError } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { deadlineDate } from "#shared/plan/deadline.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { findBody, findMeasure, originalPlan } from "#shared/plan/plan.ts";
import type { Measure, Responsible } from "#shared/plan/schema.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { measureJson, roleText } from "../plan-text.ts";
import { type Field, fields } from "../terminal/fields.ts";
import { today } from "../today.ts";

const { edition } = originalPlan;

/** Stands for the tabs and line ends of the source's table, which would tear this one. */
const cellBoundary = " ¦ ";

/** `plan show N`. Errors: usage.badMeasure {value}, plan.unknownMeasure, usage.badDate. */
export async function planShow(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const measure = readMeasure(context.arguments[0] ?? "");
  const rows = measureFields(measure, currentHalfYear(today(context)), language);
  return {
    exitCode: exitCodes.done,
    text: fields(rows, width).join("\n"),
    json: measureJson(measure, edition),
  };
}

function readMeasure(value: string): Measure {
  if (!/^\d{1,3}$/.test(value)) throw new KalqanError("usage.badMeasure", { value });
  const measure = findMeasure(originalPlan, Number(value));
  if (measure === undefined) throw new KalqanError("plan.unknownMeasure", { measure: Number(value) });
  return measure;
}

function measureFields(measure: Measure, halfYear: HalfYear, language: Language): Field[] {
  const label = (key: "name" | "form" | "responsible" | "expenditure" | "source" | "section" | "deadline"): string =>
    translate(language, `cli.plan.${key}`);
  const section = edition.sections.find(({ number }) => number === measure.section);
  const footnote = edition.footnotes.find(({ id }) => id === measure.footnote);
  const unofficial = language === "ru" && edition.russianUnofficial;
  return [
    ["№", String(measure.number)],
    [label("section"), `${measure.section}. ${section?.name[language] ?? ""}`],
    [label("name"), measure.name[language]],
    [label("form"), measure.completionFormText[language]],
    [label("responsible"), measure.responsible.map((responsible) => responsibleText(responsible, language))],
    [label("deadline"), deadlineText(measure, halfYear, language)],
    [label("expenditure"), measure.expenditureText[language]],
    [label("source"), measure.fundingSourceText[language]],
    ...(footnote ? [[translate(language, "cli.plan.footnote"), footnote.text[language]] as const] : []),
    ...measure.notes.map((note): Field => [translate(language, "cli.plan.note"), note[language]]),
    ...measure.repairs.map(({ asPrinted, read, reason }): Field => {
      const printed = asPrinted.replaceAll(/\s*[\t\n]\s*/g, cellBoundary);
      const text = translate(language, "cli.plan.repairText", { asPrinted: printed, read, reason: reason[language] });
      return [translate(language, "cli.plan.repair"), text];
    }),
    ...(unofficial ? [["", translate(language, "cli.plan.unofficial")] as const] : []),
  ];
}

function responsibleText({ body, role }: Responsible, language: Language): string {
  const found = findBody(originalPlan, body);
  const name = found ? `${found.abbreviation[language]} – ${found.name[language]}` : body;
  return role === "executor" ? name : `${name} (${roleText(role, language)})`;
}

/** Column 5 in words, with the day that comes of it. */
function deadlineText(measure: Measure, halfYear: HalfYear, language: Language): string {
  const law = edition.lawInForce;
  const text = measure.deadlineText[language];
  const date = deadlineDate(measure.deadline, halfYear, law.date);
  if (date === null) return text;
  return measure.deadline.kind === "afterLaw" && !law.confirmed
    ? translate(language, "cli.plan.unconfirmedLaw", { text, date, law: law.date })
    : translate(language, "cli.plan.deadlineWithDate", { text, date });
}
