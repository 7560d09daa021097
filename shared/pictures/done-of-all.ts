import type { Language } from "../language/language.ts";
import { formatNumber } from "../language/numbers.ts";
import { type StatusCounts, totalOf } from "./reported-status.ts";

/** «12 / 40»: how many are done, of how many. */
export function doneOfAll(counts: StatusCounts, language: Language): string {
  return `${formatNumber(counts.done, language)} / ${formatNumber(totalOf(counts), language)}`;
}
