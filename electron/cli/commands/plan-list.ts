import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { holderOn } from "#shared/plan/body-validity.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { type HalfYear, lastDay } from "#shared/plan/half-year.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Measure, ResponsibleRole } from "#shared/plan/schema.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { optional } from "../options.ts";
import { measureJson, roleText, shortDeadline } from "../plan-text.ts";
import { readPeriod } from "../read-options.ts";
import { type Column, table } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { today } from "../today.ts";

/** A name is cut to so much here; `plan show` has it whole. */
const longestName = 160;

interface Row {
  readonly measure: Measure;
  readonly role: ResponsibleRole | null;
}

/** `plan list`. Errors: plan.unknownBody, calendar.unknownHalfYear, usage.badDate. */
export async function planList(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const body = optional(options, "body");
  const halfYear = options.has("period") ? readPeriod(options) : currentHalfYear(today(context));
  const rows = body === null ? allMeasures() : measuresOf(originalPlan, body, halfYear);
  return {
    exitCode: exitCodes.done,
    text: [
      ...(body === null ? [] : [...wrap(heading(body, halfYear, language), width), ""]),
      ...(body !== null && rows.length === 0
        ? wrap(noMeasures(body, halfYear, language), width)
        : [planTable(rows, halfYear, language, width), ...unofficial(language, width)]),
    ].join("\n"),
    json: rows.map(({ measure, role }) => ({
      ...measureJson(measure, originalPlan.edition),
      ...(role !== null && { role }),
    })),
  };
}

function allMeasures(): Row[] {
  return originalPlan.edition.measures.map((measure) => ({ measure, role: null }));
}

function heading(body: string, halfYear: HalfYear, language: Language): string {
  const name = findBody(originalPlan, body)?.name[language] ?? body;
  return translate(language, "cli.plan.heading", { body: name, halfYear });
}

/** A body that does not exist on the half-year's last day reports nothing: said, with who has its duties then. */
function noMeasures(code: string, halfYear: HalfYear, language: Language): string {
  const holder = holderOn(originalPlan, code, lastDay(halfYear));
  const sentence = translate(language, "cli.plan.noMeasures", { halfYear });
  if (holder === null || holder.code === code) return sentence;
  const successor = `${holder.name[language]} (${holder.code})`;
  return `${sentence} ${translate(language, "cli.plan.dutiesPassed", { successor })}`;
}

function planTable(rows: readonly Row[], halfYear: HalfYear, language: Language, width: number): string {
  const withRole = rows.some(({ role }) => role !== null);
  const columns: Column[] = [
    { heading: "№", narrowest: null },
    { heading: translate(language, "cli.plan.measure"), narrowest: 34 },
    { heading: translate(language, "cli.plan.form"), narrowest: 16 },
    { heading: translate(language, "cli.plan.deadline"), narrowest: 13 },
    ...(withRole ? [{ heading: translate(language, "cli.plan.role"), narrowest: 11 }] : []),
  ];
  const cells = rows.map(({ measure, role }) => [
    String(measure.number),
    shorten(measure.name[language]),
    measure.completionFormText[language],
    shortDeadline(measure, originalPlan.edition, halfYear, language),
    ...(role === null ? [] : [roleText(role, language)]),
  ]);
  return table(columns, cells, width);
}

function unofficial(language: Language, width: number): string[] {
  if (language === "kk" || !originalPlan.edition.russianUnofficial) return [];
  return ["", ...wrap(translate(language, "cli.plan.unofficial"), width)];
}

/** Cut at a word, the cut shown. */
function shorten(name: string): string {
  if (name.length <= longestName) return name;
  const cut = name.slice(0, longestName);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}
