import { describe, expect, it } from "vitest";
import { completionForms } from "#shared/plan/schema.ts";
import { type Evidence, evidenceSchema } from "#shared/report/evidence.ts";
import { evidenceDates } from "#shared/report/evidence-dates.ts";
import { evidenceGaps } from "#shared/report/evidence-gaps.ts";
import { emptyEvidence, evidenceItems, hasEvidence, proofs } from "#shared/report/evidence-of.ts";
import { completeEvidence } from "#tests/support/report/evidence-examples.ts";

function gapsOf(evidence: Evidence, annexed = false): string[] {
  return evidenceGaps(evidence, annexed).map(({ code, path }) => `${code} ${path}`);
}

/** The example with one field of its first item emptied, as a clerk leaves it. */
function without(form: Evidence["form"], field: string): Evidence {
  const list = proofs[form]?.list ?? "";
  const [first] = evidenceItems(completeEvidence[form]);
  const value = first?.fields[field];
  return evidenceSchema.parse({
    ...completeEvidence[form],
    [list]: [{ ...first?.fields, [field]: typeof value === "string" && !/^\d{4}-\d\d-\d\d$/.test(value) ? " " : null }],
  });
}

const provable = completionForms.filter((form) => form !== "info-qaom");

describe("evidence", () => {
  it.each(completionForms)("of the form %s is complete as the example gives it", (form) => {
    expect(evidenceSchema.parse(completeEvidence[form])).toEqual(completeEvidence[form]);
    expect(gapsOf(completeEvidence[form])).toEqual([]);
  });

  it.each(provable)("of the form %s wants at least one item", (form) => {
    const empty = emptyEvidence(form);
    expect(evidenceSchema.safeParse(empty).success).toBe(true);
    expect(hasEvidence(empty)).toBe(false);
    expect(gapsOf(empty)).toEqual([`noItem /${proofs[form]?.list}`]);
  });

  it.each(provable.flatMap((form) => (proofs[form]?.required ?? []).map((field) => [form, field] as const)))(
    "of the form %s is incomplete without its %s",
    (form, field) => {
      const gaps = evidenceGaps(without(form, field), false);
      expect(gaps.map(({ path }) => path)).toEqual([`/${proofs[form]?.list}/0/${field}`]);
    },
  );

  it("as information to ҚАӨМ is the text itself", () => {
    expect(gapsOf({ form: "info-qaom" })).toEqual([]);
  });

  it("names a document's number without its date for what it is", () => {
    expect(gapsOf(without("info-president", "date"))).toEqual(["numberWithoutDate /letters/0/date"]);
    expect(gapsOf(without("programmes", "orderDate"))).toEqual(["numberWithoutDate /programmes/0/orderDate"]);
    expect(gapsOf({ form: "info-president", letters: [{ number: "", date: null }] })).toEqual([
      "missing /letters/0/number",
      "missing /letters/0/date",
    ]);
  });

  it("wants an order's registration whole where there is one", () => {
    const [order] = completeEvidence.order.orders;
    if (order === undefined) throw new Error("the example has an order");
    const registered = (number: string, date: string | null): Evidence => ({
      form: "order",
      orders: [{ ...order, registration: { number, date } }],
    });
    expect(gapsOf(registered("16704", null))).toEqual(["numberWithoutDate /orders/0/registration/date"]);
    expect(gapsOf(registered("", "2018-04-03"))).toEqual(["missing /orders/0/registration/number"]);
    expect(gapsOf({ form: "order", orders: [{ ...order, registration: null }] })).toEqual([]);
    // Beside the order's own number and date they must not be called the same.
    expect(evidenceGaps(registered("", "2018-04-03"), false).map(({ field }) => field)).toEqual(["registrationNumber"]);
  });

  it("lets an annex stand for a press release's link", () => {
    const noLink = without("press-releases", "link");
    expect(gapsOf(noLink)).toEqual(["missing /pressReleases/0/link"]);
    expect(gapsOf(noLink, true)).toEqual([]);
  });

  it.each(["2018", "2018-2019", "2018/2020", "2019/2018"])("does not take %s for an academic year", (academicYear) => {
    expect(gapsOf({ form: "grants", grants: [{ academicYear, level: "бакалавриат", count: 5 }] })).toEqual([
      "malformed /grants/0/academicYear",
    ]);
  });

  it("counts zero as an answer: nobody trained, no delegate sent", () => {
    const trainings = [{ date: "2018-02-20", place: "Алматы", topic: "Фишинг", peopleTrained: 0 }];
    expect(gapsOf({ form: "trainings", trainings })).toEqual([]);
  });

  it("is complete where no need arose, unless events are listed all the same", () => {
    expect(gapsOf({ form: "events", events: [], noNeedArose: true })).toEqual([]);
    expect(hasEvidence({ form: "events", events: [], noNeedArose: true })).toBe(true);
    expect(gapsOf({ ...completeEvidence.events, noNeedArose: true })).toEqual(["contradiction /noNeedArose"]);
  });

  it("gives every day it states, a registration's too, and no text that looks like one", () => {
    expect(evidenceDates(completeEvidence.order)).toEqual([
      { path: "/orders/0/date", date: "2018-03-19" },
      { path: "/orders/0/registration/date", date: "2018-04-03" },
    ]);
    expect(evidenceDates({ form: "info-president", letters: [{ number: "2018-01-01", date: null }] })).toEqual([]);
    expect(evidenceDates(completeEvidence.programmes)).toEqual([
      { path: "/programmes/0/orderDate", date: "2018-03-30" },
    ]);
  });
});
