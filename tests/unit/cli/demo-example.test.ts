import { describe, expect, it } from "vitest";
import { annexContents } from "#cli/demo/annexes/content.ts";
import { demoInput, demoReport } from "#cli/demo/example.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import { reportInputSchema } from "#shared/report/input.ts";

describe("the example that the demo fills in", () => {
  it("follows the schema and answers every measure of the body", () => {
    const input = reportInputSchema.parse(demoInput);
    const duties = measuresOf(originalPlan, demoReport.body, demoReport.halfYear);
    expect(input.entries.map(({ measure }) => measure)).toEqual(duties.map(({ measure }) => measure.number));
    for (const { measure } of duties) {
      const entry = input.entries.find((candidate) => candidate.measure === measure.number);
      expect(entry?.evidence?.form).toBe(measure.completionForm);
    }
  });

  it("says everything in both languages", () => {
    for (const { text, nextSteps, jointText } of demoInput.entries) {
      for (const part of [text, nextSteps, jointText]) {
        if (part === undefined) continue;
        expect(part.kk).toMatch(/[әғқңөұүһі]/);
        expect(part.ru).not.toMatch(/[әғқңөұүһі]/i);
        expect(part.ru.length).toBeGreaterThan(60);
      }
    }
  });

  it("names the annexes that the demo makes, and no others", () => {
    const named = demoInput.entries.flatMap((entry) => entry.annexes.map(({ path }) => path));
    expect(named.sort()).toEqual(
      Object.keys(annexContents)
        .map((name) => `annexes/${name}`)
        .sort(),
    );
  });
});
