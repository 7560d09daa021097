import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureStatus, type StatedPart } from "#shared/consolidation/status-counts.ts";
import { responsibleRoles } from "#shared/plan/schema.ts";
import { type Status, statusSchema } from "#shared/report/entry.ts";

function part(role: StatedPart["role"], status: Status | null): StatedPart {
  return { role, reported: status === null ? "noReport" : "reported", status };
}

describe("where a measure as a whole stands", () => {
  it("is what its lead says, whatever the others do", () => {
    expect(measureStatus([part("lead", "done"), part("executor", "notDone")])).toBe("done");
    expect(measureStatus([part("lead", "notDone"), part("executor", "done")])).toBe("notDone");
  });

  it("without the lead's word is done only when every executor has done it", () => {
    expect(measureStatus([part("executor", "done"), part("executor", "done")])).toBe("done");
    expect(measureStatus([part("executor", "done"), part("executor", null)])).toBe("inProgress");
    expect(measureStatus([part("lead", null), part("executor", "done")])).toBe("inProgress");
    expect(measureStatus([part("executor", "notDone"), part("executor", null)])).toBe("notDone");
    expect(measureStatus([part("executor", "notDone"), part("executor", "done")])).toBe("inProgress");
  });

  it("waits for no body by agreement, unless there is no other", () => {
    expect(measureStatus([part("executor", "done"), part("byAgreement", null)])).toBe("done");
    expect(measureStatus([part("byAgreement", "done")])).toBe("done");
  });

  it("is nothing while nobody has said anything, and never more than what was said", () => {
    const parts = fc.array(
      fc.record({
        role: fc.constantFrom(...responsibleRoles),
        reported: fc.constant("reported" as const),
        status: fc.option(fc.constantFrom(...statusSchema.options), { nil: null }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(parts, (given) => {
        const status = measureStatus(given);
        if (given.every((one) => one.status === null)) expect(status).toBeNull();
        if (status === "done") expect(given.some((one) => one.status === "done")).toBe(true);
        if (status === "notDone") expect(given.some((one) => one.status === "notDone")).toBe(true);
      }),
    );
  });
});
