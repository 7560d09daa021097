import type { ReportSummary, ReportView } from "#shared/api/report-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { useCall } from "../contract/use-call.ts";
import { currentReport } from "./current-report.ts";
import { useWorkplace } from "./workplace.tsx";

interface CurrentReport {
  /** Null while none was made for this half-year, and while it is not known (`isPending`). */
  readonly reportId: string | null;
  readonly summary: ReportSummary | null;
  readonly report: ReportView | null;
  readonly isPending: boolean;
  readonly error: ErrorRecord | null;
  readonly retry: () => void;
}

/** The current report of the body and the half-year chosen. Makes none: `useAct("report", "open")` does. */
export function useCurrentReport(): CurrentReport {
  const { body, halfYear } = useWorkplace();
  const list = useCall("report", "list", {});
  const summary = currentReport(list.data ?? [], body.code, halfYear);
  const reportId = summary?.id ?? null;
  const view = useCall("report", "get", { reportId: reportId ?? "" }, { enabled: reportId !== null });
  return {
    reportId,
    summary,
    report: view.data ?? null,
    isPending: list.isPending || (reportId !== null && view.isPending),
    error: list.error ?? view.error,
    retry: () => void (list.error === null ? view.refetch() : list.refetch()),
  };
}
