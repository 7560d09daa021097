import { type EditionRule, fault } from "../finding.ts";

/** An edition applies no earlier than the one before it: which edition a half-year is reported by never goes back. */
export const checkAppliesFrom: EditionRule = ({ appliesFrom, earlier }) => {
  const before = earlier.at(-1);
  return before === undefined || before.appliesFrom <= appliesFrom
    ? []
    : [fault("appliesEarlier", { halfYear: appliesFrom, before: before.appliesFrom })];
};
