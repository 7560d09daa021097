import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { bodiesOf, leadOf, reportingBodies } from "#shared/plan/responsibility.ts";
import { measureRows } from "#shared/register/measure-picture.ts";

const halfYear = "2018-H1";
const bodies = reportingBodies(originalPlan, halfYear);
const given = { plan: originalPlan, halfYear, lawInForce: "2017-12-28", bodies, answers: [] } as const;

describe("bodies by measures", () => {
  it("has a cell exactly where the body answers for the measure, the lead marked", () => {
    const rows = measureRows({ ...given, reported: new Set() });
    for (const { number } of originalPlan.edition.measures) {
      const cells = rows.flatMap(({ body, cells }) =>
        cells.filter(({ measure }) => measure === number).map(() => body),
      );
      const owed = bodiesOf(originalPlan, number, halfYear).map(({ body }) => body.code);
      expect(cells.toSorted(), String(number)).toEqual(owed.toSorted());
      const leads = rows.filter(({ cells }) =>
        cells.some(({ measure, role }) => measure === number && role === "lead"),
      );
      const lead = leadOf(originalPlan, number, halfYear);
      expect(leads.map(({ body }) => body)).toEqual(lead === null ? [] : [lead.code]);
    }
  });

  it("says nothing of bodies that have not reported, and untouched where a report passes over a measure", () => {
    const [first, second] = bodies.map(({ code }) => code);
    const rows = measureRows({ ...given, reported: new Set([first ?? ""]) });
    expect(rows.find(({ body }) => body === second)?.cells.every(({ status }) => status === null)).toBe(true);
    const stated = rows.find(({ body }) => body === first)?.cells.map(({ status }) => status) ?? [];
    expect(stated.length).toBeGreaterThan(0);
    for (const status of stated) expect(["untouched", "due", "overdue"]).toContain(status);
  });

  it("shows done as done, and a deadline that has passed before what is stated else", () => {
    const late = originalPlan.edition.measures.find(
      ({ deadline }) => deadline.kind === "month" && deadline.date < "2018-06-30",
    );
    const number = late?.number ?? 0;
    const [code = ""] = bodiesOf(originalPlan, number, halfYear).map(({ body }) => body.code);
    const statusOf = (status: "done" | "inProgress") =>
      measureRows({ ...given, reported: new Set([code]), answers: [{ body: code, measure: number, status }] })
        .find(({ body }) => body === code)
        ?.cells.find(({ measure }) => measure === number)?.status;
    expect(statusOf("done")).toBe("done");
    expect(statusOf("inProgress")).toBe("overdue");
  });
});
