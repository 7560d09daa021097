import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryView, ReportView } from "#shared/api/report-view.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { type Entry, entrySchema } from "#shared/report/entry.ts";
import { untouchedEntry } from "#tests/support/report/example-report.ts";
import { createDesk, type Desk, type KeptSteps } from "../../../../renderer/components/writing/desk.ts";
import { keptDraftsOf } from "../../../../renderer/components/writing/kept-drafts.ts";
import { storedReport } from "../../../../renderer/screens/report/writing/report-desk.ts";

type ReportDesk = Desk<Entry, ReportView>;

const typing = { path: "/text/kk", kind: "typing" } as const;
const write = (kk: string) => (entry: Entry) => ({ ...entry, text: { ...entry.text, kk } });

/** A backend of one report that keeps revisions as the real one does. */
function office(state: ReportView["state"] = "draft") {
  const stored = new Map<number, { entry: Entry; revision: number }>(
    [17, 27].map((measure) => [measure, { entry: untouchedEntry("BGM", measure), revision: 1 }]),
  );
  const storage = new Map<string, string>();
  const office = {
    state,
    stored,
    fault: null as ErrorCode | null,
    removed: [] as string[],
    view: (): ReportView => ({
      ...({} as ReportView),
      id: "r",
      state: office.state,
      entries: [...stored.values()].map(
        ({ entry, revision }): EntryView => ({
          ...entry,
          revision,
          role: "executor",
          readOnly: false,
          shown: "untouched",
          annexes: [],
        }),
      ),
    }),
    kept: new Map<number, KeptSteps>(),
    save: async (entry: Entry, expected: number, undoSteps: string | null) => {
      const answer = await office.write(entry, expected);
      if (undoSteps !== null) office.kept.set(entry.measure, { ...answer, steps: undoSteps });
      return answer;
    },
    readUndoSteps: async (measure: number) => {
      const found = office.kept.get(measure);
      return found?.revision === stored.get(measure)?.revision ? (found ?? null) : null;
    },
    write: async (entry: Entry, expected: number) => {
      const before = stored.get(entry.measure);
      if (before === undefined) throw new Error("no such measure");
      if (office.fault !== null) throw { code: office.fault, data: {} };
      if (JSON.stringify(before.entry) === JSON.stringify(entry)) return { revision: before.revision };
      if (before.revision !== expected) throw { code: "report.changedElsewhere", data: { measure: entry.measure } };
      stored.set(entry.measure, { entry, revision: expected + 1 });
      return { revision: expected + 1 };
    },
    /** Somebody else writes there. */
    elsewhere: (measure: number, kk: string) => {
      const before = stored.get(measure);
      if (before !== undefined) stored.set(measure, { entry: write(kk)(before.entry), revision: before.revision + 1 });
    },
    /** A page is opened; `desk.adopt(office.view())` is its reading again. */
    open: (): ReportDesk => {
      const desk: ReportDesk = createDesk(office.view(), {
        storedOf: storedReport,
        save: office.save,
        readUndoSteps: office.readUndoSteps,
        onSaved: () => undefined,
        reload: () => desk.adopt(office.view()),
        removeAnnex: async (id) => {
          office.removed.push(id);
        },
        kept: keptDraftsOf("r", storageOf(storage), (value) => entrySchema.parse(value)),
        now: () => new Date(),
      });
      return desk;
    },
    storage,
    kk: (measure: number) => stored.get(measure)?.entry.text.kk,
  };
  return office;
}

function storageOf(map: Map<string, string>): Storage {
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
}

const kkOf = (desk: ReportDesk, measure = 17): string | undefined => desk.measure(measure)?.entry.text.kk;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the desk of a report", () => {
  it("shows what is typed at once and saves it after a pause", async () => {
    const backend = office();
    const desk = backend.open();
    desk.change(17, write("Жұмыс тобы құрылды"), typing);
    expect(kkOf(desk)).toBe("Жұмыс тобы құрылды");
    expect(backend.kk(17)).toBe("");
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.kk(17)).toBe("Жұмыс тобы құрылды");
    expect(desk.state()).toMatchObject({ hasUnsaved: false, trouble: null });
    expect(backend.storage.size).toBe(0);
  });

  it("takes steps back and does them again, measure by measure, and saves where that has led", async () => {
    const backend = office();
    const desk = backend.open();
    desk.change(17, write("бір"), typing);
    desk.change(17, (entry) => ({ ...entry, status: "done" }), { path: "/status", kind: "act" });
    desk.change(27, write("басқа"), typing);
    expect(desk.undo(17)).toMatchObject({ path: "/status" });
    expect(desk.measure(17)).toMatchObject({ entry: { status: null }, canUndo: true, canRedo: true });
    desk.undo(17);
    expect(desk.undo(17)).toBeNull();
    await vi.advanceTimersByTimeAsync(500);
    expect([backend.kk(17), backend.kk(27)]).toEqual(["", "басқа"]);
    desk.redo(17);
    await desk.flush();
    expect(backend.kk(17)).toBe("бір");
  });

  it("takes back after a restart what was typed before it, and then what was typed since", async () => {
    const backend = office();
    const before = backend.open();
    await before.recall(17);
    before.change(17, write("бір"), typing);
    before.seal(17);
    before.change(17, write("бір екі"), typing);
    await before.flush();
    // The window is gone with the page's memory; the next one begins from what is stored.
    backend.storage.clear();
    const after = backend.open();
    after.change(17, write("бір екі үш"), typing);
    await after.recall(17);
    const seen = [1, 2, 3, 4].map(() => (after.undo(17) === null ? "—" : kkOf(after)));
    expect(seen).toEqual(["бір екі", "бір", "", "—"]);
    await after.flush();
    const later = backend.open();
    await later.recall(17);
    expect(later.undo(17)).toBeNull();
    later.redo(17);
    later.redo(17);
    expect(kkOf(later)).toBe("бір екі");
  });

  it("takes nothing back over what somebody else has written since", async () => {
    const backend = office();
    const before = backend.open();
    await before.recall(17);
    before.change(17, write("менікі"), typing);
    await before.flush();
    backend.elsewhere(17, "басқанікі");
    const after = backend.open();
    await after.recall(17);
    expect(after.undo(17)).toBeNull();
    expect(kkOf(after)).toBe("басқанікі");
  });

  it("loses nothing while the backend is away, and saves it when it is back", async () => {
    const backend = office();
    const desk = backend.open();
    backend.fault = "backend.restarted";
    desk.change(17, write("бір"), typing);
    await vi.advanceTimersByTimeAsync(500);
    desk.change(17, write("бір екі"), typing);
    expect(desk.state().failure?.code).toBe("backend.restarted");
    expect(desk.measure(17)?.trouble).toBeNull();
    backend.fault = null;
    desk.retry();
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.kk(17)).toBe("бір екі");
    expect(desk.state().failure).toBeNull();
  });

  it("brings back after a reload what the page had not saved", async () => {
    const backend = office();
    backend.fault = "file.diskFull";
    const before = backend.open();
    before.change(17, write("сақталмаған"), typing);
    await vi.advanceTimersByTimeAsync(500);
    backend.fault = null;
    const after = backend.open();
    expect(kkOf(after)).toBe("сақталмаған");
    await after.flush();
    expect(backend.kk(17)).toBe("сақталмаған");
    expect(after.undo(17)).not.toBeNull();
    expect(kkOf(after)).toBe("");
  });

  it("puts what is typed into the window's storage not with each key, but before the page goes at the latest", async () => {
    const backend = office();
    const desk = backend.open();
    for (const text of ["б", "бі", "бір"]) desk.change(17, write(text), typing);
    expect(backend.storage.size).toBe(0);
    desk.keepNow();
    expect([...backend.storage.values()].join()).toContain("бір");
    backend.storage.clear();
    desk.change(17, write("бір екі"), typing);
    await vi.advanceTimersByTimeAsync(300);
    expect([...backend.storage.values()].join()).toContain("бір екі");
    await desk.flush();
    expect(backend.storage.size).toBe(0);
  });

  it("knows its own saving again when the answer was lost with the page", async () => {
    const backend = office();
    const before = backend.open();
    before.change(17, write("бір"), typing);
    backend.fault = "backend.restarted";
    await vi.advanceTimersByTimeAsync(500);
    // It had arrived.
    backend.elsewhere(17, "бір");
    before.change(17, write("бір екі"), typing);
    before.keepNow();
    backend.fault = null;
    const after = backend.open();
    await after.flush();
    expect(backend.kk(17)).toBe("бір екі");
    expect(after.measure(17)?.trouble).toBeNull();
  });

  it.each([
    ["mine", "менікі"],
    ["theirs", "олардікі"],
  ] as const)("asks which to keep where somebody else has written there: %s", async (choice, kept) => {
    const backend = office();
    const desk = backend.open();
    backend.elsewhere(17, "олардікі");
    desk.change(17, write("менікі"), typing);
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.kk(17)).toBe("олардікі");
    expect(desk.measure(17)?.trouble).toMatchObject({ kind: "choice", theirs: { text: { kk: "олардікі" } } });
    expect(kkOf(desk)).toBe("менікі");
    desk.choose(17, choice);
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.kk(17)).toBe(kept);
    expect(kkOf(desk)).toBe(kept);
    expect(desk.state()).toMatchObject({ hasUnsaved: false, trouble: null });
    if (choice === "theirs") {
      desk.undo(17);
      expect(kkOf(desk)).toBe("менікі");
    }
  });

  it("takes over what was changed elsewhere where nothing was typed, and nothing of what is older", async () => {
    const backend = office();
    const desk = backend.open();
    const old = backend.view();
    backend.elsewhere(17, "олардікі");
    desk.adopt(backend.view());
    expect(kkOf(desk)).toBe("олардікі");
    desk.adopt(old);
    expect(kkOf(desk)).toBe("олардікі");
  });

  it("lets the backend carry a field over as one step, with what was typed before saved first", async () => {
    const backend = office();
    const desk = backend.open();
    desk.change(17, (entry) => ({ ...entry, nextSteps: { kk: "келесі", ru: "" } }), {
      path: "/nextSteps/kk",
      kind: "typing",
    });
    await desk.takeOver(17, ["text"], async () => {
      expect(backend.stored.get(17)?.entry.nextSteps.kk).toBe("келесі");
      backend.elsewhere(17, "өткен жартыжылдықтан");
      return backend.view();
    });
    expect(kkOf(desk)).toBe("өткен жартыжылдықтан");
    desk.undo(17);
    await desk.flush();
    expect(backend.stored.get(17)?.entry).toMatchObject({ text: { kk: "" }, nextSteps: { kk: "келесі" } });
  });

  it("carries nothing over what could not be saved", async () => {
    const backend = office();
    const desk = backend.open();
    backend.fault = "file.diskFull";
    desk.change(17, write("сақталмаған"), typing);
    const work = vi.fn();
    await desk.takeOver(17, ["text"], work);
    expect(work).not.toHaveBeenCalled();
    expect(kkOf(desk)).toBe("сақталмаған");
  });

  it("removes an annex for good only when the measure is left; until then it comes back", async () => {
    const backend = office();
    const desk = backend.open();
    desk.removeAnnex(17, "a");
    desk.removeAnnex(17, "b");
    desk.undo(17);
    expect(desk.measure(17)?.removed).toEqual(["a"]);
    desk.removeAnnex(17, "c");
    desk.restoreAnnex(17, "a");
    expect(backend.removed).toEqual([]);
    await desk.leave(17);
    expect(backend.removed).toEqual(["c"]);
    expect(desk.measure(17)?.canUndo).toBe(false);
  });

  it("keeps what could not be saved before the report was frozen until it is a draft again", async () => {
    const backend = office();
    backend.fault = "file.diskFull";
    const desk = backend.open();
    desk.change(17, write("сақталмаған"), typing);
    await vi.advanceTimersByTimeAsync(500);
    backend.fault = "report.notEditable";
    backend.state = "ready";
    const later = backend.open();
    expect(kkOf(later)).toBe("");
    backend.fault = null;
    backend.state = "draft";
    later.adopt(backend.view());
    expect(kkOf(later)).toBe("сақталмаған");
  });
});
