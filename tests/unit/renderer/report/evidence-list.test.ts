import { describe, expect, it } from "vitest";
import { completionForms } from "#shared/plan/schema.ts";
import { evidenceSchema } from "#shared/report/evidence.ts";
import { emptyEvidence, proofs } from "#shared/report/evidence-of.ts";
import { completeEvidence } from "#tests/support/report/evidence-examples.ts";
import { evidenceColumns } from "../../../../renderer/screens/report/evidence/evidence-columns.ts";
import {
  addRow,
  emptyRow,
  mostRows,
  moveRow,
  removeRow,
  rowsOf,
  setField,
  setNoNeedArose,
} from "../../../../renderer/screens/report/evidence/evidence-list.ts";

const withRows = completionForms.filter((form) => proofs[form] !== null);

describe("the evidence editor", () => {
  it.each(withRows)("has a field for everything that %s asks for, and a row that can be saved half filled", (form) => {
    const fields = evidenceColumns[form].map(({ field }) => field);
    const inRow = Object.keys(emptyRow(form) ?? {}).filter((field) => field !== "registration");
    expect(fields.toSorted()).toEqual(inRow.toSorted());
    expect(fields).toEqual(expect.arrayContaining([...(proofs[form]?.required ?? [])]));
    expect(evidenceSchema.safeParse(addRow(emptyEvidence(form))).success).toBe(true);
  });

  it("adds, fills, moves and removes rows without touching the evidence it was given", () => {
    const orders = completeEvidence.order;
    const two = setField(addRow(orders), 1, "number", "66");
    expect(rowsOf(two).map(({ number }) => number)).toEqual(["52/НҚ", "66"]);
    expect(rowsOf(moveRow(two, 1, 0)).map(({ number }) => number)).toEqual(["66", "52/НҚ"]);
    expect(moveRow(two, 1, 2)).toBe(two);
    expect(rowsOf(removeRow(two, 0)).map(({ number }) => number)).toEqual(["66"]);
    expect(rowsOf(orders)).toHaveLength(1);
  });

  it("takes as many rows as can be saved, and no more", () => {
    let letters = emptyEvidence("info-president");
    for (let count = 0; count < mostRows + 5; count += 1) letters = addRow(letters);
    expect(rowsOf(letters)).toHaveLength(mostRows);
    expect(evidenceSchema.safeParse(letters).success).toBe(true);
  });

  it("says that no need arose of events alone", () => {
    expect(setNoNeedArose(emptyEvidence("events"), true)).toMatchObject({ noNeedArose: true });
    expect(setNoNeedArose(emptyEvidence("order"), true)).toEqual(emptyEvidence("order"));
  });

  it("has nothing to edit where the narrative itself is the proof", () => {
    expect(addRow(emptyEvidence("info-qaom"))).toEqual(emptyEvidence("info-qaom"));
  });
});
