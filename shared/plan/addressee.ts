import { holderOn } from "./body-validity.ts";
import { firstDay, type HalfYear, lastDay } from "./half-year.ts";
import type { Body, Plan } from "./schema.ts";

/** ҚАӨМ: it is given the reports, consolidates them and controls the execution (resolution, paragraphs 2–4). */
export const addresseeCode = "QAOM";

/** To whom the reports of a half-year go: ҚАӨМ, or who holds its duties on the half-year's last day; null where nobody does. */
export function addresseeOf(plan: Plan, halfYear: HalfYear): Body | null {
  return holderOn(plan, addresseeCode, lastDay(halfYear));
}

/**
 * True where that body may answer a report: ҚАӨМ's duties pass on (plan data: successors), so it is who held them at the
 * half-year's end, on the day of intake, or when the receipt was drawn up.
 */
export function mayAnswer(
  plan: Plan,
  body: string,
  { halfYear, intake, drawnUp }: { readonly halfYear: HalfYear; readonly intake: string; readonly drawnUp: string },
): boolean {
  return [lastDay(halfYear), intake, drawnUp].some((day) => holderOn(plan, addresseeCode, day)?.code === body);
}

/**
 * True where that body may issue an edition of the plan, by the plan it is to follow: it holds ҚАӨМ's duties when the edition is
 * drawn up, or on the first or the last day of the half-year from which it applies.
 */
export function mayIssue(
  plan: Plan,
  body: string,
  { drawnUp, appliesFrom }: { readonly drawnUp: string; readonly appliesFrom: HalfYear },
): boolean {
  const days = [drawnUp, firstDay(appliesFrom), lastDay(appliesFrom)];
  return days.some((day) => holderOn(plan, addresseeCode, day)?.code === body);
}
