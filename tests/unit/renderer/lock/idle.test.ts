import { describe, expect, it } from "vitest";
import { idlenessOf, warningSeconds } from "../../../../renderer/app/lock/idle.ts";

const minute = 60_000;

describe("a page that nobody touches", () => {
  it("is told half a minute before, and locked when the minutes are over", () => {
    expect(idlenessOf(0, 15)).toEqual({ kind: "working" });
    expect(idlenessOf(15 * minute - (warningSeconds + 1) * 1_000, 15)).toEqual({ kind: "working" });
    expect(idlenessOf(15 * minute - warningSeconds * 1_000, 15)).toEqual({ kind: "soon", seconds: warningSeconds });
    expect(idlenessOf(15 * minute - 1, 15)).toEqual({ kind: "soon", seconds: 1 });
    expect(idlenessOf(15 * minute, 15)).toEqual({ kind: "over" });
  });

  it("is locked at once where the machine has slept over it", () => {
    expect(idlenessOf(8 * 60 * minute, 15)).toEqual({ kind: "over" });
  });

  it("is never locked where that is set", () => {
    expect(idlenessOf(8 * 60 * minute, 0)).toEqual({ kind: "working" });
  });
});
