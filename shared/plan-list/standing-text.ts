import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import type { DeadlineStanding } from "../plan/deadline.ts";
import type { PlanRow } from "./plan-row.ts";

/** «40 күн қалды», «бүгін соңғы күн», «5 күн кешікті»; null without a date. */
export function daysText({ daysLeft }: DeadlineStanding, language: Language): string | null {
  if (daysLeft === null) return null;
  if (daysLeft === 0) return translate(language, "planScreen.days.today");
  if (daysLeft > 0) return translate(language, "planScreen.days.left", { count: daysLeft });
  return translate(language, "planScreen.days.late", { count: -daysLeft });
}

/** How a body's own measure stands: its status, or how many days are left where that says more. Null: not its own. */
export function standingText({ shown, standing }: PlanRow, language: Language): string | null {
  if (shown === null) return null;
  const days = shown === "due" || shown === "overdue" ? daysText(standing, language) : null;
  return days ?? translate(language, `status.${shown}`);
}
