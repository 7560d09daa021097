import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addEvidence, countEvidence, evidenceKinds } from "#shared/consolidation/evidence-counts.ts";
import { completionForms } from "#shared/plan/schema.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { completeEvidence } from "#tests/support/report/evidence-examples.ts";

describe("evidence counted by kind", () => {
  it("counts what each form proves: pieces, people, places for students, money", () => {
    expect(countEvidence(completeEvidence.order)).toMatchObject({ orders: 1, registeredOrders: 1 });
    expect(countEvidence(completeEvidence["atameken-order"])).toMatchObject({ orders: 1, registeredOrders: 0 });
    const training = { date: null, place: "", topic: "" };
    const trainings = [
      { ...training, peopleTrained: 30 },
      { ...training, peopleTrained: null },
    ];
    expect(countEvidence({ form: "trainings", trainings })).toMatchObject({ trainings: 2, peopleTrained: 30 });
    const grants = [100, 50].map((count) => ({ academicYear: "2018/2019", level: "", count }));
    expect(countEvidence({ form: "grants", grants })).toMatchObject({ grants: 150 });
    const proposals = [0.1, 0.2, null].map((sum) => ({ number: "1", date: null, sum }));
    expect(countEvidence({ form: "investment-proposal", proposals })).toMatchObject({ proposals: 3, proposalSum: 0.3 });
  });

  it("is nothing for what is empty or was not given", () => {
    for (const evidence of [null, ...completionForms.map(emptyEvidence)]) {
      expect(Object.values(countEvidence(evidence)).every((one) => one === 0)).toBe(true);
    }
  });

  it("adds up the same in whatever parts it is added", () => {
    const some = fc.array(fc.constantFrom(...completionForms).map((form) => countEvidence(completeEvidence[form])));
    fc.assert(
      fc.property(some, some, (one, other) => {
        const whole = addEvidence([...one, ...other]);
        expect(addEvidence([addEvidence(one), addEvidence(other)])).toEqual(whole);
        for (const kind of evidenceKinds) expect(whole[kind]).toBeGreaterThanOrEqual(addEvidence(one)[kind]);
      }),
    );
  });
});
