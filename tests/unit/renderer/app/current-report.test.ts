import { expect, it } from "vitest";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { currentReport } from "../../../../renderer/app/workplace/current-report.ts";

it("the current report of a body and half-year is its highest version", () => {
  const report = (body: string, halfYear: string, version: number): ReportSummary => ({
    id: `${body}-${halfYear}-${version}`,
    body,
    halfYear,
    version,
    state: "draft",
    packageId: null,
    supersedes: null,
    planEdition: 1,
  });
  const reports = [
    report("BGM", "2018-H1", 2),
    report("BGM", "2018-H1", 3),
    report("BGM", "2018-H1", 1),
    report("BGM", "2018-H2", 9),
    report("AKM", "2018-H1", 9),
  ];
  expect(currentReport(reports, "BGM", "2018-H1")?.id).toBe("BGM-2018-H1-3");
  expect(currentReport(reports, "IIM", "2018-H1")).toBeNull();
});
