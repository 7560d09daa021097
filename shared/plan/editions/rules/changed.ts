import { isSame } from "../difference.ts";
import { type EditionRule, fault } from "../finding.ts";

/** An edition changes something, and it is an edition of this plan: what is not measures and bodies is the resolution's. */
export const checkChanged: EditionRule = ({ difference }) => {
  if (difference === null) return [];
  return [
    ...(isSame(difference) ? [fault("nothingChanged")] : []),
    ...(difference.plan.includes("resolution") ? [fault("planDiffers")] : []),
  ];
};
