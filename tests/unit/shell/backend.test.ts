import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackendState } from "#shared/window-api.ts";
import { FakeChild } from "#tests/support/shell/fake-child.ts";
import { superviseBackend } from "../../../electron/shell/backend.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const home = resolve("/data/home");

function supervised() {
  const children: FakeChild[] = [];
  const states: BackendState[] = [];
  const backend = superviseBackend({
    start: () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    proposedFolder: "/data/proposed",
    calendarNow: null,
    now: Date.now,
    log: () => undefined,
  });
  backend.onChange(() => {
    if (states.at(-1) !== backend.state()) states.push(backend.state());
  });
  const youngest = () => {
    const child = children.at(-1);
    if (!child) throw new Error("no process was started");
    return child;
  };
  const call = (channel = "settings.get") => backend.call(channel, {}, () => undefined);
  return { backend, children, states, youngest, call };
}

/** Lets promises run, without letting time pass. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function opened() {
  const made = supervised();
  const opening = made.backend.open(home, true);
  await settle();
  made.youngest().say({ type: "opened" });
  await opening;
  return made;
}

describe("the backend before a folder is chosen", () => {
  it("runs no process and says so to whoever calls", async () => {
    const { backend, children, call } = supervised();
    expect(backend.folder()).toEqual({ path: "/data/proposed", state: "absent", error: null });
    expect(await call().answer).toEqual({ ok: false, error: { code: "backend.noFolder", data: {} } });
    expect(children).toEqual([]);
  });
});

describe("opening a folder", () => {
  it("starts a process for it and tells it which", async () => {
    const { backend, states, youngest } = await opened();
    expect(youngest().told[0]).toEqual({ type: "open", folder: home, create: true, calendarNow: null });
    expect(backend.folder()).toEqual({ path: home, state: "open", error: null });
    expect(states).toEqual(["starting", "ready"]);
  });

  it("that the backend refuses leaves no process behind, and keeps why", async () => {
    const { backend, youngest } = supervised();
    const opening = backend.open(home, false);
    await settle();
    const error = { code: "database.damaged", data: { path: home } } as const;
    youngest().say({ type: "refused", error });
    await settle();
    expect(youngest().toldOf("close")).toHaveLength(1);
    youngest().die();
    expect(await opening).toEqual({ path: home, state: "refused", error });
    expect(backend.folder()).toEqual({ path: home, state: "refused", error });
  });

  it("that is open already changes nothing", async () => {
    const { backend, children } = await opened();
    expect(await backend.open(home, false)).toMatchObject({ state: "open" });
    expect(children).toHaveLength(1);
  });

  it("closes the one before only once the new one is open", async () => {
    const { backend, children, youngest } = await opened();
    const opening = backend.open("/data/other", true);
    await settle();
    const [first] = children;
    expect(first?.toldOf("close")).toEqual([]);
    youngest().say({ type: "opened" });
    await settle();
    expect(first?.toldOf("close")).toHaveLength(1);
    first?.die();
    expect(await opening).toMatchObject({ path: resolve("/data/other"), state: "open" });
    expect(backend.state()).toBe("ready");
    expect(children).toHaveLength(2);
  });

  it("that is refused leaves the one before at work", async () => {
    const { backend, children, youngest, call } = await opened();
    const opening = backend.open("/data/other", false);
    await settle();
    youngest().say({ type: "refused", error: { code: "database.newer", data: {} } });
    await settle();
    youngest().die();
    expect(await opening).toMatchObject({ state: "refused", error: { code: "database.newer" } });
    expect(backend.folder()).toMatchObject({ path: home, state: "open" });
    void call();
    await settle();
    expect(children[0]?.toldOf("call")).toHaveLength(1);
  });
});

describe("a call", () => {
  it("is answered by its number, in whatever order", async () => {
    const { youngest, call } = await opened();
    const [first, second] = [call("a.b"), call("c.d")];
    await settle();
    const [one, two] = youngest().toldOf("call");
    youngest().say({ type: "answer", id: two?.id ?? 0, answer: { ok: true, value: "second" } });
    youngest().say({ type: "answer", id: one?.id ?? 0, answer: { ok: true, value: "first" } });
    expect(await first.answer).toEqual({ ok: true, value: "first" });
    expect(await second.answer).toEqual({ ok: true, value: "second" });
  });

  it("passes progress on and cancelling back", async () => {
    const { backend, youngest } = await opened();
    const steps: string[] = [];
    const running = backend.call("a.b", {}, ({ step }) => steps.push(step));
    await settle();
    const id = youngest().toldOf("call")[0]?.id ?? 0;
    youngest().say({ type: "progress", id, progress: { step: "copy", done: 1, total: 2 } });
    running.cancel();
    expect(steps).toEqual(["copy"]);
    expect(youngest().toldOf("cancel")).toEqual([{ type: "cancel", id }]);
  });

  it("waits while the backend starts, and begins never if cancelled before", async () => {
    const { backend, youngest, call } = supervised();
    void backend.open(home, true);
    await settle();
    const waiting = call("a.b");
    const cancelled = call("c.d");
    cancelled.cancel();
    youngest().say({ type: "opened" });
    await settle();
    expect(
      youngest()
        .toldOf("call")
        .map(({ channel }) => channel),
    ).toEqual(["a.b"]);
    expect(await cancelled.answer).toEqual({ ok: false, error: { code: "internal.cancelled", data: {} } });
    youngest().say({ type: "answer", id: 1, answer: { ok: true, value: 7 } });
    expect(await waiting.answer).toEqual({ ok: true, value: 7 });
  });
});

describe("restoring a backup", () => {
  const order = { source: "/media/flash/backups", acceptMissingFiles: false, acceptBrokenJournal: false };
  const restored = { undo: "/data/home/backups/before.db", missingFiles: 0 };

  /** Ordered, and the process that held the folder has left. */
  async function ordered() {
    const made = await opened();
    const steps: number[] = [];
    const running = made.backend.restore(order, ({ done }) => steps.push(done));
    await settle();
    const [replaced] = made.children;
    expect(replaced?.toldOf("close")).toHaveLength(1);
    expect(made.children).toHaveLength(1);
    replaced?.die();
    await settle();
    return { ...made, running, steps };
  }

  it("lets the folder go, begins a process with the restore, and is at work on what it made", async () => {
    const { backend, states, youngest, running, steps } = await ordered();
    expect(youngest().told[0]).toMatchObject({ type: "open", folder: home, restore: order });
    youngest().say({ type: "opening", progress: { step: "restore", done: 5, total: 0 } });
    youngest().say({ type: "opened", restored });
    expect(await running.answer).toEqual({ ok: true, value: restored });
    expect(steps).toEqual([5]);
    expect(backend.folder()).toMatchObject({ path: home, state: "open" });
    expect(states).toEqual(["starting", "ready", "starting", "ready"]);
  });

  it("that is refused opens the folder as it was, and tells why", async () => {
    const { backend, children, youngest, running } = await ordered();
    const error = { code: "backup.damaged", data: { path: order.source } } as const;
    youngest().say({ type: "refused", error });
    await settle();
    youngest().die();
    await settle();
    expect(children).toHaveLength(3);
    expect(youngest().told[0]).toEqual({ type: "open", folder: home, create: false, calendarNow: null });
    youngest().say({ type: "opened" });
    expect(await running.answer).toEqual({ ok: false, error });
    expect(backend.folder()).toMatchObject({ path: home, state: "open", error: null });
  });

  it("is given up when a person cancels it", async () => {
    const { youngest, running } = await ordered();
    running.cancel();
    expect(youngest().toldOf("cancelOpening")).toHaveLength(1);
  });

  it("needs a folder", async () => {
    const { backend } = supervised();
    expect(await backend.restore(order, () => undefined).answer).toMatchObject({
      ok: false,
      error: { code: "backend.noFolder" },
    });
  });
});

describe("a backend that dies", () => {
  it("answers what was under way, is started again after a pause, and opens its folder as it was", async () => {
    const { backend, children, states, youngest, call } = await opened();
    const underWay = call();
    await settle();
    youngest().die();
    expect(await underWay.answer).toEqual({ ok: false, error: { code: "backend.restarted", data: {} } });
    await settle();
    expect(backend.state()).toBe("restarting");
    expect(children).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(youngest().told[0]).toMatchObject({ type: "open", folder: home, create: false });
    youngest().say({ type: "opened" });
    await settle();
    expect(states).toEqual(["starting", "ready", "restarting", "ready"]);
    expect(backend.folder().state).toBe("open");
  });

  it("waits longer each time, and has failed after the fifth death within a minute", async () => {
    const { backend, children, youngest, call } = await opened();
    const starts: number[] = [];
    for (const pause of [200, 1_000, 3_000, 8_000]) {
      youngest().die();
      await settle();
      await vi.advanceTimersByTimeAsync(pause - 1);
      starts.push(children.length);
      await vi.advanceTimersByTimeAsync(1);
      youngest().say({ type: "opened" });
      await settle();
    }
    expect(starts).toEqual([1, 2, 3, 4]);
    youngest().die();
    await settle();
    expect(backend.state()).toBe("failed");
    expect(await call().answer).toEqual({ ok: false, error: { code: "backend.failed", data: {} } });
    expect(children).toHaveLength(5);
  });

  it("is tried again when the person asks for its folder again", async () => {
    const { backend, youngest } = await opened();
    for (const pause of [200, 1_000, 3_000, 8_000, 0]) {
      youngest().die();
      await vi.advanceTimersByTimeAsync(pause);
    }
    expect(backend.state()).toBe("failed");
    const again = backend.open(home, false);
    await settle();
    youngest().say({ type: "opened" });
    expect(await again).toMatchObject({ state: "open" });
    expect(backend.state()).toBe("ready");
  });

  it("begins to count anew after a quiet minute", async () => {
    const { backend, youngest } = await opened();
    for (let death = 0; death < 8; death += 1) {
      youngest().die();
      await vi.advanceTimersByTimeAsync(200);
      youngest().say({ type: "opened" });
      await vi.advanceTimersByTimeAsync(60_001);
    }
    expect(backend.state()).toBe("ready");
  });

  it("and whose folder is gone by then says why", async () => {
    const { backend, youngest } = await opened();
    youngest().die();
    await vi.advanceTimersByTimeAsync(200);
    const error = { code: "file.folderMissing", data: { path: home } } as const;
    youngest().say({ type: "refused", error });
    await settle();
    youngest().die();
    await settle();
    expect(backend.folder()).toEqual({ path: home, state: "refused", error });
  });
});

describe("closing", () => {
  it("lets the process close its database, and starts no other", async () => {
    const { backend, children, youngest } = await opened();
    const closing = backend.close();
    youngest().say({ type: "closed" });
    youngest().die();
    await closing;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(youngest().killed).toBe(false);
    expect(children).toHaveLength(1);
  });

  it("ends a process that does not come to an end", async () => {
    const { backend, youngest } = await opened();
    const closing = backend.close();
    await vi.advanceTimersByTimeAsync(8_000);
    await closing;
    expect(youngest().killed).toBe(true);
  });
});

describe("the key of an unlocked folder", () => {
  const master = new Uint8Array(32).fill(7);

  it("is handed to the next process of the same folder, and to no other, until the folder is locked", async () => {
    const { backend, children, youngest } = await opened();
    expect(youngest().toldOf("open")[0]).not.toHaveProperty("master");
    youngest().say({ type: "master", master });
    youngest().die();
    await vi.advanceTimersByTimeAsync(200);
    expect(youngest().toldOf("open")).toMatchObject([{ folder: home, master }]);
    youngest().say({ type: "opened" });
    await settle();

    const other = backend.open(resolve("/data/other"), true);
    await settle();
    expect(youngest().toldOf("open")[0]).not.toHaveProperty("master");
    youngest().say({ type: "refused", error: { code: "file.folderMissing", data: {} } });
    await settle();
    youngest().die();
    await other;

    children[1]?.say({ type: "master", master: null });
    children[1]?.die();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(youngest().toldOf("open")[0]).not.toHaveProperty("master");
  });
});
