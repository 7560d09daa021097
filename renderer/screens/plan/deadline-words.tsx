import { isWeekend } from "#shared/plan/calendar-date.ts";
import type { DeadlineStanding } from "#shared/plan/deadline.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { daysText, standingText } from "#shared/plan-list/standing-text.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { StatusBadge } from "../../components/status-badge.tsx";

/** How a measure stands, in one badge: its status, or how many days are left where that says more. */
export function StandingBadge({ row }: { readonly row: PlanRow }) {
  const { language } = useFormats();
  const text = standingText(row, language);
  if (row.shown === null || text === null) return null;
  return <StatusBadge status={row.shown} text={text} />;
}

/** How a deadline stands that is not this body's: whether the measure was done is not known here. */
export function OthersStanding({ standing }: { readonly standing: DeadlineStanding }) {
  const t = useTranslate();
  const { language } = useFormats();
  return standing.state === "overdue" ? t("planScreen.timeline.states.past") : daysText(standing, language);
}

/** A due date on a weekend is not moved, and said to be one. */
export function WeekendNote({ date }: { readonly date: string }) {
  const t = useTranslate();
  return isWeekend(date) ? t("planScreen.weekend") : null;
}
