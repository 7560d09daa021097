import type { EntryView } from "#shared/api/report-view.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { earlierReport } from "./earlier-report.ts";

/** What was reported on a measure in the half-year before. */
export interface EarlierEntry {
  readonly halfYear: string;
  readonly entry: EntryView;
}

/** What was reported on a measure in the half-year before; null where nothing was, or it is not read yet. */
export function useEarlierEntry(measure: number): EarlierEntry | null {
  const { body, halfYear } = useWorkplace();
  const list = useCall("report", "list", {});
  const earlier = earlierReport(list.data ?? [], body.code, halfYear);
  // It is not written in while this one is.
  const view = useCall(
    "report",
    "get",
    { reportId: earlier?.id ?? "" },
    { enabled: earlier !== null, staleTime: 60_000 },
  );
  const entry = view.data?.entries.find((candidate) => candidate.measure === measure);
  return earlier === null || entry === undefined ? null : { halfYear: earlier.halfYear, entry };
}
