import { emptyText } from "../language/language.ts";
import type { HalfYear } from "../plan/half-year.ts";
import { entersMoney } from "../plan/money-owner.ts";
import type { MeasureDuty } from "../plan/responsibility.ts";
import type { Plan } from "../plan/schema.ts";
import type { Entry } from "./entry.ts";
import { emptyMoney } from "./money.ts";
import type { KeptAside } from "./moved.ts";
import { isBlankInBoth } from "./text.ts";

/**
 * An entry as another edition of the plan asks for it: with a joint text where the body leads the measure, with money where it
 * spends under it, and otherwise as it is. What was written and loses its place is answered beside it.
 */
export function refitEntry(
  plan: Plan,
  body: string,
  halfYear: HalfYear,
  { measure, role }: MeasureDuty,
  entry: Entry,
): { readonly entry: Entry; readonly kept: readonly KeptAside[] } {
  const leads = role === "lead";
  const spends = entersMoney(plan, measure, body, halfYear);
  const { jointText, money } = entry;
  const hasText = jointText !== null && !isBlankInBoth(jointText);
  const hasMoney = money.some(({ amount }) => amount !== null);
  return {
    entry: {
      ...entry,
      jointText: leads ? (jointText ?? { ...emptyText }) : null,
      money: spends ? (money.length > 0 ? money : emptyMoney(measure)) : [],
    },
    kept: [
      ...(!leads && hasText ? [{ kind: "jointText", measure: entry.measure, text: jointText } as const] : []),
      ...(!spends && hasMoney ? [{ kind: "money", measure: entry.measure, money } as const] : []),
    ],
  };
}
