import { useMemo } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { type PlanRow, planRows } from "#shared/plan-list/plan-row.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";

const noEntries: ReportView["entries"] = [];

/** The plan as this body sees it today, with what its report of the half-year states. */
export function usePlanRows(report: ReportView | null): PlanRow[] {
  const { plan, body, halfYear, today, settings } = useWorkplace();
  const lawInForce = settings.lawInForce?.date ?? plan.edition.lawInForce.date;
  const entries = report?.entries ?? noEntries;
  return useMemo(
    () => planRows({ plan, body: body.code, halfYear, today, lawInForce, entries }),
    [plan, body, halfYear, today, lawInForce, entries],
  );
}
