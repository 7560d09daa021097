import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { findBodies } from "../../../../renderer/components/find-bodies.ts";

const { bodies } = originalPlan;
const codes = (query: string, language: "kk" | "ru" = "kk", day = "2018-06-30") =>
  findBodies(bodies, query, language, day).map(({ code }) => code);

describe("finding one's body", () => {
  it("by name or abbreviation, in either language, without Kazakh letters", () => {
    expect(codes("бгм")).toContain("BGM");
    expect(codes("МОН")).toContain("BGM");
    expect(codes("билим гылым")).toContain("BGM");
    expect(codes("образования науки", "kk")).toContain("BGM");
  });

  it("never a group, which reports nothing", () => {
    expect(codes("")).not.toContain("STATE_BODIES");
    expect(codes("")).not.toContain("AKIMATS");
  });

  it("those that exist on the day come first, the others stay to be found", () => {
    const inTime = codes("министр", "kk", "2018-06-30");
    expect(inTime.indexOf("BGM")).toBeLessThan(inTime.indexOf("GZHBM"));
    const later = codes("министр", "kk", "2022-12-31");
    expect(later.indexOf("GZHBM")).toBeLessThan(later.indexOf("BGM"));
  });

  it("nothing for words that no body has", () => {
    expect(codes("киберқалқан министрлігі")).toEqual([]);
  });
});
