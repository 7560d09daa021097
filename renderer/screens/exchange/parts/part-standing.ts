import type { PartView } from "#shared/api/part-view.ts";
import { localTime } from "#shared/language/local-time.ts";
import { daysBetween } from "#shared/plan/calendar-date.ts";

/** After so many days with a colleague one is reminded. */
const patience = 5;

/** Handed over and waited for. */
export function isOut({ side, closedAs }: Pick<PartView, "side" | "closedAs">): boolean {
  return side === "given" && closedAs === null;
}

/** It has been away for so long that somebody should ask. */
export function outForLong(part: PartView, today: string): boolean {
  return isOut(part) && daysBetween(localTime(part.at).date, today) >= patience;
}

/** Where a measure is now, if with a colleague: the newest handing over that is waited for; null = it is here. */
export function partWith(parts: readonly PartView[], measure: number): PartView | null {
  return parts.find((part) => isOut(part) && part.measures.includes(measure)) ?? null;
}
