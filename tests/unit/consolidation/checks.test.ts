import { describe, expect, it } from "vitest";
import { checkConsolidation } from "#shared/consolidation/check.ts";
import { consolidationMessage } from "#shared/consolidation/check-message.ts";
import { type CheckInput, type ConsolidationFinding, consolidationCheckCodes } from "#shared/consolidation/finding.ts";
import { type CountingReport, gather } from "#shared/consolidation/gather.ts";
import type { Writing } from "#shared/consolidation/writing.ts";
import { readingLimits } from "#shared/package/limits.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import { countingReport, settledText } from "#tests/support/consolidation/counting-report.ts";

const halfYear = "2018-H1";
const person = { name: "Сынақов Үлгі", position: settledText, phone: "", email: "" };
const everybody = reportingBodies(originalPlan, halfYear).map(({ code }) => code);
const jointText = { kk: "Жиынтық.", ru: "Сводно." };
const allReported = everybody.map((code) =>
  countingReport(code, { entry: ({ jointText: own }) => ({ jointText: own === null ? null : jointText }) }),
);
const nothing = { kk: "", ru: "" };

interface Given {
  readonly reports?: readonly CountingReport[];
  readonly writing?: Writing;
  readonly input?: Partial<CheckInput>;
}

/** Findings of a consolidated report in which every body has reported and ҚАӨМ has written of every measure. */
function findings({ reports = allReported, writing, input }: Given = {}): ConsolidationFinding[] {
  const own = writing ?? { summary: settledText, jointText };
  const writings = new Map(originalPlan.edition.measures.map(({ number }) => [number, own]));
  const fixed = { plan: originalPlan, halfYear, lawInForce: "2018-01-09", issuer: "QAOM" } as const;
  const content = gather({ ...fixed, reports, writings });
  const people = { head: person, preparer: person };
  return checkConsolidation({ plan: originalPlan, content, reports, open: [], ...people, size: 1_000, ...input });
}

const told = (given?: Given) =>
  findings(given).map(({ code, severity, measure, body }) => [code, severity, measure, body] as const);

describe("a consolidated report", () => {
  it("in which everybody has reported in time and every measure has its words has no fault", () => {
    expect(findings()).toEqual([]);
  });

  it("without a single word on a measure is blocked; without a report on it but with a summary is not", () => {
    const empty = told({ reports: [], writing: { summary: nothing, jointText: nothing } });
    const measures = empty.filter(([code]) => code === "measure.nothing");
    expect(measures).toHaveLength(41);
    expect(measures.every(([, severity]) => severity === "error")).toBe(true);
    const summed = told({ reports: [], writing: { summary: settledText, jointText: nothing } });
    expect(summed.filter(([, severity]) => severity === "error")).toEqual([]);
    expect(summed.filter(([code]) => code === "measure.unreported")).toHaveLength(41);
  });

  it("names every body that has not reported, that is late, waits, or contradicts", () => {
    const late = { signedAt: "2018-07-10T12:00:00.000Z", receivedAt: "2018-07-13T05:00:00.000Z" };
    const reports = allReported.filter(({ package: { body } }) => body !== "IIM" && body !== "BGM");
    const open = [
      { body: "IIM", sha256: "a", version: 1, decision: "waiting" },
      { body: "UEM", sha256: "b", version: 1, decision: "rival" },
    ] as const;
    const found = told({ reports: [...reports, countingReport("BGM", late)], input: { open } });
    expect(found.filter(([, , , body]) => body !== null && ["IIM", "BGM", "UEM"].includes(body))).toEqual(
      expect.arrayContaining([
        ["body.missing", "warning", null, "IIM"],
        ["body.late", "warning", null, "BGM"],
        ["package.waiting", "warning", null, "IIM"],
        ["package.rival", "warning", null, "UEM"],
      ]),
    );
    expect(findings({ reports: [countingReport("BGM", late)] }).find(({ code }) => code === "body.late")?.data).toEqual(
      {
        days: 3,
      },
    );
  });

  it("asks for both languages where one is written, and for a joint text where several have reported", () => {
    const kazakh = told({ writing: { summary: { kk: "Орындалуда.", ru: "" }, jointText } });
    expect(kazakh.every(([code, severity]) => code === "summary.russianMissing" && severity === "error")).toBe(true);
    const russian = told({ writing: { summary: { kk: " ", ru: "Исполняется." }, jointText } });
    expect(russian).toHaveLength(41);
    expect(russian[0]?.[0]).toBe("summary.kazakhMissing");
    const unjoined = told({ writing: { summary: settledText, jointText: nothing } });
    expect(new Set(unjoined.map(([code]) => code))).toEqual(new Set(["joint.missing"]));
  });

  it("names what cannot be seen or printed in ҚАӨМ's own words", () => {
    const hidden = { kk: "Орын\u200Bдалуда", ru: "Исполняется 中" };
    const codes = new Set(told({ writing: { summary: hidden, jointText } }).map(([code]) => code));
    expect(codes).toEqual(new Set(["summary.hiddenCharacters", "summary.unprintable"]));
  });

  it("names what a body says of a measure that is not its own, and a report on another edition", () => {
    const [foreign] = originalPlan.edition.measures
      .map(({ number }) => number)
      .filter((number) => !measuresOf(originalPlan, "BGM", halfYear).some(({ measure }) => measure.number === number));
    const report = countingReport("BGM");
    const [entry] = report.entries;
    if (entry === undefined) throw new Error("no entry");
    const astray = { ...report, entries: [...report.entries, { ...entry, measure: foreign ?? 0 }] };
    const older = { ...astray, package: { ...astray.package, planEdition: 2 } };
    const rest = allReported.filter(({ package: { body } }) => body !== "BGM");
    expect(told({ reports: [...rest, older] })).toEqual(
      expect.arrayContaining([
        ["entry.notResponsible", "warning", foreign, "BGM"],
        ["package.otherEdition", "warning", null, "BGM"],
      ]),
    );
  });

  it("is blocked without people who answer for it, and where no reader would take its data", () => {
    const nobody = { ...person, name: " " };
    const input = { head: nobody, preparer: nobody, size: readingLimits.jsonBytes + 1 };
    expect(told({ input })).toEqual([
      ["people.headMissing", "error", null, null],
      ["people.preparerMissing", "error", null, null],
      ["document.tooLarge", "error", null, null],
    ]);
  });

  it("says each finding in both languages, with the body by its abbreviation", () => {
    const data = { days: 3, version: 2, edition: 2, size: 1, most: 1, characters: "中" };
    for (const code of consolidationCheckCodes) {
      const { kk, ru } = consolidationMessage(originalPlan, { code, severity: "error", measure: 1, body: "BGM", data });
      expect(kk).not.toBe(ru);
      expect(`${kk}${ru}`).not.toContain("{{");
    }
    const found = { code: "body.missing", severity: "warning", measure: null, body: "BGM", data: {} } as const;
    expect(consolidationMessage(originalPlan, found)).toEqual({
      kk: "БҒМ: есеп ұсынылмаған.",
      ru: "МОН: отчёт не представлен.",
    });
  });
});
