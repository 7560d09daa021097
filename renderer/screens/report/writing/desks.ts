import type { QueryClient } from "@tanstack/react-query";
import type { ReportView } from "#shared/api/report-view.ts";
import type { DeadlineState } from "#shared/plan/deadline.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { queryKey } from "../../../app/contract/query-key.ts";
import { currentSaving, type SavingState, tellSaving } from "../../../app/saving/saving-state.ts";
import { createDesk, type Desk } from "./desk.ts";
import { keptDraftsOf } from "./kept-drafts.ts";
import { isSameContent } from "./same-content.ts";
import { savingStateOf } from "./saving-words.ts";
import { withSaved } from "./with-saved.ts";

/** What a desk needs of the page around it. */
export interface DeskSurroundings {
  readonly client: QueryClient;
  /** How a measure's deadline stands today. */
  readonly deadlineState: (measure: number) => DeadlineState;
}

/*
 * Desks outlive their screens: what is not saved yet, and the history, stay while somebody looks something up in the plan.
 */
const desks = new Map<string, Desk>();
let surroundings: DeskSurroundings | null = null;
let savedAt: Date | null = null;

/** From now on desks work with these. */
export function surroundDesks(next: DeskSurroundings): void {
  surroundings = next;
}

/** The desk of a report; made when it is first asked for. */
export function deskOf(report: ReportView): Desk {
  const present = desks.get(report.id);
  if (present !== undefined) return present;
  if (desks.size === 0) listenToThePage();
  const desk = makeDesk(report);
  desks.set(report.id, desk);
  desk.subscribe(tellHowItStands);
  return desk;
}

function makeDesk(report: ReportView): Desk {
  const reportId = report.id;
  const key = queryKey("report", "get", { reportId });
  const readAgain = (): void => void surroundings?.client.invalidateQueries({ queryKey: key });
  return createDesk(report, {
    now: () => new Date(),
    kept: keptDraftsOf(reportId, window.sessionStorage),
    save: (entry, expectedRevision, undoSteps) =>
      callBackend("report", "saveEntry", {
        reportId,
        entry,
        expectedRevision,
        ...(undoSteps !== null && { undoSteps }),
      }),
    readUndoSteps: (measure) => callBackend("report", "undoSteps", { reportId, measure }),
    onSaved: (entry, answer) => {
      savedAt = new Date();
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

/** In the frame's one place, for all desks together. */
function tellHowItStands(): void {
  const next: SavingState = savingStateOf(
    [...desks.values()].map((desk) => desk.state()),
    savedAt,
  );
  if (next.state !== "nothing" && !isSameContent(next, currentSaving())) tellSaving(next);
}

function listenToThePage(): void {
  const flushAll = (): void => {
    for (const desk of desks.values()) void desk.flush();
  };
  window.kalqan.shell.onClosing(async () => {
    await Promise.all([...desks.values()].map((desk) => desk.settle()));
  });
  window.kalqan.shell.onBackendState((state) => {
    if (state === "ready") for (const desk of desks.values()) desk.retry();
  });
  window.addEventListener("pagehide", flushAll);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flushAll();
  });
}
