import { Anchor } from "@mantine/core";
import { IconCircleCheck, IconCornerUpLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { dueSoonDays } from "#shared/plan/deadline.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { completionCounts } from "#shared/report/derived-status.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import type { Meaning } from "../../components/meaning.ts";
import { ProgressPicture } from "../../components/progress-picture.tsx";
import classes from "./home-screen.module.css";
import { reportStanding } from "./report-standing.ts";
import { StateLine } from "./state-line.tsx";

interface StandingProps {
  /** This body's measures. */
  readonly rows: readonly PlanRow[];
  readonly report: ReportView | null;
}

/** The first card: days left or late in large, the measures as a picture, and what blocks signing in one line. */
export function Standing({ rows, report }: StandingProps) {
  const t = useTranslate();
  const counts =
    report?.counts ?? completionCounts(rows.map(({ stored, standing }) => ({ stored, deadline: standing.state })));
  return (
    <section className={classes.card} aria-label={t("home.standing")}>
      <div className={classes.standing}>
        <Days report={report} />
        <div className={classes.progress}>
          <h2 className={classes.measures}>
            <Anchor href={formatRoute("plan", [], { mine: "yes" })} inherit>
              {t("home.measures", { count: counts.total })}
            </Anchor>
          </h2>
          <ProgressPicture counts={counts} hrefOf={(part) => formatRoute("plan", [], { mine: "yes", status: part })} />
          <StateLine report={report} counts={counts} />
        </div>
      </div>
    </section>
  );
}

function Days({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  const { halfYear, today } = useWorkplace();
  const standing = reportStanding(halfYear, report, today);
  switch (standing.kind) {
    case "left":
      return (
        <DayCount
          meaning={standing.days <= dueSoonDays ? "due" : "brand"}
          number={standing.days}
          words={t("home.days.left", { count: standing.days })}
        />
      );
    case "today":
      return <DayCount meaning="due" number={0} words={t("home.days.today")} />;
    case "late":
      return <DayCount meaning="error" number={standing.days} words={t("home.days.late", { count: standing.days })} />;
    case "given":
      return (
        <Picture
          meaning="done"
          icon={<IconCircleCheck size={44} stroke={1.5} aria-hidden="true" />}
          words={t(standing.accepted ? "home.days.accepted" : "home.days.given")}
        />
      );
    case "returned":
      return (
        <Picture
          meaning="error"
          icon={<IconCornerUpLeft size={44} stroke={1.5} aria-hidden="true" />}
          words={t("home.days.returned")}
        />
      );
  }
}

interface DayCountProps {
  readonly meaning: Meaning;
  readonly number: number;
  /** Without the number, in the form that it asks for. */
  readonly words: string;
}

function DayCount({ meaning, number, words }: DayCountProps) {
  return (
    <p className={classes.days} data-meaning={meaning}>
      <span className={classes.number}>{number}</span>
      <span className={classes.daysWords}>{words}</span>
    </p>
  );
}

function Picture({
  meaning,
  icon,
  words,
}: {
  readonly meaning: Meaning;
  readonly icon: ReactNode;
  readonly words: string;
}) {
  return (
    <p className={classes.days} data-meaning={meaning}>
      {icon}
      <span className={classes.daysWords}>{words}</span>
    </p>
  );
}
