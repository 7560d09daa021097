import { describe, expect, it } from "vitest";
import { answerStanding, isClean } from "#shared/receipts/standing.ts";

describe("how far an answer is", () => {
  const handed = { handedOutAt: "2018-07-13T05:00:00Z" };
  it.each([
    [{ draft: null, said: null }, "undecided"],
    [{ draft: { decision: null }, said: null }, "undecided"],
    [{ draft: { decision: "accepted" }, said: null }, "decided"],
    [{ draft: null, said: { handedOutAt: null } }, "signed"],
    [{ draft: null, said: handed }, "handedOut"],
    // Decided anew: what was signed before counts no more.
    [{ draft: { decision: null }, said: handed }, "undecided"],
    [{ draft: { decision: "returned" }, said: handed }, "decided"],
  ] as const)("%j is %s", (answering, standing) => {
    expect(answerStanding(answering)).toBe(standing);
  });
});

describe("a package", () => {
  const noted = { code: "signing.revocationListMissing", severity: "warning" } as const;
  it("is clean where it passes and intake had nothing to say, whatever verifying noted", () => {
    expect(isClean({ verdict: "TOTAL-PASSED", problems: [] })).toBe(true);
    const ofOtherVersion = { code: "intake.pictureNotCompared", severity: "warning" } as const;
    expect(isClean({ verdict: "TOTAL-PASSED", problems: [ofOtherVersion] })).toBe(true);
    expect(isClean({ verdict: "TOTAL-PASSED", problems: [noted] })).toBe(true);
  });
  it("is not, where the officer let it count, where intake warned, or where something is wrong", () => {
    expect(isClean({ verdict: "INDETERMINATE", problems: [] })).toBe(false);
    expect(isClean({ verdict: "TOTAL-PASSED", problems: [{ code: "intake.signedEarly", severity: "warning" }] })).toBe(
      false,
    );
    expect(isClean({ verdict: "TOTAL-PASSED", problems: [{ ...noted, severity: "error" }] })).toBe(false);
  });
});
