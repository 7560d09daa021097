import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Served, serveBackend } from "#backend/serve.ts";
import type { FromBackend, ToBackend } from "#shared/backend-messages.ts";
import { KalqanError } from "#shared/errors.ts";

// Faults of ours are written there, for the shell's log.
beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const open: ToBackend = { type: "open", folder: "/data", create: true, calendarNow: null };

/** A backend served over a port that the test holds the other end of. */
function serve(served: Partial<Served>, refuse?: Error) {
  const said: FromBackend[] = [];
  const expected: { matches: (message: FromBackend) => boolean; resolve: (message: FromBackend) => void }[] = [];
  let tell: (message: ToBackend) => void = () => undefined;
  const left = Promise.withResolvers<void>();
  serveBackend(
    {
      // As a port does: what cannot be copied throws.
      post: (message) => {
        const copy = structuredClone(message);
        said.push(copy);
        for (const { matches, resolve } of expected) if (matches(copy)) resolve(copy);
      },
      listen: (listener) => {
        tell = listener;
      },
    },
    async () => {
      if (refuse) throw refuse;
      return { dispatch: async () => null, close: async () => undefined, ...served };
    },
    left.resolve,
  );
  const next = (type: FromBackend["type"], id?: number) =>
    new Promise<FromBackend>((resolve) => {
      const matches = (message: FromBackend) =>
        message.type === type && (id === undefined || ("id" in message && message.id === id));
      const already = said.find(matches);
      if (already) resolve(already);
      else expected.push({ matches, resolve });
    });
  return { said, tell: (message: ToBackend) => tell(message), next, left: left.promise };
}

describe("the backend process", () => {
  it("gives a restore up when told to, and says that it was cancelled", async () => {
    const said: FromBackend[] = [];
    let tell: (message: ToBackend) => void = () => undefined;
    const refused = Promise.withResolvers<void>();
    serveBackend(
      {
        post: (message) => {
          said.push(message);
          if (message.type === "refused") refused.resolve();
        },
        listen: (listener) => {
          tell = listener;
        },
      },
      (_request, { signal, progress }) =>
        new Promise((_resolve, reject) => {
          progress({ step: "restore", done: 1, total: 0 });
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
      () => undefined,
    );
    tell({ ...open, restore: { source: "/flash", acceptMissingFiles: false, acceptBrokenJournal: false } });
    tell({ type: "cancelOpening" });
    await refused.promise;
    expect(said).toEqual([
      { type: "opening", progress: { step: "restore", done: 1, total: 0 } },
      { type: "refused", error: { code: "internal.cancelled", data: {} } },
    ]);
  });

  it("opens the folder it is told and carries out calls", async () => {
    const { tell, next } = serve({ dispatch: async (channel, request) => [channel, request] });
    tell(open);
    expect(await next("opened")).toEqual({ type: "opened" });
    tell({ type: "call", id: 7, channel: "plan.get", request: { a: new Uint8Array([1]) } });
    expect(await next("answer")).toEqual({
      type: "answer",
      id: 7,
      answer: { ok: true, value: ["plan.get", { a: new Uint8Array([1]) }] },
    });
  });

  it("says why a folder cannot be opened, and stays to be asked again or closed", async () => {
    const { tell, next, left } = serve({}, new KalqanError("database.newer", { found: 9, known: 1 }));
    tell(open);
    expect(await next("refused")).toEqual({
      type: "refused",
      error: { code: "database.newer", data: { found: 9, known: 1 } },
    });
    tell({ type: "call", id: 1, channel: "plan.get", request: {} });
    expect(await next("answer")).toMatchObject({ answer: { ok: false, error: { code: "backend.noFolder" } } });
    tell({ type: "close" });
    await left;
  });

  it("answers a fault with its code, and one that is ours as unexpected", async () => {
    const faults = [new KalqanError("report.unknown", {}), new TypeError("ours")];
    const { tell, next } = serve({
      dispatch: async () => {
        throw faults.shift();
      },
    });
    tell(open);
    tell({ type: "call", id: 1, channel: "report.get", request: {} });
    tell({ type: "call", id: 2, channel: "report.get", request: {} });
    expect(await next("answer", 1)).toMatchObject({ answer: { error: { code: "report.unknown", data: {} } } });
    expect(await next("answer", 2)).toMatchObject({
      answer: { error: { code: "internal.unexpected", data: { method: "report.get" } } },
    });
  });

  it("answers even where the answer cannot be copied", async () => {
    const { tell, next } = serve({ dispatch: async () => () => "a function" });
    tell(open);
    tell({ type: "call", id: 1, channel: "plan.get", request: {} });
    expect(await next("answer")).toMatchObject({ answer: { ok: false, error: { code: "internal.unexpected" } } });
  });

  it("passes progress on, and says cancelled whatever the work made of it", async () => {
    const { tell, next } = serve({
      dispatch: async (_channel, _request, { signal, progress }) => {
        progress({ step: "copy", done: 1, total: 2 });
        await new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("deep within")));
        });
      },
    });
    tell(open);
    tell({ type: "call", id: 3, channel: "exchange.export", request: {} });
    expect(await next("progress")).toEqual({ type: "progress", id: 3, progress: { step: "copy", done: 1, total: 2 } });
    tell({ type: "cancel", id: 3 });
    expect(await next("answer")).toEqual({
      type: "answer",
      id: 3,
      answer: { ok: false, error: { code: "internal.cancelled", data: {} } },
    });
  });

  it("closes in order: what runs is cancelled, then the database closed, then it leaves", async () => {
    const order: string[] = [];
    const { tell, next, left, said } = serve({
      dispatch: async (_channel, _request, { signal, progress }) => {
        progress({ step: "copy", done: 0, total: 0 });
        await new Promise<void>((resolve) => {
          signal.addEventListener("abort", () => {
            order.push("work ended");
            resolve();
          });
        });
      },
      close: async () => {
        order.push("database closed");
      },
    });
    tell(open);
    tell({ type: "call", id: 1, channel: "exchange.export", request: {} });
    await next("progress");
    tell({ type: "close" });
    await left;
    expect(order).toEqual(["work ended", "database closed"]);
    expect(said.at(-1)).toEqual({ type: "closed" });
  });
});
