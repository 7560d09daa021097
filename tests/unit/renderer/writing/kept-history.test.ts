import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "#shared/report/entry.ts";
import { normaliseTexts } from "#shared/report/text.ts";
import { mostUndoSteps } from "#shared/report/undo-steps.ts";
import { untouchedEntry } from "#tests/support/report/example-report.ts";
import { applyDifferences, differencesOf } from "../../../../renderer/components/writing/differences.ts";
import type { Draft } from "../../../../renderer/components/writing/draft.ts";
import { emptyHistory, type History, record, undo } from "../../../../renderer/components/writing/history.ts";
import { leadingToStored, readHistory, writeHistory } from "../../../../renderer/components/writing/kept-history.ts";
import { isSameContent } from "../../../../renderer/components/writing/same-content.ts";

const empty = untouchedEntry("BGM", 37);
const programme = (name: string) => ({ name, level: "бакалавриат", orderNumber: "", orderDate: null });
const programmes = (...names: string[]): Partial<Entry> => ({
  evidence: { form: "programmes", programmes: names.map(programme) },
});

/** A clerk's steps, one after another; each is what the entry holds after it. */
function stepsOf(...changes: Partial<Entry>[]): { history: History<Draft<Entry>>; entry: Entry } {
  let entry = empty;
  let history: History<Draft<Entry>> = emptyHistory;
  for (const change of changes) {
    const next = { ...entry, ...change };
    const [before, after] = [entry, next].map((one) => ({ entry: one, removed: [] }));
    if (before === undefined || after === undefined) continue;
    history = record(history, { before, after, path: "/text/kk", kind: "act", at: 0 }, isSameContent);
    entry = next;
  }
  return { history, entry };
}

function allBack(history: History<Draft<Entry>>): Entry[] {
  const found = undo(history);
  return found === null ? [] : [found.step.before.entry, ...allBack(found.history)];
}

describe("steps back that outlive the window", () => {
  it("lead back through texts in both languages, a status, rows of evidence and a joint text", () => {
    const { history, entry } = stepsOf(
      { text: { kk: "Бағдарламалар жаңартылды.", ru: "" } },
      { text: { kk: "Бағдарламалар жаңартылды.", ru: "Программы обновлены." } },
      { status: "done" },
      programmes("Киберқауіпсіздік"),
      programmes("Киберқауіпсіздік", "Криптография", "Желілер"),
      programmes("Желілер", "Криптография"),
      { jointText: { kk: "Жиынтық", ru: "" } },
      { text: { kk: "", ru: "Программы обновлены." } },
    );
    const again = readHistory(writeHistory(history), structuredClone(entry));
    expect(allBack(again)).toEqual(allBack(history));
  });

  it("of a long text keep only what was changed in it", () => {
    const long = "Іс-шара бойынша жұмыс жүргізілуде. ".repeat(5_000);
    const { history } = stepsOf({ text: { kk: long, ru: "" } }, { text: { kk: `${long}!`, ru: "" } });
    expect(writeHistory({ past: history.past.slice(1), future: [] }).length).toBeLessThan(100);
  });

  it("are bounded: of many large steps the newest stay", () => {
    const texts = Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index).repeat(100_000));
    const { history, entry } = stepsOf(...texts.map((kk) => ({ text: { kk, ru: "" } })));
    const kept = writeHistory(history);
    expect(kept.length).toBeLessThanOrEqual(mostUndoSteps);
    const back = allBack(readHistory(kept, entry));
    expect(back.length).toBeGreaterThan(2);
    expect(back).toEqual(allBack(history).slice(0, back.length));
  });

  it("lead back from the form in which texts are stored, where that is another", () => {
    const { history, entry } = stepsOf(
      { text: { kk: "бірінші", ru: "" } },
      { text: { kk: "бірінші и\u0306\u0007", ru: "" } },
    );
    const stored = normaliseTexts(entry);
    const again = readHistory(writeHistory(leadingToStored(history, entry)), stored);
    expect(allBack(again).map(({ text }) => text.kk)).toEqual(["бірінші и\u0306\u0007", "бірінші", ""]);
  });

  it("that do not fit what is stored are not taken", () => {
    const { history, entry } = stepsOf({ text: { kk: "бір", ru: "" } }, { text: { kk: "бір екі", ru: "" } });
    const other = { ...entry, text: { kk: "басқа", ru: "" } };
    expect(readHistory(writeHistory(history), other)).toEqual(emptyHistory);
    expect(readHistory("{", entry)).toEqual(emptyHistory);
  });
});

describe("differences", () => {
  it("lead there and back between any two values of plain data", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const differences = JSON.parse(JSON.stringify(differencesOf(one, other)));
        expect(isSameContent(applyDifferences(one, differences, "forwards"), other)).toBe(true);
        expect(isSameContent(applyDifferences(other, differences, "backwards"), one)).toBe(true);
      }),
    );
  });
});
