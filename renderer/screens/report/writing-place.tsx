import { useEffect, useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { goTo, replaceRoute } from "../../app/routing/use-route.ts";
import { focusField } from "../../components/writing/focus-field.ts";
import { useSteps } from "../../components/writing/use-steps.ts";
import { useWrittenMeasure } from "../../components/writing/use-written-measure.ts";
import { useFind } from "./find/use-find.tsx";
import { MeasurePlace } from "./measure-place.tsx";
import { firstMeasure } from "./measures/first-measure.ts";
import { isMeasureFilter, type MeasureFilter, passes } from "./measures/measure-filter.ts";
import { ReportMeasures } from "./measures/report-measures.tsx";
import { useListedMeasures } from "./measures/use-listed-measures.ts";
import { ReportStatusBar } from "./report-status-bar.tsx";
import { useDesk } from "./writing/use-desk.ts";
import classes from "./writing-place.module.css";

interface WritingPlaceProps extends ScreenProps {
  readonly report: ReportView;
}

const goToMeasure = (measure: number): void => goTo("report", [measure]);

/** The measure that was written last in each report, to go on there. */
const lastMeasures = new Map<string, number>();

/** The report as it is written: my measures, one measure's form, and what the checks say of it. */
export function WritingPlace({ report, path, query }: WritingPlaceProps) {
  const desk = useDesk(report);
  const measures = useListedMeasures(report, desk);
  const [filter, setFilter] = useState<MeasureFilter>("all");
  const { status, field, from, to } = query;
  const askedFilter = status !== undefined && isMeasureFilter(status) ? status : null;
  const asked = Number(path[0]);
  const isMine = report.entries.some(({ measure }) => measure === asked);
  const firstAsked = askedFilter === null ? undefined : measures.find((one) => passes(askedFilter, one))?.number;
  const current = isMine ? asked : (firstAsked ?? lastMeasures.get(report.id) ?? firstMeasure(report));

  // What an address asks for is done once, and then it names the measure alone.
  useEffect(() => {
    if (current === null) return;
    lastMeasures.set(report.id, current);
    if (askedFilter !== null) setFilter(askedFilter);
    // After the frame, which gives the focus to a screen that comes up.
    const words = from === undefined || to === undefined ? undefined : ([Number(from), Number(to)] as const);
    if (field !== undefined) requestAnimationFrame(() => focusField(field, words));
    if (!isMine || status !== undefined || field !== undefined) replaceRoute("report", [current]);
  }, [current, isMine, status, askedFilter, field, from, to, report.id]);

  useWrittenMeasure(desk, current);
  useEffect(() => {
    return () => {
      if (current !== null) void desk.leave(current);
    };
  }, [desk, current]);

  const listed = measures.filter((measure) => passes(filter, measure)).map(({ number }) => number);
  useSteps(current, listed, goToMeasure);
  const found = useFind(report, desk);
  if (current === null) return null;
  return (
    <div className={classes.place} data-panes>
      <ReportMeasures report={report} measures={measures} current={current} filter={filter} onFilter={setFilter} />
      <MeasurePlace key={current} report={report} number={current} desk={desk} />
      <ReportStatusBar report={report} />
      {found}
    </div>
  );
}
