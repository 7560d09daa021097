import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyHistory,
  type History,
  record,
  redo,
  seal,
  undo,
} from "../../../../renderer/components/writing/history.ts";

const same = (one: string, other: string): boolean => one === other;

/** Types word after word into one field, so many milliseconds apart. */
function typed(texts: readonly string[], apart: number, path = "/text/kk"): History<string> {
  return texts
    .slice(1)
    .reduce<History<string>>(
      (history, after, index) =>
        record(history, { before: texts[index] ?? "", after, path, kind: "typing", at: index * apart }, same),
      emptyHistory,
    );
}

describe("the history of a measure", () => {
  it("takes a run of typing back as one step, and what was typed after a rest as another", () => {
    expect(typed(["", "а", "ақ", "ақп"], 100).past).toHaveLength(1);
    expect(typed(["", "а", "ақ", "ақп"], 1_500).past).toHaveLength(3);
  });

  it.each([
    ["kk", "Бұйрық бекітілді.", "Бұйрық бекітілді. Оқу өткізілді."],
    ["ru", "Приказ утверждён.", "Приказ утверждён. Обучение проведено."],
  ])(
    "takes back the sentence typed last, then the one before it, and does them again (%s)",
    (language, first, both) => {
      const letters = (from: string, to: string) =>
        Array.from({ length: to.length - from.length + 1 }, (_, index) => to.slice(0, from.length + index));
      const path = `/text/${language}`;
      let history = typed(letters("", first), 120, path);
      history = letters(first, both)
        .slice(1)
        .reduce<History<string>>((before, after, index) => {
          const at = 60_000 + index * 120;
          return record(before, { before: after.slice(0, -1), after, path, kind: "typing", at }, same);
        }, history);
      const once = undo(history);
      const twice = undo(once?.history ?? emptyHistory);
      expect([once?.step.before, twice?.step.before]).toEqual([first, ""]);
      expect(redo(twice?.history ?? emptyHistory)?.step.after).toBe(first);
    },
  );

  it("never lets one step grow without end", () => {
    const texts = Array.from({ length: 60 }, (_, index) => "а".repeat(index));
    expect(typed(texts, 500).past.length).toBeGreaterThan(2);
  });

  it("keeps fields apart, and acts such as removing a row by themselves", () => {
    let history = record<string>(
      emptyHistory,
      { before: "a", after: "b", path: "/text/kk", kind: "typing", at: 0 },
      same,
    );
    history = record(history, { before: "b", after: "c", path: "/text/ru", kind: "typing", at: 10 }, same);
    history = record(history, { before: "c", after: "d", path: "/evidence", kind: "act", at: 20 }, same);
    history = record(history, { before: "d", after: "e", path: "/evidence", kind: "act", at: 30 }, same);
    expect(history.past.map(({ after }) => after)).toEqual(["b", "c", "d", "e"]);
  });

  it("joins all that was done in a date in one visit, and forgets it where it came to nothing", () => {
    const at = { path: "/evidence/orders/0/date", kind: "visit" } as const;
    const picked = record<string>(emptyHistory, { before: "-", after: "1", ...at, at: 0 }, same);
    const changed = record(picked, { before: "1", after: "2", ...at, at: 60_000 }, same);
    expect(changed.past).toMatchObject([{ before: "-", after: "2" }]);
    expect(record(changed, { before: "2", after: "-", ...at, at: 61_000 }, same).past).toEqual([]);
    const left = record(seal(picked), { before: "1", after: "2", ...at, at: 60_000 }, same);
    expect(left.past).toHaveLength(2);
  });

  it("forgets what was taken back once something new is done", () => {
    const back = undo(typed(["", "а", "б"], 2_000));
    const anew = record(
      back?.history ?? emptyHistory,
      { before: "а", after: "в", path: "/text/kk", kind: "typing", at: 10_000 },
      same,
    );
    expect(anew.future).toEqual([]);
    expect(redo(anew)).toBeNull();
  });

  it("goes back to the beginning and forward to the end, whatever was done", () => {
    const changes = fc.array(
      fc.record({
        after: fc.string({ maxLength: 3 }),
        path: fc.constantFrom("/a", "/b"),
        kind: fc.constantFrom("typing" as const, "visit" as const, "act" as const),
        pause: fc.nat({ max: 3_000 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(changes, (given) => {
        let now = "";
        let at = 0;
        let history: History<string> = emptyHistory;
        for (const { after, path, kind, pause } of given) {
          at += pause;
          history = record(history, { before: now, after, path, kind, at }, same);
          now = after;
        }
        const end = now;
        for (let back = undo(history); back !== null; back = undo(history)) {
          expect(back.step.after).toBe(now);
          now = back.step.before;
          history = back.history;
        }
        expect(now).toBe("");
        for (let forward = redo(history); forward !== null; forward = redo(history)) {
          expect(forward.step.before).toBe(now);
          now = forward.step.after;
          history = forward.history;
        }
        expect(now).toBe(end);
      }),
    );
  });
});
