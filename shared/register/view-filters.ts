import { shownStatuses } from "../report/derived-status.ts";
import { bodyStandings } from "./body-standing.ts";
import { everything, type RegisterFilter, statedStatuses } from "./filter.ts";
import type { RegisterView } from "./view.ts";

/** What narrows each view: what it shows. The half-year of the picture of measures and of the missing is the frame's. */
const narrowing: Readonly<Record<RegisterView, readonly (keyof RegisterFilter)[]>> = {
  bodies: ["halfYear", "bodies", "standings", "verdicts"],
  measures: ["bodies", "sections", "measures", "statuses"],
  missing: ["bodies", "standings"],
  answers: ["text", "halfYear", "bodies", "sections", "measures", "statuses", "verdicts", "all"],
};

/** Whether a view is narrowed by this part of a filter. */
export function narrows(view: RegisterView, part: keyof RegisterFilter): boolean {
  return narrowing[view].includes(part);
}

/** The statuses that a view can be narrowed to. What is due or overdue follows from the calendar: nobody states it. */
export function statusesOf(view: RegisterView): RegisterFilter["statuses"] {
  return view === "answers" ? [...statedStatuses] : [...shownStatuses];
}

/** The standings that a view can be narrowed to: those that it shows. */
export function standingsOf(view: RegisterView): RegisterFilter["standings"] {
  const shown = bodyStandings.filter((standing) => standing !== "none" && standing !== "ahead");
  return view === "missing" ? shown.filter((standing) => standing !== "received") : shown;
}

/** A filter as far as it narrows a view: what the view does not show is passed over. */
export function filterOf(view: RegisterView, filter: RegisterFilter): RegisterFilter {
  const part = <K extends keyof RegisterFilter>(name: K): RegisterFilter[K] =>
    narrows(view, name) ? filter[name] : everything[name];
  const statuses = statusesOf(view);
  const standings = standingsOf(view);
  return {
    text: part("text"),
    halfYear: part("halfYear"),
    bodies: part("bodies"),
    sections: part("sections"),
    measures: part("measures"),
    statuses: part("statuses").filter((one) => statuses.includes(one)),
    standings: part("standings").filter((one) => standings.includes(one)),
    verdicts: part("verdicts"),
    all: part("all"),
  };
}
