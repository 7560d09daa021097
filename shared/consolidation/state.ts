import { z } from "zod";
import { KalqanError } from "../errors.ts";

/** The life of a consolidated report: nothing signed is ever changed; a correction is a new version. */
export const consolidationStateSchema = z.enum(["draft", "ready", "signed"]);
export type ConsolidationState = z.infer<typeof consolidationStateSchema>;

/** `freeze`: no errors are left; of a ready one, its documents are made anew. `withdraw`: before it is signed. */
export type ConsolidationEvent = "freeze" | "withdraw" | "sign" | "correct" | "export";

const transitions: Readonly<
  Record<ConsolidationState, Partial<Readonly<Record<ConsolidationEvent, ConsolidationState>>>>
> = {
  draft: { freeze: "ready" },
  ready: { freeze: "ready", withdraw: "draft", sign: "signed" },
  signed: { export: "signed", correct: "signed" },
};

/** The state after `event`. Error: consolidation.notAllowed {state, event}. */
export function nextState(state: ConsolidationState, event: ConsolidationEvent): ConsolidationState {
  const after = transitions[state][event];
  if (after === undefined) throw new KalqanError("consolidation.notAllowed", { state, event });
  return after;
}
