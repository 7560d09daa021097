import { describe, expect, it } from "vitest";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { reportedHalfYears } from "../../../../renderer/screens/plan/measure/reported-half-years.ts";

const report = (halfYear: string, version: number): ReportSummary => ({
  id: `${halfYear} v${version}`,
  body: "BGM",
  halfYear,
  version,
  state: "draft",
  packageId: null,
  supersedes: null,
  planEdition: 1,
});

describe("the half-years of a measure", () => {
  const of = (measure: number, today: string, ...reports: ReportSummary[]) =>
    reportedHalfYears(originalPlan, "BGM", measure, reports, today);

  it("are all from the plan's first to the one that is due, the newest first, each with its newest report", () => {
    const listed = of(38, "2019-02-01", report("2018-H1", 1), report("2018-H1", 2));
    expect(listed.map(({ halfYear }) => halfYear)).toEqual(["2019-H1", "2018-H2", "2018-H1", "2017-H2"]);
    expect(listed.map((one) => one.report?.id ?? null)).toEqual([null, null, "2018-H1 v2", null]);
  });

  it("are none where the measure is not the body's, but for a report that is there", () => {
    expect(of(1, "2018-06-21")).toEqual([]);
    expect(of(1, "2018-06-21", report("2018-H2", 1)).map(({ halfYear }) => halfYear)).toEqual(["2018-H2"]);
  });
});
