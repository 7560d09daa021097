import { describe, expect, test } from "vitest";
import type { Entry } from "#shared/report/entry.ts";
import { mergedEntry, settle } from "#shared/report/merge/apply.ts";
import { compareMeasure, type MeasureState } from "#shared/report/merge/compare.ts";
import type { Decision } from "#shared/report/merge/merge-item.ts";

const order = (number: string) => ({ number, date: "2018-05-14", title: "", signedBy: "", registration: null });

function state(changes: Partial<Entry> = {}, annexes: MeasureState["annexes"] = []): MeasureState {
  const entry: Entry = {
    measure: 37,
    status: "inProgress",
    text: { kk: "Ұсынымдар әзірленді.", ru: "Рекомендации разработаны." },
    nextSteps: { kk: "", ru: "" },
    reason: { kk: "", ru: "" },
    evidence: { form: "order", orders: [order("№ 66")] },
    money: [{ programme: "001", subprogramme: null, amount: 100 }],
    jointText: null,
    ...changes,
  };
  return { entry, annexes };
}

const decide = (field: string, take: Decision["take"], text: string | null = null): Decision => ({
  measure: 37,
  field,
  take,
  text,
});

function merged(ours: MeasureState, theirs: MeasureState, decisions: readonly Decision[] = []): Entry {
  return mergedEntry(ours.entry, settle(compareMeasure(state(), ours, theirs), decisions));
}

const kinds = (ours: MeasureState, theirs: MeasureState, base = state()) =>
  compareMeasure(base, ours, theirs).map(({ field, kind }) => [field, kind]);

describe("what changed since the hand-over", () => {
  test("nothing where nobody wrote", () => {
    expect(kinds(state(), state())).toEqual([]);
  });

  test("a field that one side wrote in settles itself, each language by itself", () => {
    const ours = state({ text: { kk: "Ұсынымдар бекітілді.", ru: "Рекомендации разработаны." } });
    const theirs = state({ text: { kk: "Ұсынымдар әзірленді.", ru: "Рекомендации утверждены." }, status: "done" });
    expect(kinds(ours, theirs)).toEqual([
      ["status", "theirs"],
      ["text.kk", "ours"],
      ["text.ru", "theirs"],
    ]);
    expect(merged(ours, theirs)).toMatchObject({
      status: "done",
      text: { kk: "Ұсынымдар бекітілді.", ru: "Рекомендации утверждены." },
    });
  });

  test("both wrote the same: no question", () => {
    const both = state({ status: "done" });
    expect(kinds(both, both)).toEqual([["status", "same"]]);
    expect(merged(both, both).status).toBe("done");
  });

  test("both wrote in the same field, each otherwise: a person decides, and until then nothing is merged", () => {
    const ours = state({ text: { kk: "Үш ұсыным бекітілді.", ru: "" } });
    const theirs = state({ text: { kk: "Бес ұсыным әзірленді.", ru: "" } });
    expect(kinds(ours, theirs)).toEqual([
      ["text.kk", "conflict"],
      ["text.ru", "same"],
    ]);
    expect(() => merged(ours, theirs)).toThrow(expect.objectContaining({ code: "parts.undecided" }));
    const text = (take: Decision["take"], words: string | null = null) =>
      merged(ours, theirs, [decide("text.kk", take, words)]).text.kk;
    expect(text("ours")).toBe("Үш ұсыным бекітілді.");
    expect(text("theirs")).toBe("Бес ұсыным әзірленді.");
    expect(text("both")).toBe("Үш ұсыным бекітілді.\n\nБес ұсыным әзірленді.");
    expect(text("edited", "Сегіз ұсыным.")).toBe("Сегіз ұсыным.");
  });

  test.each([
    ["kk", "Үш семинар өткізілді.", "Бес семинар өткізілді, 45 адам оқыды."],
    ["ru", "Проведено три семинара.", "Проведено пять семинаров, обучено 45 человек."],
  ] as const)(
    "both wrote the same text anew in %s: ours, theirs, or the one below the other",
    (language, mine, given) => {
      const text = (words: string) => ({
        kk: "Ұсынымдар әзірленді.",
        ru: "Рекомендации разработаны.",
        [language]: words,
      });
      const [ours, theirs] = [state({ text: text(mine) }), state({ text: text(given) })];
      const field = `text.${language}`;
      expect(kinds(ours, theirs)).toEqual([[field, "conflict"]]);
      const taken = (take: Decision["take"]) => merged(ours, theirs, [decide(field, take)]).text;
      expect(taken("ours")).toEqual(text(mine));
      expect(taken("theirs")).toEqual(text(given));
      expect(taken("both")).toEqual(text(`${mine}\n\n${given}`));
    },
  );

  test("what came by itself can be left out all the same", () => {
    const theirs = state({ status: "notDone" });
    expect(merged(state(), theirs).status).toBe("notDone");
    expect(merged(state(), theirs, [decide("status", "ours")]).status).toBe("inProgress");
  });

  test("the same text in another Unicode form or with other line ends is no difference", () => {
    const ours = state({ nextSteps: { kk: "", ru: "Ещё\r\nодно" } });
    const theirs = state({ nextSteps: { kk: "", ru: "Ещё\nодно".normalize("NFD") } });
    expect(kinds(ours, theirs)).toEqual([["nextSteps.ru", "same"]]);
  });
});

describe("lists", () => {
  test("of evidence, both wrote: rows of both, a row that stands in both once", () => {
    const ours = state({ evidence: { form: "order", orders: [order("№ 66"), order("№ 70")] } });
    const theirs = state({ evidence: { form: "order", orders: [order("№ 66"), order("№ 81")] } });
    const { evidence } = merged(ours, theirs, [decide("evidence", "both")]);
    expect(evidence.form === "order" && evidence.orders.map(({ number }) => number)).toEqual(["№ 66", "№ 70", "№ 81"]);
  });

  test("of another form never take the place of the measure's own", () => {
    expect(kinds(state(), state({ evidence: { form: "info-qaom" } }))).toEqual([]);
  });

  test("of money are taken whole: ours or theirs", () => {
    const money = (amount: number) => [{ programme: "001", subprogramme: null, amount }];
    const items = compareMeasure(state(), state({ money: money(200) }), state({ money: money(300) }));
    expect(items.map(({ field, kind, takes }) => [field, kind, takes])).toEqual([
      ["money", "conflict", ["ours", "theirs"]],
    ]);
  });
});

describe("annexes", () => {
  const annex = (sha256: string, name = `${sha256}.pdf`) => ({ sha256, name });
  const base = state({}, [annex("a"), annex("b"), annex("c")]);

  test("added, removed and renamed on either side", () => {
    const ours = state({}, [annex("a", "Бұйрық.pdf"), annex("b"), annex("o")]);
    const theirs = state({}, [annex("a"), annex("c"), annex("t")]);
    expect(kinds(ours, theirs, base)).toEqual([
      ["annex:a", "ours"],
      ["annex:b", "theirs"],
      ["annex:c", "ours"],
      ["annex:o", "ours"],
      ["annex:t", "theirs"],
    ]);
  });

  test("renamed here and removed there: a person decides", () => {
    const items = compareMeasure(base, state({}, [annex("a", "Бұйрық.pdf"), annex("b"), annex("c")]), {
      ...base,
      annexes: [annex("b"), annex("c")],
    });
    expect(items.map(({ field, kind }) => [field, kind])).toEqual([["annex:a", "conflict"]]);
  });

  test("the same file twice in a measure is two annexes", () => {
    expect(kinds(base, state({}, [...base.annexes, annex("a", "Тағы.pdf")]), base)).toEqual([["annex:a:2", "theirs"]]);
  });
});
