import type { Money } from "../report/entry.ts";
import { sumOfMoney } from "../report/money.ts";
import type { MoneySum } from "./content.ts";

/**
 * Amounts added up by budget programme and subprogramme, exact to the tiyn, in the order in which programmes first come;
 * a programme of which no amount was given is left out.
 */
export function sumByProgramme(rows: readonly Money[]): MoneySum[] {
  const given = rows.filter(({ amount }) => amount !== null);
  const groups = Map.groupBy(given, ({ programme, subprogramme }) => JSON.stringify([programme, subprogramme]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ programme: first.programme, subprogramme: first.subprogramme, amount: sumOfMoney(group) }];
  });
}
