import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completionCounts, isUntouched, shownStatus } from "#shared/report/derived-status.ts";
import { statusSchema } from "#shared/report/entry.ts";
import { goodEntry, untouchedEntry } from "#tests/support/report/example-report.ts";

const deadlines = ["none", "notDue", "due", "overdue"] as const;
const stored = [...statusSchema.options, null];

describe("the status shown beside a measure", () => {
  it("is done wherever it is stated so, even after the deadline", () => {
    for (const deadline of deadlines) expect(shownStatus("done", deadline)).toBe("done");
  });

  it("is overdue where the deadline has passed and it is not done", () => {
    for (const status of ["inProgress", "notDone", null] as const) {
      expect(shownStatus(status, "overdue")).toBe("overdue");
    }
  });

  it("is what was stated, and due only while nothing is", () => {
    expect(shownStatus("inProgress", "due")).toBe("inProgress");
    expect(shownStatus("notDone", "none")).toBe("notDone");
    expect(shownStatus(null, "due")).toBe("due");
    expect(shownStatus(null, "notDue")).toBe("untouched");
  });
});

describe("the picture of completion", () => {
  it("counts every measure once", () => {
    const measure = fc.record({ stored: fc.constantFrom(...stored), deadline: fc.constantFrom(...deadlines) });
    fc.assert(
      fc.property(fc.array(measure), (measures) => {
        const counts = completionCounts(measures);
        expect(counts.done + counts.inProgress + counts.notDone + counts.untouched).toBe(counts.total);
        expect(counts.total).toBe(measures.length);
        expect(counts.due + counts.overdue).toBeLessThanOrEqual(measures.length - counts.done);
      }),
    );
  });

  it("does not call late what is done", () => {
    const counts = completionCounts([
      { stored: "done", deadline: "overdue" },
      { stored: null, deadline: "overdue" },
      { stored: "inProgress", deadline: "due" },
    ]);
    expect(counts).toEqual({ total: 3, done: 1, inProgress: 1, notDone: 0, untouched: 1, due: 1, overdue: 1 });
  });
});

describe("an untouched entry", () => {
  it("is one in which nothing was written, chosen or counted", () => {
    expect(isUntouched(untouchedEntry("BGM", 38))).toBe(true);
    expect(isUntouched({ ...untouchedEntry("BGM", 38), text: { kk: " \n", ru: "" } })).toBe(true);
  });

  it.each([
    { status: "notDone" as const },
    { text: { kk: "", ru: "Ведётся работа" } },
    { jointText: { kk: "Жиынтық", ru: "" } },
    { money: [{ programme: "204", subprogramme: "100", amount: 0 }] },
    { evidence: goodEntry("BGM", 38).evidence },
  ])("is not one with %j", (fields) => {
    expect(isUntouched({ ...untouchedEntry("BGM", 38), ...fields })).toBe(false);
  });
});
