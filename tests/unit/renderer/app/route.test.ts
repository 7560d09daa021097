import { describe, expect, it } from "vitest";
import { formatRoute, homeRoute, parseRoute } from "../../../../renderer/app/routing/route.ts";

describe("the address of a screen", () => {
  it("names a screen, what follows it, and its query", () => {
    expect(parseRoute("#/report/27?field=text")).toEqual({ screen: "report", path: ["27"], query: { field: "text" } });
    expect(parseRoute("#/plan")).toEqual({ screen: "plan", path: [], query: {} });
  });

  it("leads home where it names nothing of ours", () => {
    for (const hash of ["", "#", "#/", "#/nowhere", "#/%E0%A4%A", "#/constructor"])
      expect(parseRoute(hash)).toEqual(homeRoute);
  });

  it("comes back as it was written, whatever letters it holds", () => {
    const hash = formatRoute("verify", ["2018/Есеп №1?.asice", 7], { body: "БҒМ & АКМ" });
    expect(parseRoute(hash)).toEqual({
      screen: "verify",
      path: ["2018/Есеп №1?.asice", "7"],
      query: { body: "БҒМ & АКМ" },
    });
  });
});
