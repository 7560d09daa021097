import fc from "fast-check";
import { expect, it } from "vitest";
import { safeJson, safeText } from "#cli/terminal/safe-text.ts";

const hostile = "ЖАРАМДЫ\u001b[32m\u0007\u009b2K\u202etxt.asice\r\u0000";

it("a name cannot command the terminal nor turn the line around", () => {
  expect(safeText(hostile)).toBe("ЖАРАМДЫ\uFFFD[32m\uFFFD\uFFFD2K\uFFFDtxt.asice\uFFFD\uFFFD");
  expect(safeText("ә\tі\nұ – «қ»")).toBe("ә\tі\nұ – «қ»");
});

it("JSON says the same value, with nothing in it that a terminal obeys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(safeJson({ value, hostile }))).toEqual(JSON.parse(JSON.stringify({ value, hostile })));
      expect(safeText(safeJson({ value, hostile }))).toBe(safeJson({ value, hostile }));
    }),
  );
});
