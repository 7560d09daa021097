import { describe, expect, it } from "vitest";
import { clockBehind } from "../../../../renderer/app/frame/clock-behind.ts";

const at = (time: string) => `2018-07-05T${time}:00.000Z`;

describe("a clock that was set back", () => {
  it("is seen against the latest row of the journal, also once rows were written after it", () => {
    expect(clockBehind([at("09:00"), at("12:00")], Date.parse(at("10:00")))).toBe(at("12:00"));
    expect(clockBehind([at("12:00")], Date.parse("2018-07-04T12:00:00.000Z"))).toBe(at("12:00"));
  });

  it("is not seen where it goes on, nor in an empty journal, nor by a minute set right", () => {
    expect(clockBehind([at("09:00")], Date.parse(at("10:00")))).toBeNull();
    expect(clockBehind([], 0)).toBeNull();
    expect(clockBehind([at("12:00")], Date.parse(at("11:58")))).toBeNull();
  });
});
