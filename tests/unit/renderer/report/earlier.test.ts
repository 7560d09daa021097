import { describe, expect, it } from "vitest";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { goodEntry, untouchedEntry } from "#tests/support/report/example-report.ts";
import { carriedOver } from "../../../../renderer/screens/report/aside/carried-fields.ts";
import { earlierReport } from "../../../../renderer/screens/report/aside/earlier-report.ts";

const report = (halfYear: string, version: number, state: ReportSummary["state"], body = "BGM"): ReportSummary => ({
  id: `${body} ${halfYear} ${version}`,
  body,
  halfYear,
  version,
  state,
  packageId: null,
  supersedes: null,
});

describe("the report of the half-year before", () => {
  it("is its newest signed version, or the newest where none is signed", () => {
    const reports = [
      report("2017-H2", 1, "exported"),
      report("2017-H2", 2, "accepted"),
      report("2017-H2", 3, "draft"),
      report("2018-H1", 1, "draft"),
    ];
    expect(earlierReport(reports, "BGM", "2018-H1")?.version).toBe(2);
    expect(earlierReport(reports, "BGM", "2018-H2")?.halfYear).toBe("2018-H1");
    expect(earlierReport(reports, "IIM", "2018-H1")).toBeNull();
    expect(earlierReport(reports, "BGM", "2017-H2")).toBeNull();
  });
});

describe("what can be carried over", () => {
  it("is what was filled in, in the order of the form, with what stands so already marked", () => {
    const earlier = goodEntry("BGM", 37, { nextSteps: { kk: "", ru: "" } });
    const present = { ...untouchedEntry("BGM", 37), status: earlier.status };
    expect(carriedOver(earlier, present).map(({ field, isSame }) => [field, isSame])).toEqual([
      ["status", true],
      ["text", false],
      ["evidence", false],
      ["jointText", false],
    ]);
  });

  it("is no joint text where none is written now, and no evidence of another form", () => {
    const earlier = goodEntry("BGM", 37);
    const present = untouchedEntry("BGM", 27);
    expect(carriedOver(earlier, present).map(({ field }) => field)).toEqual(["status", "text"]);
  });
});
