import { yearOf } from "../../plan/half-year.ts";
import { entersMoney } from "../../plan/money-owner.ts";
import type { Funding } from "../../plan/schema.ts";
import type { EntryContext } from "../check-input.ts";
import type { CheckCode, CheckResult } from "../check-result.ts";
import type { Money } from "../entry.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/**
 * Columns 6 and 7 (forecast expenditure, source of funding): only the owner of a measure's budget programme enters money, under that
 * programme, for the programme's years. The owner who leaves it out is reminded.
 */
export const checkMoneyOwner: EntryRule = (context) => {
  const given = context.entry.money
    .map((money, index) => ({ money, index }))
    .filter(({ money }) => money.amount !== null);
  const { funding } = context.measure;
  if (funding.kind === "notRequired") return given.map(({ index }) => at(context, "money.notFunded", index));
  const { plan, body, halfYear } = context.input;
  if (!entersMoney(plan, context.measure, body, halfYear)) {
    const year = yearOf(halfYear);
    const code = year < funding.fromYear || year > funding.toYear ? "money.outsideYears" : "money.notOwner";
    return given.map(({ index }) => at(context, code, index, { from: funding.fromYear, to: funding.toYear }));
  }
  const reported = context.entry.status === "done" || context.entry.status === "inProgress";
  if (given.length === 0 && reported) return [atEntry(context, "warning", "money.missing", "/money")];
  return given.flatMap(({ money, index }) => programmeFault(context, funding, money, index, given[0]?.index === index));
};

function programmeFault(
  context: EntryContext,
  funding: Extract<Funding, { kind: "budgetProgramme" }>,
  money: Money,
  index: number,
  isFirst: boolean,
): CheckResult[] {
  if (money.programme !== funding.programme || money.subprogramme !== funding.subprogramme) {
    const named = { programme: funding.programme, subprogramme: funding.subprogramme ?? "—" };
    return [at(context, "money.wrongProgramme", index, named)];
  }
  return isFirst ? [] : [at(context, "money.twice", index)];
}

function at(context: EntryContext, code: CheckCode, index: number, data = {}): CheckResult {
  return atEntry(context, "error", code, `/money/${index}/amount`, data);
}
