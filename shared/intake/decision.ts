import { z } from "zod";

/**
 * What becomes of a package that is taken in. `imported`: it counts. `superseded`: genuine, and a newer version counts.
 * `waiting`: the officer decides, with a reason. `rival`: genuine, and contradicts one that is already here; the officer
 * decides. `apart`: refused, kept for evidence. `duplicate`: these very bytes were taken in before.
 */
export const intakeDecisions = ["imported", "superseded", "waiting", "rival", "apart", "duplicate"] as const;
export const intakeDecisionSchema = z.enum(intakeDecisions);
export type IntakeDecision = z.infer<typeof intakeDecisionSchema>;

/** What is kept of a package: all but `duplicate`, which adds nothing. */
export const keptDecisionSchema = intakeDecisionSchema.exclude(["duplicate"]);
export type KeptDecision = z.infer<typeof keptDecisionSchema>;

const weight: Record<KeptDecision, number> = { imported: 0, superseded: 1, waiting: 2, rival: 3, apart: 4 };

/** Of all that rules ask for the gravest; `imported` where none asks for anything. */
export function gravest(decisions: readonly KeptDecision[]): KeptDecision {
  return decisions.reduce<KeptDecision>((worst, next) => (weight[next] > weight[worst] ? next : worst), "imported");
}
