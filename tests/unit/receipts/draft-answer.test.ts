import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerSchema } from "#shared/package/receipt-document.ts";
import {
  countRemarks,
  type DraftAnswer,
  draftAnswerSchema,
  emptyDraft,
  faultsOfDraft,
  saidDraft,
} from "#shared/receipts/draft-answer.ts";
import { anAnswer } from "#tests/support/package/receipt-document.ts";

const both = { kk: "Толықтырыңыз.", ru: "Дополните." };
const half = { kk: "Толықтырыңыз.", ru: " " };
const on = (measure: number, text: DraftAnswer["generalRemark"]) => ({
  measure,
  path: `/entries/${measure}/text/kk`,
  text,
});

describe("a draft", () => {
  it("is returned with a word in both languages, be it the general one or a field's", () => {
    expect(faultsOfDraft("returned", emptyDraft)).toEqual([{ fault: "silent" }]);
    expect(faultsOfDraft("returned", { generalRemark: both, remarks: [] })).toEqual([]);
    expect(faultsOfDraft("returned", { ...emptyDraft, remarks: [on(3, both)] })).toEqual([]);
    expect(faultsOfDraft("returned", { ...emptyDraft, remarks: [on(3, { kk: " ", ru: "" })] })).toEqual([
      { fault: "silent" },
    ]);
  });

  it("names each remark that is in one language only, whatever is decided", () => {
    const draft = { generalRemark: half, remarks: [on(3, both), on(4, half)] };
    const faults = [
      { fault: "oneLanguage", remark: null },
      { fault: "oneLanguage", remark: 1 },
    ];
    expect(faultsOfDraft("returned", draft)).toEqual(faults);
    expect(faultsOfDraft("accepted", draft)).toEqual(faults);
    expect(faultsOfDraft("accepted", emptyDraft)).toEqual([]);
  });

  const text = fc.record({ kk: fc.constantFrom("", " ", "ә", " ә\n"), ru: fc.constantFrom("", "\t", "я", "я ") });
  const drafts = fc.record({
    generalRemark: text,
    remarks: fc.array(fc.tuple(fc.integer({ min: 1, max: 41 }), text).map(([measure, words]) => on(measure, words))),
  });

  it("without faults is said as a receipt can say it, in the officer's order and with as many remarks as were counted", () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom("accepted" as const, "returned" as const), (draft, decision) => {
        fc.pre(faultsOfDraft(decision, draft).length === 0);
        const said = saidDraft(draft);
        expect(answerSchema.safeParse(anAnswer({ ...said, decision })).success).toBe(true);
        expect(countRemarks(said)).toBe(countRemarks(draft));
        expect(saidDraft(said)).toEqual(said);
        if (decision === "returned") expect(countRemarks(said)).toBeGreaterThan(0);
      }),
    );
  });

  it("is kept as it is typed, also where it could not be said", () => {
    expect(draftAnswerSchema.safeParse({ generalRemark: half, remarks: [on(3, half)] }).success).toBe(true);
    const astray = { measure: 3, path: "/evil", text: both };
    expect(draftAnswerSchema.safeParse({ ...emptyDraft, remarks: [astray] }).success).toBe(false);
  });
});
