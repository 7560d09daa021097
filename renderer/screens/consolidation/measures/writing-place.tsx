import { useEffect, useState } from "react";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { goTo, replaceRoute } from "../../../app/routing/use-route.ts";
import { focusField } from "../../../components/writing/focus-field.ts";
import { useSteps } from "../../../components/writing/use-steps.ts";
import { useWrittenMeasure } from "../../../components/writing/use-written-measure.ts";
import type { ConsolidationDesk } from "../writing/consolidation-desk.ts";
import { type ConsolidationFilter, passes } from "./consolidation-filter.ts";
import { ConsolidationMeasures } from "./consolidation-measures.tsx";
import { ConsolidationStatusBar } from "./consolidation-status-bar.tsx";
import { MeasurePlace } from "./measure-place.tsx";
import classes from "./writing-place.module.css";

interface WritingPlaceProps {
  readonly consolidation: ConsolidationView;
  readonly desk: ConsolidationDesk;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** The measure that was looked at last in each consolidated report, to go on there. */
const lastMeasures = new Map<string, number>();

const goToMeasure = (measure: number): void => goTo("consolidation", [measure]);

/** The measures, and one of them with all that was reported on it and what ҚАӨМ writes of it. */
export function WritingPlace({ consolidation, desk, path, query }: WritingPlaceProps) {
  const { id, measures } = consolidation;
  const [filter, setFilter] = useState<ConsolidationFilter>("all");
  const { field } = query;
  const asked = measures.find(({ measure }) => measure === Number(path[0]))?.measure;
  const current = asked ?? lastMeasures.get(id) ?? measures[0]?.measure ?? null;

  // What an address asks for is done once, and then it names the measure alone.
  useEffect(() => {
    if (current === null) return;
    lastMeasures.set(id, current);
    // After the frame, which gives the focus to a screen that comes up.
    if (field !== undefined) requestAnimationFrame(() => focusField(field));
    if (asked === undefined || field !== undefined) replaceRoute("consolidation", [current]);
  }, [current, asked, field, id]);

  useWrittenMeasure(desk, current);

  const listed = measures.filter((one) => passes(filter, one, consolidation)).map(({ measure }) => measure);
  useSteps(current, listed, goToMeasure);
  const view = measures.find(({ measure }) => measure === current);
  if (view === undefined) return null;
  return (
    <div className={classes.place}>
      <ConsolidationMeasures
        consolidation={consolidation}
        current={view.measure}
        filter={filter}
        onFilter={setFilter}
        onChoose={goToMeasure}
      />
      <MeasurePlace key={view.measure} consolidation={consolidation} view={view} desk={desk} />
      <ConsolidationStatusBar consolidation={consolidation} />
    </div>
  );
}
