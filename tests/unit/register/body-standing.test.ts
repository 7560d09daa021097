import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfYears } from "#shared/plan/half-year.ts";
import { type BodyFacts, bodyCell, isOutstanding } from "#shared/register/body-standing.ts";

const counting = {
  version: 1,
  verdict: "TOTAL-PASSED",
  receivedAt: "2018-07-12T05:00:00.000Z",
  signedAt: "2018-07-05T05:00:00.000Z",
} as const;
const facts: BodyFacts = { halfYear: "2018-H1", owes: true, counting: null, came: {}, today: "2018-07-12" };

describe("how a body stands in a half-year", () => {
  it("is awaited to the end of the 10th, and missing with each day after it", () => {
    expect(bodyCell({ ...facts, today: "2018-07-10" })).toMatchObject({ standing: "awaited", daysMissing: 0 });
    expect(bodyCell({ ...facts, today: "2018-07-11" })).toMatchObject({ standing: "missing", daysMissing: 1 });
    expect(bodyCell({ ...facts, today: "2017-12-31" })).toMatchObject({ standing: "ahead", daysMissing: 0 });
    expect(bodyCell({ ...facts, owes: false })).toMatchObject({ standing: "none", daysMissing: 0 });
  });

  it("tells lateness by signing and by intake of what counts", () => {
    const cell = bodyCell({ ...facts, counting, came: { imported: 1, superseded: 2 } });
    expect(cell).toMatchObject({ standing: "received", late: { bySigning: 0, byIntake: 2 }, packages: 3 });
  });

  it("waits for the officer while anything is open, though an older version counts", () => {
    const open = bodyCell({ ...facts, counting, came: { imported: 1, rival: 1 } });
    expect([open.standing, isOutstanding(open)]).toEqual(["open", false]);
    const waiting = bodyCell({ ...facts, came: { waiting: 1 } });
    expect([waiting.standing, waiting.daysMissing, isOutstanding(waiting)]).toEqual(["open", 2, true]);
    const apart = bodyCell({ ...facts, came: { apart: 1 } });
    expect([apart.standing, isOutstanding(apart)]).toEqual(["apart", true]);
  });

  it("is never both late and in hand, whatever came", () => {
    const count = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.record({
          halfYear: fc.constantFrom(...halfYears),
          owes: fc.boolean(),
          counting: fc.constantFrom(null, counting),
          came: fc.record({ imported: count, superseded: count, waiting: count, rival: count, apart: count }),
          today: fc.constantFrom("2017-11-01", "2018-07-10", "2018-07-11", "2020-01-11", "2023-02-01"),
        }),
        (given) => {
          const cell = bodyCell(given);
          if (cell.counting !== null) expect(cell.daysMissing).toBe(0);
          if (cell.daysMissing > 0) expect(given.owes && isOutstanding(cell)).toBe(true);
          if (cell.standing === "received") expect(cell.counting).not.toBeNull();
          if (cell.standing === "none" || cell.standing === "ahead") expect(isOutstanding(cell)).toBe(false);
          expect(cell.late === null).toBe(cell.counting === null);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
