import { KalqanError } from "../errors.ts";
import type { ReportState } from "./state.ts";

/**
 * What can happen to a report. `freeze`: no errors are left, its text is frozen.
 * `withdraw`: the preparer takes it back before it is fully signed. `refuse`: the head declines to sign.
 * `accept`, `return`: ҚАӨМ's signed receipt says so.
 */
export const reportEvents = [
  "freeze",
  "withdraw",
  "signAsPreparer",
  "signAsHead",
  "refuse",
  "export",
  "accept",
  "return",
] as const;
export type ReportEvent = (typeof reportEvents)[number];

/** An exported package may be copied again at any time: the same bytes, so the state stays. */
const transitions: Readonly<Record<ReportState, Partial<Readonly<Record<ReportEvent, ReportState>>>>> = {
  draft: { freeze: "ready" },
  ready: { withdraw: "draft", refuse: "draft", signAsPreparer: "awaitingHead", signAsHead: "signed" },
  awaitingHead: { withdraw: "draft", refuse: "draft", signAsHead: "signed" },
  signed: { export: "exported" },
  exported: { export: "exported", accept: "accepted", return: "returned" },
  // ҚАӨМ decides anew: a later receipt says that it replaces the former.
  accepted: { export: "accepted", accept: "accepted", return: "returned" },
  returned: { export: "returned", accept: "accepted", return: "returned" },
};

/** The state after `event`. Errors: report.notAllowed, with `state` and `event`. */
export function next(state: ReportState, event: ReportEvent): ReportState {
  const after = transitions[state][event];
  if (after === undefined) throw new KalqanError("report.notAllowed", { state, event });
  return after;
}

/** Whether `event` may happen now. */
export function allows(state: ReportState, event: ReportEvent): boolean {
  return transitions[state][event] !== undefined;
}

/** Only a draft is written in. */
export function canEdit(state: ReportState): boolean {
  return state === "draft";
}

/** Signed by all who must: never changed again, only superseded by a new version. */
export function isSigned(state: ReportState): boolean {
  return state === "signed" || state === "exported" || state === "accepted" || state === "returned";
}
