import { formatShortDate } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { deadlineDate } from "#shared/plan/deadline.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { Measure, PlanEdition, ResponsibleRole } from "#shared/plan/schema.ts";

/** A measure as `plan list --json` prints it. `date` is there where the plan fixes a day. */
export function measureJson(measure: Measure, edition: PlanEdition) {
  return {
    number: measure.number,
    section: measure.section,
    nameKk: measure.name.kk,
    nameRu: measure.name.ru,
    completionForm: measure.completionForm,
    responsible: measure.responsible,
    deadline: { ...measure.deadline, ...lawDate(measure, edition) },
    funding: measure.funding,
    footnote: measure.footnote,
    repairs: measure.repairs,
    notes: measure.notes,
  };
}

/** Measures 8–10 are due so many months after the Law: counted from the plan's default day, as nothing else is set here. */
function lawDate({ deadline }: Measure, edition: PlanEdition): { date?: string } {
  if (deadline.kind !== "afterLaw") return {};
  const date = deadlineDate(deadline, "2018-H1", edition.lawInForce.date);
  return date === null ? {} : { date };
}

/** A deadline in a narrow column: its day, or one word. */
export function shortDeadline(measure: Measure, edition: PlanEdition, halfYear: HalfYear, language: Language): string {
  const { deadline } = measure;
  switch (deadline.kind) {
    case "month":
    case "afterLaw":
      return formatShortDate(deadlineDate(deadline, halfYear, edition.lawInForce.date) ?? "");
    case "yearly":
      return translate(language, "cli.plan.deadlines.yearly");
    case "permanent":
      return translate(language, "cli.plan.deadlines.permanent");
    case "asNeeded":
      return translate(language, "cli.plan.deadlines.asNeeded");
  }
}

/** A body as documents name it in short, ҚАӨМ or МОАП; the code itself where the plan has no such body. */
export function shortBodyName(code: string, language: Language): string {
  return findBody(originalPlan, code)?.abbreviation[language] ?? code;
}

/** A role in one or two words. */
export function roleText(role: ResponsibleRole, language: Language): string {
  return translate(language, `cli.plan.roles.${role}`);
}
