import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useDeadlines } from "../measures/use-deadlines.ts";
import { deskOf, surroundDesks } from "./desks.ts";
import type { ReportDesk } from "./report-desk.ts";

/** The desk of a report, kept up with what the backend holds. */
export function useDesk(report: ReportView): ReportDesk {
  const client = useQueryClient();
  const deadlines = useDeadlines();
  const desk = deskOf(report);
  useEffect(() => {
    surroundDesks({ client, deadlineState: (measure) => deadlines.get(measure)?.state ?? "none" });
  }, [client, deadlines]);
  useEffect(() => desk.adopt(report), [desk, report]);
  return desk;
}
