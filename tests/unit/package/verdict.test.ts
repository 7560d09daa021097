import { describe, expect, test } from "vitest";
import { subIndicationSchema, verdictOf, worstVerdict } from "#shared/package/verdict.ts";

describe("of several verdicts", () => {
  test("the worst counts, in any order", () => {
    expect(worstVerdict(["TOTAL-PASSED", "INDETERMINATE"])).toBe("INDETERMINATE");
    expect(worstVerdict(["TOTAL-FAILED", "INDETERMINATE", "TOTAL-PASSED"])).toBe("TOTAL-FAILED");
    expect(worstVerdict(["TOTAL-PASSED"])).toBe("TOTAL-PASSED");
  });

  test("none at all is no pass", () => expect(worstVerdict([])).toBe("TOTAL-FAILED"));
});

test("each sub-indication speaks against passing", () => {
  for (const subIndication of subIndicationSchema.options) expect(verdictOf(subIndication)).not.toBe("TOTAL-PASSED");
  expect(verdictOf(null)).toBe("TOTAL-PASSED");
  expect(verdictOf("HASH_FAILURE")).toBe("TOTAL-FAILED");
  expect(verdictOf("NO_CERTIFICATE_CHAIN_FOUND")).toBe("INDETERMINATE");
});
