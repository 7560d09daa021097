import { beforeLeaving } from "../../app/saving/before-leaving.ts";
import { currentSaving, type SavingState, tellSaving } from "../../app/saving/saving-state.ts";
import type { Desk } from "./desk.ts";
import { isSameContent } from "./same-content.ts";
import { savingStateOf } from "./saving-words.ts";

/** What every desk can do, whatever is written on it. */
type AnyDesk = Pick<Desk<unknown, never>, "flush" | "keepNow" | "settle" | "retry" | "state" | "subscribe">;

/*
 * Desks outlive their screens: what is not saved yet, and the history, stay while somebody looks something up in the plan.
 */
const desks = new Map<string, AnyDesk>();
let savedAt: Date | null = null;

/** The desk with that id (a report's, a consolidation's); made when it is first asked for. */
export function deskWithId<D extends AnyDesk>(id: string, make: () => D): D {
  const present = desks.get(id);
  // An id is that of one kind of desk.
  if (present !== undefined) return present as D;
  if (desks.size === 0) listenToThePage();
  const desk = make();
  desks.set(id, desk);
  desk.subscribe(tellHowItStands);
  return desk;
}

/** Something was saved just now. */
export function noteSaved(): void {
  savedAt = new Date();
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
    // First what takes no time: the answers may come to no page any more.
    for (const desk of desks.values()) desk.keepNow();
    for (const desk of desks.values()) void desk.flush();
  };
  beforeLeaving(async () => {
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
