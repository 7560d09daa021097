import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import { checkReport } from "#shared/report/check-report.ts";
import type { Entry } from "#shared/report/entry.ts";
import { goodEntry, goodReport } from "#tests/support/report/example-report.ts";
import { reasonNeed } from "../../../../renderer/screens/report/form/reason-needed.ts";

const nothing = { kk: "", ru: "" };
const context = (number: number, today = "2018-07-05") =>
  ({
    measure: findMeasure(originalPlan, number),
    halfYear: "2018-H1",
    today,
    lawInForce: originalPlan.edition.lawInForce.date,
  }) as const;
const entry = (measure: number, fields: Partial<Entry>): Entry =>
  goodEntry("QAOM", measure, { reason: nothing, ...fields });

describe("the reason", () => {
  it("is asked for where the checks would miss it, and nowhere else", () => {
    for (const status of ["done", "inProgress", "notDone"] as const) {
      for (const { measure } of goodReport("QAOM").entries) {
        const own = entry(measure, { status });
        const isMissed = checkReport(goodReport("QAOM", {}, [own])).some(
          (check) => check.measure === measure && check.code.startsWith("reason."),
        );
        expect([measure, status, reasonNeed(own, context(measure)) === "required"]).toEqual([
          measure,
          status,
          isMissed,
        ]);
      }
    }
  });

  it("may be given for what has become overdue since the half-year ended", () => {
    // 24, 27 …: due on 31 July 2018.
    const own = goodEntry("BGM", 27, { status: "inProgress", reason: nothing });
    expect(reasonNeed(own, context(27, "2018-07-31"))).toBe("hidden");
    expect(reasonNeed(own, context(27, "2018-08-01"))).toBe("shown");
  });

  it("does not vanish once it is written", () => {
    const own = entry(11, { status: "done", reason: { kk: "Себебі", ru: "" } });
    expect(reasonNeed(own, context(11))).toBe("shown");
  });
});
