import { describe, expect, it } from "vitest";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { Body } from "#shared/plan/schema.ts";
import type { ReportState } from "#shared/report/state.ts";
import { lastExported } from "../../../../renderer/screens/home/last-exported.ts";
import { isUrgent, lateReports } from "../../../../renderer/screens/home/late-reports.ts";
import { reportStanding } from "../../../../renderer/screens/home/report-standing.ts";

const bgm = findBody(originalPlan, "BGM") as Body;

function summary(halfYear: string, state: ReportState, version = 1): ReportSummary {
  return {
    id: `${halfYear}-${version}`,
    body: "BGM",
    halfYear,
    version,
    state,
    packageId: null,
    supersedes: null,
    planEdition: 1,
  };
}

describe("how a report stands", () => {
  it.each([
    ["2018-06-21", { kind: "left", days: 19 }],
    ["2018-07-09", { kind: "left", days: 1 }],
    ["2018-07-10", { kind: "today" }],
    ["2018-07-11", { kind: "late", days: 1 }],
  ])("on %s, not given yet", (today, standing) => {
    for (const state of ["draft", "ready", "awaitingHead", "signed"] as const) {
      expect(reportStanding("2018-H1", { state, corrects: null }, today)).toEqual(standing);
    }
    expect(reportStanding("2018-H1", null, today)).toEqual(standing);
  });

  it("given is given, however late the day; returned is owed again", () => {
    const on = (state: ReportState) => reportStanding("2018-H1", { state, corrects: null }, "2018-09-01");
    expect(on("exported")).toEqual({ kind: "given", accepted: false });
    expect(on("accepted")).toEqual({ kind: "given", accepted: true });
    expect(on("returned")).toEqual({ kind: "returned" });
  });

  it("a correction leaves what it corrects given, and is owed itself where that was returned", () => {
    const correcting = (state: ReportState) => {
      const corrects = { version: 1, state, answered: true, continued: false };
      return reportStanding("2018-H1", { state: "draft", corrects }, "2018-07-12");
    };
    expect(correcting("exported")).toEqual({ kind: "given", accepted: false });
    expect(correcting("accepted")).toEqual({ kind: "given", accepted: true });
    expect(correcting("returned")).toEqual({ kind: "late", days: 2 });
  });
});

describe("reports that come before the present one", () => {
  const late = (reports: ReportSummary[], today: string) => lateReports(originalPlan, bgm, reports, today);

  it("are those begun and never exported, and the half-year just past though never begun", () => {
    expect(late([summary("2017-H2", "draft")], "2018-07-12")).toEqual([
      { halfYear: "2017-H2", daysLate: 183, begun: true },
      { halfYear: "2018-H1", daysLate: 2, begun: false },
    ]);
  });

  it("do not hold one that is due today, nor one that is not due yet", () => {
    expect(late([summary("2018-H1", "signed")], "2018-07-10").map(({ halfYear }) => halfYear)).toEqual(["2017-H2"]);
  });

  it("do not hold one that was exported, even while its correction is being written", () => {
    const given = [summary("2017-H2", "exported"), summary("2018-H1", "exported"), summary("2018-H1", "draft", 2)];
    expect(late(given, "2018-07-12")).toEqual([]);
  });

  it("hold signed but not exported: signing is not giving", () => {
    expect(late([summary("2017-H2", "signed")], "2018-02-01")).toEqual([
      { halfYear: "2017-H2", daysLate: 22, begun: true },
    ]);
  });

  it("are urgent where they were begun, or for a month", () => {
    const [begun, justPast] = late([summary("2017-H2", "draft")], "2018-07-12");
    expect([begun, justPast].map((report) => report && isUrgent(report))).toEqual([true, true]);
    const [, longPast] = late([summary("2017-H2", "draft")], "2018-12-12");
    expect(longPast).toMatchObject({ halfYear: "2018-H1", begun: false, daysLate: 155 });
    expect(longPast && isUrgent(longPast)).toBe(false);
  });

  it("after the plan's end are what was begun and left", () => {
    expect(late([summary("2021-H1", "draft")], "2026-11-23").map(({ halfYear }) => halfYear)).toContain("2021-H1");
  });

  it("do not speak of another body's", () => {
    const other = { ...summary("2017-H2", "draft"), body: "AKM" };
    expect(late([other, summary("2017-H2", "accepted")], "2018-02-01")).toEqual([]);
  });
});

describe("the last export", () => {
  it("is the newest half-year's newest exported version", () => {
    const reports = [
      summary("2017-H2", "accepted"),
      summary("2018-H1", "exported"),
      summary("2018-H1", "returned", 2),
      summary("2018-H1", "draft", 3),
      summary("2018-H2", "signed"),
    ];
    expect(lastExported(reports, "BGM")?.id).toBe("2018-H1-2");
    expect(lastExported(reports, "AKM")).toBeNull();
  });
});
