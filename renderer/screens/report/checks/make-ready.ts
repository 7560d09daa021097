import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useJob } from "../../../app/contract/use-job.ts";
import type { ReportDesk } from "../writing/report-desk.ts";

/** Freezes the report once all that was typed is saved. `isUnsaved`: it could not be, so nothing was begun. */
export function useMakeReady(reportId: string, desk: ReportDesk) {
  const client = useQueryClient();
  const job = useJob("report", "makeReady");
  const [isUnsaved, setIsUnsaved] = useState(false);
  const start = async (): Promise<void> => {
    await desk.settle();
    const { hasUnsaved } = desk.state();
    setIsUnsaved(hasUnsaved);
    if (hasUnsaved) return;
    const ready = await job.start({ reportId });
    // Refused: something has changed since the checks on the page were made.
    if (ready === null) await client.invalidateQueries({ queryKey: ["report"] });
  };
  return { job, isUnsaved, start };
}
