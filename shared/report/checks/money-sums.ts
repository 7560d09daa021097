import { previousHalfYear, yearOf } from "../../plan/half-year.ts";
import type { EntryContext } from "../check-input.ts";
import type { CheckCode } from "../check-result.ts";
import { isWholeTiyn, largestAmount, sumOfMoney } from "../money.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** Column 6 (forecast expenditure, thousand tenge): sums are cumulative from 1 January, so within a year a sum never falls. */
export const checkMoneySums: EntryRule = (context) => {
  const { entry } = context;
  const amounts = entry.money.map(({ amount }, index) => ({ amount, path: `/money/${index}/amount` }));
  const sums =
    entry.evidence.form === "investment-proposal"
      ? entry.evidence.proposals.map(({ sum }, index) => ({ amount: sum, path: `/evidence/proposals/${index}/sum` }))
      : [];
  const faults = [...amounts, ...sums].flatMap(({ amount, path }) => {
    const code = amount === null ? null : amountFault(amount);
    return code === null ? [] : [atEntry(context, "error", code, path, { largest: largestAmount })];
  });
  return faults.length > 0 ? faults : checkDecrease(context);
};

function amountFault(amount: number): CheckCode | null {
  if (!Number.isFinite(amount)) return "money.notANumber";
  if (amount < 0) return "money.negative";
  if (amount > largestAmount) return "money.tooLarge";
  return isWholeTiyn(amount) ? null : "money.tooFine";
}

function checkDecrease(context: EntryContext): ReturnType<EntryRule> {
  const { entry, previous, input } = context;
  const before = previousHalfYear(input.halfYear);
  if (previous === null || before === null || yearOf(before) !== yearOf(input.halfYear)) return [];
  if (entry.money.every(({ amount }) => amount === null)) return [];
  const earlier = sumOfMoney(previous.money);
  return sumOfMoney(entry.money) < earlier
    ? [atEntry(context, "error", "money.decreased", "/money/0/amount", { earlier })]
    : [];
}
