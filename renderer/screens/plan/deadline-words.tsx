import { useCallback } from "react";
import { isWeekend } from "#shared/plan/calendar-date.ts";
import type { DeadlineStanding } from "#shared/plan/deadline.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { StatusBadge } from "../../components/status-badge.tsx";
import type { PlanRow } from "./plan-row.ts";

/** How a measure stands, in one badge: its status, or how many days are left where that says more. */
export function StandingBadge({ row }: { readonly row: PlanRow }) {
  const daysText = useDaysText();
  const { shown, standing } = row;
  if (shown === null) return null;
  const days = shown === "due" || shown === "overdue" ? daysText(standing) : null;
  return <StatusBadge status={shown} {...(days !== null && { text: days })} />;
}

/** «40 күн қалды», «бүгін соңғы күн», «5 күн кешікті»; null without a date. */
export function useDaysText(): (standing: DeadlineStanding) => string | null {
  const t = useTranslate();
  return useCallback(
    ({ daysLeft }) => {
      if (daysLeft === null) return null;
      if (daysLeft === 0) return t("planScreen.days.today");
      if (daysLeft > 0) return t("planScreen.days.left", { count: daysLeft });
      return t("planScreen.days.late", { count: -daysLeft });
    },
    [t],
  );
}

/** How a deadline stands that is not this body's: whether the measure was done is not known here. */
export function OthersStanding({ standing }: { readonly standing: DeadlineStanding }) {
  const t = useTranslate();
  const daysText = useDaysText();
  return standing.state === "overdue" ? t("planScreen.timeline.states.past") : daysText(standing);
}

/** A due date on a weekend is not moved, and said to be one. */
export function WeekendNote({ date }: { readonly date: string }) {
  const t = useTranslate();
  return isWeekend(date) ? t("planScreen.weekend") : null;
}
