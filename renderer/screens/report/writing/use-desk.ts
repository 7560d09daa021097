import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useDeadlines } from "../measures/use-deadlines.ts";
import type { Desk } from "./desk.ts";
import { deskOf, surroundDesks } from "./desks.ts";
import type { DraftMeasure } from "./draft.ts";

/** The desk of a report, kept up with what the backend holds. */
export function useDesk(report: ReportView): Desk {
  const client = useQueryClient();
  const deadlines = useDeadlines();
  const desk = deskOf(report);
  useEffect(() => {
    surroundDesks({ client, deadlineState: (measure) => deadlines.get(measure)?.state ?? "none" });
  }, [client, deadlines]);
  useEffect(() => desk.adopt(report), [desk, report]);
  return desk;
}

/** One measure on the desk as it stands now; null where the report has no such measure. */
export function useDraft(desk: Desk, measure: number): DraftMeasure | null {
  return useSyncExternalStore(desk.subscribe, () => desk.measure(measure));
}
