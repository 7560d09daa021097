import type { QueryClient } from "@tanstack/react-query";
import type { ReportView } from "#shared/api/report-view.ts";
import type { DeadlineState } from "#shared/plan/deadline.ts";
import { entrySchema } from "#shared/report/entry.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { queryKey } from "../../../app/contract/query-key.ts";
import { createDesk } from "../../../components/writing/desk.ts";
import { deskWithId, noteSaved } from "../../../components/writing/desk-register.ts";
import { keptDraftsOf } from "../../../components/writing/kept-drafts.ts";
import { type ReportDesk, storedReport } from "./report-desk.ts";
import { withSaved } from "./with-saved.ts";

/** What a desk needs of the page around it. */
export interface DeskSurroundings {
  readonly client: QueryClient;
  /** How a measure's deadline stands today. */
  readonly deadlineState: (measure: number) => DeadlineState;
}

let surroundings: DeskSurroundings | null = null;

/** From now on desks work with these. */
export function surroundDesks(next: DeskSurroundings): void {
  surroundings = next;
}

/** The desk of a report; made when it is first asked for. */
export function deskOf(report: ReportView): ReportDesk {
  return deskWithId(report.id, () => makeDesk(report));
}

function makeDesk(report: ReportView): ReportDesk {
  const reportId = report.id;
  const key = queryKey("report", "get", { reportId });
  const readAgain = (): void => void surroundings?.client.invalidateQueries({ queryKey: key });
  return createDesk(report, {
    storedOf: storedReport,
    now: () => new Date(),
    kept: keptDraftsOf(reportId, window.sessionStorage, (value) => entrySchema.parse(value)),
    save: (entry, expectedRevision, undoSteps) =>
      callBackend("report", "saveEntry", {
        reportId,
        entry,
        expectedRevision,
        ...(undoSteps !== null && { undoSteps }),
      }),
    readUndoSteps: (measure) => callBackend("report", "undoSteps", { reportId, measure }),
    onSaved: (entry, answer) => {
      noteSaved();
      if (surroundings === null) return;
      const { client, deadlineState } = surroundings;
      void client.invalidateQueries({ queryKey: ["journal"] });
      // A reading under way may be older than this saving.
      if (client.isFetching({ queryKey: key }) > 0) readAgain();
      else {
        client.setQueryData<ReportView>(key, (before) => before && withSaved(before, entry, answer, deadlineState));
      }
    },
    reload: readAgain,
    removeAnnex: async (annexId) => {
      await callBackend("annexes", "remove", { annexId });
      readAgain();
    },
  });
}
