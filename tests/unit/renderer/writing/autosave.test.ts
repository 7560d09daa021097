import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "#shared/error-codes.ts";
import { createAutosave } from "../../../../renderer/components/writing/autosave.ts";

interface Sent {
  readonly key: number;
  readonly content: string;
  readonly revision: number;
  readonly answer: () => Promise<void>;
  readonly fail: (code: ErrorCode) => Promise<void>;
}

/** A backend that answers when it is told to. */
function autosaveWithBackend() {
  const sent: Sent[] = [];
  const saved: string[] = [];
  const blocked: string[] = [];
  const autosave = createAutosave<string, { revision: number }>({
    now: () => Date.now(),
    save: (key, content, revision) =>
      new Promise((resolve, reject) => {
        const settled = () => vi.advanceTimersByTimeAsync(0).then(() => undefined);
        sent.push({
          key,
          content,
          revision,
          answer: () => {
            resolve({ revision: revision + 1 });
            return settled();
          },
          fail: (code) => {
            reject({ code, data: {} });
            return settled();
          },
        });
      }),
    onSaved: (_, content) => saved.push(content),
    onBlocked: (_, { code }) => blocked.push(code),
    onChange: () => undefined,
  });
  autosave.begin(17, 1);
  autosave.begin(27, 1);
  return { autosave, sent, saved, blocked };
}

/** The attempt that was made last. */
function last(sent: readonly Sent[]): Sent {
  const found = sent.at(-1);
  if (found === undefined) throw new Error("nothing was sent");
  return found;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saving as typed", () => {
  it("waits for a pause, and sends what stands there then", async () => {
    const { autosave, sent } = autosaveWithBackend();
    autosave.put(17, "м");
    await vi.advanceTimersByTimeAsync(300);
    autosave.put(17, "мә");
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toMatchObject([{ key: 17, content: "мә", revision: 1 }]);
  });

  it("does not wait for ever for one who never pauses", async () => {
    const { autosave, sent } = autosaveWithBackend();
    for (let letters = 1; letters <= 40; letters += 1) {
      autosave.put(17, "ә".repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  it("never lets a saving overtake another, within a measure and between two", async () => {
    const { autosave, sent } = autosaveWithBackend();
    autosave.put(17, "бір");
    void autosave.flush();
    autosave.put(17, "екі");
    autosave.put(27, "үш");
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    await last(sent).answer();
    expect(sent).toHaveLength(2);
    await last(sent).answer();
    await last(sent).answer();
    expect(sent.map(({ content, revision }) => [content, revision])).toEqual([
      ["бір", 1],
      ["екі", 2],
      ["үш", 1],
    ]);
    expect(autosave.state()).toEqual({ isSaving: false, hasUnsaved: false, failure: null });
  });

  it("is done when flush says so, what was typed during the last answer included", async () => {
    const { autosave, sent, saved } = autosaveWithBackend();
    autosave.put(17, "бір");
    const first = autosave.flush();
    autosave.put(17, "екі");
    const second = autosave.flush();
    await last(sent).answer();
    await last(sent).answer();
    await Promise.all([first, second]);
    expect(saved).toEqual(["бір", "екі"]);
  });

  it("sends again as it was what the dying backend did not answer, and only then what was typed since", async () => {
    const { autosave, sent } = autosaveWithBackend();
    autosave.put(17, "бір");
    void autosave.flush();
    autosave.put(17, "екі");
    await last(sent).fail("backend.restarted");
    expect(autosave.state()).toMatchObject({ hasUnsaved: true, failure: { code: "backend.restarted" } });
    autosave.retry();
    await last(sent).answer();
    await vi.advanceTimersByTimeAsync(500);
    expect(sent.map(({ content, revision }) => [content, revision])).toEqual([
      ["бір", 1],
      ["бір", 1],
      ["екі", 2],
    ]);
    expect(autosave.state().failure).toBeNull();
  });

  it("tries a full disk again by itself until it goes through", async () => {
    const { autosave, sent, saved } = autosaveWithBackend();
    autosave.put(17, "бір");
    await vi.advanceTimersByTimeAsync(400);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await last(sent).fail("file.diskFull");
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(sent).toHaveLength(6);
    await last(sent).answer();
    expect(saved).toEqual(["бір"]);
    expect(autosave.state()).toEqual({ isSaving: false, hasUnsaved: false, failure: null });
  });

  it("holds a measure that somebody else has changed until a choice is made, and saves the others", async () => {
    const { autosave, sent, saved, blocked } = autosaveWithBackend();
    autosave.put(17, "менікі");
    autosave.put(27, "басқа");
    void autosave.flush();
    await last(sent).fail("report.changedElsewhere");
    await last(sent).answer();
    expect(blocked).toEqual(["report.changedElsewhere"]);
    expect(saved).toEqual(["басқа"]);
    autosave.put(17, "менікі, толығырақ");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(2);
    expect(autosave.slot(17)).toMatchObject({ waiting: "менікі, толығырақ" });
    autosave.begin(17, 8);
    autosave.put(17, "менікі, толығырақ");
    void autosave.flush();
    expect(last(sent)).toMatchObject({ content: "менікі, толығырақ", revision: 8 });
  });

  it("does not repeat what is not taken, but tries what is typed instead", async () => {
    const { autosave, sent } = autosaveWithBackend();
    autosave.put(17, "тым ұзын");
    await vi.advanceTimersByTimeAsync(400);
    await last(sent).fail("contract.invalidRequest");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
    autosave.put(17, "қысқа");
    await vi.advanceTimersByTimeAsync(400);
    expect(last(sent)).toMatchObject({ content: "қысқа" });
  });

  it("stands still while the backend writes the measure itself", async () => {
    const { autosave, sent } = autosaveWithBackend();
    let finish: () => void = () => undefined;
    const work = autosave.between(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    await vi.advanceTimersByTimeAsync(0);
    autosave.put(17, "осы кезде");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    finish();
    await work;
    await vi.advanceTimersByTimeAsync(0);
    expect(last(sent)).toMatchObject({ content: "осы кезде" });
  });
});
