import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsolidatedMeasure, ConsolidationContent } from "#shared/consolidation/content.ts";
import { type CountingReport, gather } from "#shared/consolidation/gather.ts";
import { statedMeasures } from "#shared/consolidation/stated.ts";
import type { Writing } from "#shared/consolidation/writing.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { bodiesOf, leadOf, measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import { statusSchema } from "#shared/report/entry.ts";
import { countingReport, settledText } from "#tests/support/consolidation/counting-report.ts";

const halfYear = "2018-H1";

function gathered(reports: readonly CountingReport[], writings: [number, Writing][] = []): ConsolidationContent {
  const fixed = { plan: originalPlan, halfYear, lawInForce: "2018-01-09", issuer: "QAOM" } as const;
  return gather({ ...fixed, reports, writings: new Map(writings) });
}

function measureOf(content: ConsolidationContent, number: number): ConsolidatedMeasure {
  const found = content.measures.find(({ measure }) => measure === number);
  if (found === undefined) throw new Error(`no measure ${number}`);
  return found;
}

const led = originalPlan.edition.measures.filter(({ number }) => leadOf(originalPlan, number, halfYear) !== null);

/** Some bodies' reports, some of them silent on some measures, each measure with any status. */
const anyReports = fc
  .array(
    fc.record({
      body: fc.constantFrom(...reportingBodies(originalPlan, halfYear).map(({ code }) => code)),
      statuses: fc.array(fc.option(fc.constantFrom(...statusSchema.options)), { minLength: 41, maxLength: 41 }),
      silentOn: fc.nat({ max: 41 }),
    }),
    { maxLength: 30 },
  )
  .map((given) => {
    const once = [...new Map(given.map((one) => [one.body, one])).values()];
    return once.map(({ body, statuses, silentOn }): CountingReport => {
      const report = countingReport(body);
      const entries = report.entries
        .filter(({ measure }) => measure !== silentOn)
        .map((entry) => ({ ...entry, status: statuses[entry.measure - 1] ?? null }));
      return { ...report, entries };
    });
  });

it("what is stated is the same without its texts", () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      const stated = new Map(
        reports.map(({ package: { body }, entries }) => [
          body,
          new Map(entries.map(({ measure, status }) => [measure, status])),
        ]),
      );
      const measures = statedMeasures({ plan: originalPlan, halfYear, lawInForce: "2018-01-09", stated });
      expect(measures).toEqual(
        gathered(reports).measures.map(({ measure, section, deadline, overdue, bodies }) => ({
          ...{ measure, section, deadline, overdue },
          bodies: bodies.map(({ body, role, reported, status }) => ({ body, role, reported, status })),
        })),
      );
    }),
    { numRuns: 25 },
  );
});

describe("a half-year gathered", () => {
  it("speaks of every measure of the plan and of every responsible body, lead first, then in the plan's order", () => {
    const content = gathered([]);
    expect(content.measures.map(({ measure }) => measure)).toEqual(
      originalPlan.edition.measures.map(({ number }) => number),
    );
    expect(led.length).toBe(12);
    for (const { measure, bodies, lead } of content.measures) {
      const codes = bodiesOf(originalPlan, measure, halfYear).map(({ body }) => body.code);
      expect(bodies.map(({ body }) => body)).toEqual(
        lead === null ? codes : [lead, ...codes.filter((code) => code !== lead)],
      );
      expect(bodies.every(({ reported }) => reported === "noReport")).toBe(true);
    }
    expect(content.totals.unreported).toHaveLength(41);
    expect(content.missing).toEqual(reportingBodies(originalPlan, halfYear).map(({ code }) => code));
  });

  it("puts each body's word where it belongs, and names who is missing", () => {
    const content = gathered([countingReport("BGM"), countingReport("QAOM")]);
    const mine = measuresOf(originalPlan, "BGM", halfYear).map(({ measure }) => measure.number);
    for (const { measure, bodies } of content.measures) {
      const part = bodies.find(({ body }) => body === "BGM");
      expect(part?.reported ?? null).toBe(mine.includes(measure) ? "reported" : null);
      if (part !== undefined) expect(part).toMatchObject({ status: "inProgress", text: settledText });
    }
    expect(content.missing).not.toContain("BGM");
    expect(content.missing).toContain("IIM");
    expect(content.packages.map(({ body }) => body)).toEqual(["QAOM", "BGM"]);
  });

  it("tells a package that is silent on a measure from one that is not there", () => {
    const [first, ...others] = measuresOf(originalPlan, "BGM", halfYear).map(({ measure }) => measure.number);
    const part = measureOf(gathered([countingReport("BGM", { measures: others })]), first ?? 0).bodies.find(
      ({ body }) => body === "BGM",
    );
    expect(part).toMatchObject({ reported: "noEntry", status: null, evidence: null });
  });

  it("takes the lead's joint text, and ҚАӨМ's only where no lead is named", () => {
    const [withLead] = led;
    const lead = leadOf(originalPlan, withLead?.number ?? 0, halfYear)?.code ?? "";
    const without = originalPlan.edition.measures.find(({ number }) => leadOf(originalPlan, number, halfYear) === null);
    const jointText = { kk: "Бірлескен жұмыс.", ru: "Совместная работа." };
    const report = countingReport(lead, {
      entry: ({ jointText: own }) => (own === null ? {} : { jointText: settledText }),
    });
    const writing = { summary: settledText, jointText };
    const content = gathered(
      [report],
      [
        [withLead?.number ?? 0, writing],
        [without?.number ?? 0, writing],
      ],
    );
    expect(measureOf(content, withLead?.number ?? 0).jointText).toEqual({ by: lead, text: settledText });
    expect(measureOf(content, without?.number ?? 0).jointText).toEqual({ by: "QAOM", text: jointText });
    expect(measureOf(content, without?.number ?? 0).summary).toEqual(settledText);
    expect(measureOf(gathered([]), withLead?.number ?? 0).jointText).toBeNull();
  });

  it("counts money of the programme's owner alone, and adds it up to the tiyn", () => {
    const money = [
      { programme: "204", subprogramme: "100", amount: 0.1 },
      { programme: "204", subprogramme: "100", amount: 0.2 },
    ];
    const spent = (code: string) => countingReport(code, { entry: () => ({ money }) });
    const { totals, measures } = gathered([spent("BGM"), spent("IIM")]);
    // БҒМ enters money at 37, 38 and 41 (plan, column 6).
    const owned = measures.filter(({ moneyTotal }) => moneyTotal > 0).map(({ measure }) => measure);
    expect(owned).toEqual([37, 38, 41]);
    expect(totals.money).toEqual([{ programme: "204", subprogramme: "100", amount: 0.9 }]);
    expect(totals.moneyTotal).toBe(0.9);
  });

  it("overdue is judged on the half-year's last day, and a measure that is done never is", () => {
    const late = gathered([]).measures.filter(({ overdue }) => overdue);
    expect(late.length).toBeGreaterThan(0);
    for (const { deadline } of late) expect(deadline && deadline < "2018-06-30").toBe(true);
    const everybody = reportingBodies(originalPlan, halfYear).map(({ code }) =>
      countingReport(code, { entry: () => ({ status: "done" }) }),
    );
    expect(gathered(everybody).totals).toMatchObject({ overdue: 0, unreported: [], measures: { done: 41 } });
  });

  it("whoever reports, its sums fit its parts", () => {
    const codes = reportingBodies(originalPlan, halfYear).map(({ code }) => code);
    const status = fc.option(fc.constantFrom(...statusSchema.options), { nil: null });
    const someReports = fc
      .uniqueArray(fc.constantFrom(...codes), { maxLength: 12 })
      .chain((chosen) => fc.tuple(...chosen.map((code) => fc.record({ code: fc.constant(code), status }))));
    fc.assert(
      fc.property(someReports, (chosen) => {
        const content = gathered(chosen.map(({ code, status }) => countingReport(code, { entry: () => ({ status }) })));
        for (const { bodies, counts } of content.measures) {
          const { done, inProgress, notDone, notStated, missing } = counts;
          expect(done + inProgress + notDone + notStated + missing).toBe(bodies.length);
          expect(missing).toBe(bodies.filter(({ body }) => !chosen.some(({ code }) => code === body)).length);
        }
        const { measures } = content.totals;
        expect(measures.done + measures.inProgress + measures.notDone + measures.notStated).toBe(41);
        expect(content.packages.length + content.missing.length).toBe(codes.length);
      }),
      { numRuns: 25 },
    );
  });
});
