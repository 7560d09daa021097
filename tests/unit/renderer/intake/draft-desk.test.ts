import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptDraft } from "#shared/api/answering-view.ts";
import type { DraftAnswer } from "#shared/receipts/draft-answer.ts";
import { createDraftDesk } from "../../../../renderer/screens/intake/package/draft-desk.ts";
import { unsavedAnswerOf } from "../../../../renderer/screens/intake/package/unsaved-answer.ts";

const kept = (revision: number, kk = ""): KeptDraft => ({
  generalRemark: { kk, ru: "" },
  remarks: [],
  decision: null,
  revision,
});
const say = (kk: string) => (draft: DraftAnswer) => ({ ...draft, generalRemark: { ...draft.generalRemark, kk } });

/** The window's storage, as far as it is asked. */
function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as unknown as Storage;
}

/** A desk over a backend that the test plays: `answer` null = it does not answer. */
function deskOver(storage: Storage, start: KeptDraft, answer: { fail: { code: string } | null }) {
  const saved: [string, number][] = [];
  let revision = start.revision;
  const desk = createDraftDesk(start, {
    unsaved: unsavedAnswerOf("a".repeat(64), storage),
    save: async (draft, expected) => {
      if (answer.fail !== null) throw { ...answer.fail, data: {} };
      saved.push([draft.generalRemark.kk, expected]);
      revision += 1;
      return { revision };
    },
    onSaved: () => undefined,
    onBlocked: () => undefined,
  });
  return { desk, saved };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the remarks on a package", () => {
  it("are saved a moment after they are typed, each over the revision before", async () => {
    const { desk, saved } = deskOver(memory(), kept(3), { fail: null });
    desk.change(say("Тол"));
    desk.change(say("Толықтырыңыз"));
    await vi.advanceTimersByTimeAsync(1_000);
    desk.change(say("Толықтырыңыз."));
    await desk.flush();
    expect(saved).toEqual([
      ["Толықтырыңыз", 3],
      ["Толықтырыңыз.", 4],
    ]);
    expect(desk.state()).toMatchObject({ hasUnsaved: false, trouble: null });
  });

  it("stay while the backend is away, are sent again, and outlive the page", async () => {
    const storage = memory();
    const answer: { fail: { code: string } | null } = { fail: { code: "backend.restarted" } };
    const { desk, saved } = deskOver(storage, kept(1), answer);
    desk.change(say("Сақталсын"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.state().hasUnsaved).toBe(true);
    // Another page begins with what this one could not save.
    const later = deskOver(storage, kept(1), { fail: null });
    expect(later.desk.draft().generalRemark.kk).toBe("Сақталсын");
    answer.fail = null;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(saved).toEqual([["Сақталсын", 1]]);
    expect(unsavedAnswerOf("a".repeat(64), storage).read()).toBeNull();
  });

  it("are not written over by an answer from before, and follow what is kept once all is saved", async () => {
    const { desk } = deskOver(memory(), kept(1, "ескі"), { fail: null });
    desk.change(say("жаңа"));
    desk.adopt(kept(1, "ескі"));
    expect(desk.draft().generalRemark.kk).toBe("жаңа");
    await desk.flush();
    desk.adopt(kept(7, "басқасы"));
    expect(desk.draft().generalRemark.kk).toBe("басқасы");
  });

  it.each([
    ["mine", "менікі"],
    ["kept", "басқанікі"],
  ] as const)("that somebody else has written, too, wait for a person's choice: %s", async (choice, expected) => {
    const answer: { fail: { code: string } | null } = { fail: { code: "receipt.changedElsewhere" } };
    const { desk } = deskOver(memory(), kept(1), answer);
    desk.change(say("менікі"));
    await desk.flush();
    expect(desk.blocked()).toMatchObject({ code: "receipt.changedElsewhere" });
    desk.adopt(kept(2, "басқанікі"));
    expect(desk.draft().generalRemark.kk).toBe("менікі");
    answer.fail = null;
    desk.choose(choice, kept(2, "басқанікі"));
    await desk.flush();
    expect(desk.draft().generalRemark.kk).toBe(expected);
    expect(desk.state()).toMatchObject({ hasUnsaved: false, trouble: null });
  });
});
