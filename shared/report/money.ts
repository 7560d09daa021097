import type { Measure } from "../plan/schema.ts";
import type { Money } from "./entry.ts";

/** A thousand tenge holds 100 000 tiyn: amounts are added as whole tiyn, so that 0.1 + 0.2 is 0.3. */
const tiynInThousandTenge = 100_000;

/** More than this under one measure cannot be: a trillion tenge, in thousand tenge. */
export const largestAmount = 1_000_000_000;

/** Sum of amounts in thousand tenge, exact to the tiyn; amounts not given count as nothing. */
export function sumOfMoney(money: readonly Pick<Money, "amount">[]): number {
  const tiyn = money.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * tiynInThousandTenge), 0);
  return tiyn / tiynInThousandTenge;
}

/** Whether an amount in thousand tenge is a whole number of tiyn. */
export function isWholeTiyn(amount: number): boolean {
  return Number(amount.toFixed(5)) === amount;
}

/** An empty row for the one budget programme of a measure; none where column 6 names no programme. */
export function emptyMoney(measure: Measure): Money[] {
  const { funding } = measure;
  if (funding.kind === "notRequired") return [];
  return [{ programme: funding.programme, subprogramme: funding.subprogramme, amount: null }];
}
