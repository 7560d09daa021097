import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { checkReport } from "#shared/report/check-report.ts";
import { goodReport, untouchedEntry } from "#tests/support/report/example-report.ts";
import { enclosingPointers, idOfField } from "../../../../renderer/components/writing/field-id.ts";
import { placeOfCheck, rowOfPointer, textOfPointer } from "../../../../renderer/screens/report/fields/field-path.ts";

describe("where a check leads", () => {
  it("is the field of a measure, the settings, or the report as a whole", () => {
    expect(placeOfCheck({ path: "/entries/17/text/kk" })).toEqual({ kind: "field", measure: 17, pointer: "/text/kk" });
    expect(placeOfCheck({ path: "/entries/8/evidence/orders/0/registration/date" })).toEqual({
      kind: "field",
      measure: 8,
      pointer: "/evidence/orders/0/registration/date",
    });
    expect(placeOfCheck({ path: "/entries/17" })).toEqual({ kind: "field", measure: 17, pointer: "" });
    expect(placeOfCheck({ path: "/annexes/17" })).toEqual({ kind: "field", measure: 17, pointer: "/annexes" });
    expect(placeOfCheck({ path: "/people/head/name" })).toEqual({ kind: "settings", pointer: "/people/head/name" });
    expect(placeOfCheck({ path: "/unit/kk" })).toEqual({ kind: "settings", pointer: "/unit/kk" });
    expect(placeOfCheck({ path: "/annexes" })).toEqual({ kind: "report" });
  });

  it("is never unknown: every check of an empty report leads to its measure or to the settings", () => {
    const empty = goodReport("BGM").entries.map(({ measure }) => untouchedEntry("BGM", measure));
    const nobody = { name: "", position: { kk: "", ru: "" }, phone: "", email: "" };
    const checks = checkReport({ ...goodReport("BGM", { plan: originalPlan, head: nobody }), entries: empty });
    expect(checks.length).toBeGreaterThan(10);
    for (const check of checks) {
      const place = placeOfCheck(check);
      expect(place).toMatchObject(check.measure === null ? { kind: "settings" } : { measure: check.measure });
    }
  });

  it("is named by its row of evidence or its text where the sentence leaves that open", () => {
    expect(rowOfPointer("/evidence/orders/1/registration/date")).toEqual({ list: "orders", index: 1 });
    expect([rowOfPointer("/evidence/orders"), rowOfPointer("/evidence/others/0"), rowOfPointer("/text/kk")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(textOfPointer("/nextSteps/ru")).toEqual({ field: "nextSteps", language: "ru" });
    expect([textOfPointer("/text"), textOfPointer("/evidence/orders/0/title")]).toEqual([null, null]);
  });

  it("has an id, and falls back to what it lies in where the field itself is not shown", () => {
    expect(idOfField("/evidence/orders/0/date")).toBe("field-evidence-orders-0-date");
    expect(enclosingPointers("/text/kk")).toEqual(["/text/kk", "/text", ""]);
    expect(enclosingPointers("")).toEqual([""]);
  });
});
