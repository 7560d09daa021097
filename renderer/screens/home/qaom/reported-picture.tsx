import { Anchor } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { consolidatedDueDate, daysLeft } from "#shared/plan/due-dates.ts";
import type { ResponseOf } from "../../../app/contract/contract-types.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { StatusShape } from "../../../components/status-shape.tsx";
import classes from "./qaom-home.module.css";

export type Progress = ResponseOf<"consolidation", "progress">;

/** From so many days before the day on it is shown as near. */
const near = 15;

/** Days left to the consolidated report's day, and of the bodies that owe a report how many have given it. */
export function ReportedPicture({ progress: { reported, missing, open } }: { readonly progress: Progress }) {
  const t = useTranslate();
  const { halfYear, today } = useWorkplace();
  const days = daysLeft(consolidatedDueDate(halfYear).date, today);
  const owed = reported.length + missing.length;
  const meaning = days < 0 ? "error" : days <= near ? "due" : "brand";
  return (
    <section className={classes.card} aria-label={t("home.standing")}>
      <div className={classes.standing}>
        <p className={classes.days} data-meaning={meaning}>
          <span className={classes.number}>{Math.abs(days)}</span>
          <span>
            {days < 0
              ? t("home.days.late", { count: -days })
              : t(days === 0 ? "home.days.today" : "home.days.left", { count: days })}
          </span>
        </p>
        <div className={classes.progress}>
          <h2 className={classes.title}>
            {t("consolidationScreen.reportedOf", { count: owed, reported: reported.length })}
          </h2>
          <svg
            className={classes.bar}
            aria-hidden="true"
            focusable="false"
            preserveAspectRatio="none"
            viewBox={`0 0 ${Math.max(1, owed)} 1`}
          >
            <rect className={classes.reported} width={reported.length} height={1} />
          </svg>
          <ul className={classes.legend} aria-label={t("home.qaom.reported")}>
            <li>
              <StatusShape status="done" />
              <Anchor href={formatRoute("register")} inherit>
                {t("intake.standings.counted.received", { count: reported.length })}
              </Anchor>
            </li>
            <li>
              <StatusShape status="untouched" />
              <Anchor href={formatRoute("intake")} inherit>
                {t("intake.standings.counted.missing", { count: missing.length })}
              </Anchor>
            </li>
            {open > 0 && (
              <li>
                <IconHourglass size={14} stroke={1.75} aria-hidden="true" />
                <Anchor href={formatRoute("intake")} inherit>
                  {t("intake.standings.counted.open", { count: open })}
                </Anchor>
              </li>
            )}
          </ul>
        </div>
      </div>
    </section>
  );
}
