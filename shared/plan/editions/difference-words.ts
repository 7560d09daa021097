import { formatDate } from "../../language/dates.ts";
import type { Language } from "../../language/language.ts";
import { translate } from "../../language/translator.ts";
import type { Body, Measure, Plan } from "../schema.ts";
import { type BodyField, differenceOf, type MeasureField, type PlanField } from "./difference.ts";

/** One line of the difference between two editions, in words. `before` or `after` is null where there was, or is, none. */
export interface DifferenceRow {
  readonly id: string;
  readonly of: "measure" | "body" | "plan";
  /** «27», «ҚАӨМ»; empty for the plan as a whole. */
  readonly subject: string;
  readonly name: string;
  /** What happened: «Исключено», «Срок». */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an edition changes, measures first, each as a line that people read. */
export function differenceRows(before: Plan, after: Plan, language: Language): DifferenceRow[] {
  const { measures, bodies, plan } = differenceOf(before, after);
  const say = (key: "removed" | "added" | "begins") => translate(language, `editions.difference.${key}`);
  const ofMeasure = ({ number, name }: Measure) => ({
    of: "measure" as const,
    subject: String(number),
    name: name[language],
  });
  const ofBody = ({ abbreviation, name }: Body) => ({
    of: "body" as const,
    subject: abbreviation[language],
    name: name[language],
  });
  return [
    ...measures.removed.map((one) => row(`removed-${one.number}`, ofMeasure(one), say("removed"), null, null)),
    ...measures.added.map((one) =>
      row(`added-${one.number}`, ofMeasure(one), say("added"), null, measureInWords(one, language)),
    ),
    ...measures.changed.flatMap(({ before: was, after: is, fields }) =>
      fields.map((field) =>
        row(
          `measure-${is.number}-${field}`,
          ofMeasure(is),
          translate(language, `editions.fields.measure.${field}`),
          measureField(was, field, language),
          measureField(is, field, language),
        ),
      ),
    ),
    ...bodies.removed.map((one) => row(`gone-${one.code}`, ofBody(one), say("removed"), null, null)),
    ...bodies.added.map((one) =>
      row(`begins-${one.code}`, ofBody(one), say("begins"), null, dayOf(one.validFrom, language)),
    ),
    ...bodies.changed.flatMap(({ before: was, after: is, fields }) =>
      fields.map((field) =>
        row(
          `body-${is.code}-${field}`,
          ofBody(is),
          translate(language, `editions.fields.body.${field}`),
          bodyField(before, was, field, language),
          bodyField(after, is, field, language),
        ),
      ),
    ),
    ...plan.map((field: PlanField) =>
      row(
        `plan-${field}`,
        { of: "plan", subject: "", name: "" },
        translate(language, `editions.fields.plan.${field}`),
        null,
        null,
      ),
    ),
  ];
}

function row(
  id: string,
  subject: Pick<DifferenceRow, "of" | "subject" | "name">,
  what: string,
  before: string | null,
  after: string | null,
): DifferenceRow {
  return { id, ...subject, what, before, after };
}

function measureInWords(measure: Measure, language: Language): string {
  return [measure.responsibleText[language], measure.deadlineText[language]].join("; ");
}

function measureField(measure: Measure, field: MeasureField, language: Language): string {
  switch (field) {
    case "name":
      return measure.name[language];
    case "section":
      return String(measure.section);
    case "completionForm":
      return measure.completionFormText[language];
    case "responsible":
      return measure.responsibleText[language];
    case "deadline":
      return measure.deadlineText[language];
    case "funding":
      return measure.expenditureText[language];
    case "footnote":
      return measure.footnote ?? "—";
    case "notes":
      return measure.notes.map((note) => note[language]).join(" ");
  }
}

function bodyField(plan: Plan, body: Body, field: BodyField, language: Language): string {
  switch (field) {
    case "name":
      return body.name[language];
    case "abbreviation":
      return body.abbreviation[language];
    case "validFrom":
    case "validTo":
      return dayOf(body[field], language);
    case "successor":
      return plan.bodies.find(({ code }) => code === body.successor)?.abbreviation[language] ?? body.successor ?? "—";
    case "groups":
      return body.groups.join(", ");
    case "bin":
      return body.bin ?? "—";
    case "kind":
    case "source":
      return body[field];
  }
}

function dayOf(day: string | null, language: Language): string {
  return day === null ? "—" : formatDate(day, language);
}
