import { Anchor } from "@mantine/core";
import { useMemo } from "react";
import type { Deadline } from "#shared/plan/schema.ts";
import type { PlanFilters } from "#shared/plan-list/plan-filters.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { DeadlineTimeline } from "../../components/deadline-timeline/deadline-timeline.tsx";
import { TimelineLegend } from "../../components/deadline-timeline/timeline-legend.tsx";
import { Section } from "../../components/section.tsx";
import { DeadlineList } from "./deadline-list.tsx";
import { writeFilters } from "./filters/address.ts";
import { timelineDeadlines } from "./timeline-deadlines.ts";
import classes from "./timeline-view.module.css";

interface TimelineViewProps {
  readonly rows: readonly PlanRow[];
  readonly filters: PlanFilters;
}

/** The deadlines as a picture against today, and the same as a table. */
export function TimelineView({ rows, filters }: TimelineViewProps) {
  const t = useTranslate();
  return (
    <>
      <Section guide="plan/timeline" title={t("planScreen.timeline.title")}>
        <DeadlinePicture rows={rows} filters={filters} />
      </Section>
      <Section title={t("planScreen.timeline.list")}>
        <DeadlineList rows={rows} />
      </Section>
    </>
  );
}

interface DeadlinePictureProps extends TimelineViewProps {
  /** The day by which the report is to be given, where it is to be shown. */
  readonly reportDue?: string;
}

/** The picture of the rows' deadlines; a point leads to the measures of its day, within the same filters. */
export function DeadlinePicture({ rows, filters, reportDue }: DeadlinePictureProps) {
  const t = useTranslate();
  const { today } = useWorkplace();
  const deadlines = useMemo(() => timelineDeadlines(rows), [rows]);
  return (
    <>
      {deadlines.length === 0 ? (
        <p className={classes.none}>{t("planScreen.timeline.none")}</p>
      ) : (
        <>
          <DeadlineTimeline
            deadlines={deadlines}
            today={today}
            hrefOf={(date) => formatRoute("plan", [], { ...writeFilters(filters), date })}
            label={t("planScreen.timeline.title")}
            reportDue={reportDue ?? null}
          />
          <TimelineLegend states={new Set(deadlines.map(({ state }) => state))} />
        </>
      )}
      <WithoutDate rows={rows} kind="permanent" />
      <WithoutDate rows={rows} kind="asNeeded" />
    </>
  );
}

/** Measures that no axis can show. */
function WithoutDate({ rows, kind }: { readonly rows: readonly PlanRow[]; readonly kind: Deadline["kind"] }) {
  const t = useTranslate();
  const own = rows.filter(({ measure }) => measure.deadline.kind === kind);
  if (own.length === 0) return null;
  return (
    <p className={classes.without}>
      <span>{t(`planScreen.kind.${kind}`)}:</span>
      {own.map(({ measure }) => (
        <Anchor key={measure.number} href={formatRoute("plan", [measure.number])} inherit>
          {measure.number}
        </Anchor>
      ))}
    </p>
  );
}
