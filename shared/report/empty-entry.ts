import { emptyText } from "../language/language.ts";
import type { HalfYear } from "../plan/half-year.ts";
import { entersMoney } from "../plan/money-owner.ts";
import type { MeasureDuty } from "../plan/responsibility.ts";
import type { Plan } from "../plan/schema.ts";
import type { Entry } from "./entry.ts";
import { emptyEvidence } from "./evidence-of.ts";
import { emptyMoney } from "./money.ts";

/** The entry of a measure before anything is written: evidence of its form, money and joint text only where they are due. */
export function emptyEntry(plan: Plan, body: string, halfYear: HalfYear, duty: MeasureDuty): Entry {
  const { measure, role } = duty;
  return {
    measure: measure.number,
    status: null,
    text: { ...emptyText },
    nextSteps: { ...emptyText },
    reason: { ...emptyText },
    evidence: emptyEvidence(measure.completionForm),
    money: entersMoney(plan, measure, body, halfYear) ? emptyMoney(measure) : [],
    jointText: role === "lead" ? { ...emptyText } : null,
  };
}
