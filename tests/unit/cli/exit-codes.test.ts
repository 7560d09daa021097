import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exitCodeOfError } from "#cli/error-exit.ts";
import { type ExitCode, exitCodeOfVerdict, worstExitCode } from "#cli/exit-codes.ts";
import { type ErrorCode, errorCodes } from "#shared/error-codes.ts";

const anyCode = fc.constantFrom<ExitCode>(0, 1, 2, 3);

describe("exit codes", () => {
  it("say the verdict", () => {
    expect(exitCodeOfVerdict("TOTAL-PASSED")).toBe(0);
    expect(exitCodeOfVerdict("TOTAL-FAILED")).toBe(1);
    expect(exitCodeOfVerdict("INDETERMINATE")).toBe(2);
  });

  it("of several files the worst counts: 3, then 1, then 2, then 0", () => {
    fc.assert(
      fc.property(fc.array(anyCode), (codes) => {
        const order: ExitCode[] = [3, 1, 2, 0];
        expect(worstExitCode(codes)).toBe(order.find((code) => codes.includes(code)) ?? 0);
      }),
    );
    expect(worstExitCode([2, 0, 1])).toBe(1);
    expect(worstExitCode([1, 3])).toBe(3);
  });

  it.each<ErrorCode>(["report.hasErrors", "signing.otherBody", "signing.certificateExpired", "annex.tooLarge"])(
    "%s is a refusal: 1",
    (code) => expect(exitCodeOfError(code)).toBe(1),
  );

  it.each<ErrorCode>([
    "usage.noCommand",
    "signing.wrongPassword",
    "signing.keyFileBroken",
    "report.inputInvalid",
    "database.heldByOther",
    "file.diskFull",
    "internal.cancelled",
    "signing.trustUnreadable",
  ])("%s is what was given, or the machine: 3", (code) => expect(exitCodeOfError(code)).toBe(3));

  it("are never 0 or 2 for an error", () => {
    for (const code of errorCodes) expect([1, 3]).toContain(exitCodeOfError(code));
  });
});
