import { holderOn } from "./body-validity.ts";
import { type HalfYear, lastDay, yearOf } from "./half-year.ts";
import type { Measure, Plan } from "./schema.ts";

/** The code of the body that column 6 names as the budget programme's owner, or null where no money is needed. */
export function moneyOwner(measure: Measure): string | null {
  return measure.funding.kind === "budgetProgramme" ? measure.funding.owner : null;
}

/**
 * True where a body enters the money used on a measure in a half-year: it owns the budget programme, or holds its
 * owner's duties on the half-year's last day, and the year is one of the programme's (2018–2020).
 */
export function entersMoney(plan: Plan, measure: Measure, bodyCode: string, halfYear: HalfYear): boolean {
  const { funding } = measure;
  if (funding.kind === "notRequired") return false;
  const year = yearOf(halfYear);
  if (year < funding.fromYear || year > funding.toYear) return false;
  return holderOn(plan, funding.owner, lastDay(halfYear))?.code === bodyCode;
}
