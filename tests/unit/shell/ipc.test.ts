import { describe, expect, it, vi } from "vitest";
import type { Answer } from "#shared/answer.ts";
import { KalqanError } from "#shared/errors.ts";
import { guardIpc } from "../../../electron/shell/ipc.ts";
import { appOrigin } from "../../../electron/shell/origin.ts";

type Invoked = (event: object, ...args: unknown[]) => Promise<Answer>;

function guarded() {
  const invoked = new Map<string, Invoked>();
  const heard = new Map<string, (event: object, ...args: unknown[]) => void>();
  const log = vi.fn();
  const ipc = guardIpc(
    {
      handle: (channel: string, handler: unknown) => void invoked.set(channel, handler as Invoked),
      on: (channel: string, listener: unknown) => heard.set(channel, listener as never) as never,
    } as never,
    log,
  );
  return { ipc, log, invoke: (...args: unknown[]) => invoked.get("a.b")?.(...(args as [object])), heard };
}

const ours = { senderFrame: { origin: appOrigin, parent: null }, sender: {} };
const foreign = { senderFrame: { origin: "https://example.invalid", parent: null }, sender: {} };

describe("the way in from pages", () => {
  it("hands the arguments of our own page to the handler", async () => {
    const { ipc, invoke } = guarded();
    ipc.answer("a.b", async (args) => ({ ok: true, value: args }));
    expect(await invoke(ours, 1, "two")).toEqual({ ok: true, value: [1, "two"] });
  });

  it("answers a foreign sender with an error, logs it, and does nothing", async () => {
    const { ipc, invoke, log } = guarded();
    const handler = vi.fn();
    ipc.answer("a.b", handler);
    for (const event of [foreign, { senderFrame: null, sender: {} }]) {
      expect(await invoke(event)).toEqual({ ok: false, error: { code: "backend.foreignSender", data: {} } });
    }
    expect(handler).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([
      ["foreign sender refused", { channel: "a.b", origin: "https://example.invalid" }],
      ["foreign sender refused", { channel: "a.b", origin: "gone" }],
    ]);
  });

  it("hears nothing from a foreign sender", () => {
    const { ipc, heard } = guarded();
    const listener = vi.fn();
    ipc.hear("job.cancel", listener);
    heard.get("job.cancel")?.(foreign, "job");
    expect(listener).not.toHaveBeenCalled();
    heard.get("job.cancel")?.(ours, "job");
    expect(listener).toHaveBeenCalledWith(["job"], ours.sender);
  });

  it("makes an answer of whatever the handler throws, so that its code survives", async () => {
    const { ipc, invoke } = guarded();
    ipc.answer("a.b", async () => {
      throw new KalqanError("file.notFound", { path: "x" });
    });
    expect(await invoke(ours)).toEqual({ ok: false, error: { code: "file.notFound", data: { path: "x" } } });
  });

  it("calls a fault of ours unexpected, and logs it", async () => {
    const { ipc, invoke, log } = guarded();
    ipc.answer("a.b", async () => {
      throw new RangeError("beyond");
    });
    expect(await invoke(ours)).toMatchObject({ ok: false, error: { code: "internal.unexpected" } });
    expect(log).toHaveBeenCalledWith("shell fault", expect.objectContaining({ channel: "a.b", fault: "RangeError" }));
    expect(JSON.stringify(log.mock.calls)).not.toContain("beyond");
  });

  it("logs what was refused by its code, and not what somebody cancelled", async () => {
    const { ipc, invoke, log } = guarded();
    const codes = ["file.busy", "internal.cancelled"] as const;
    let next = 0;
    ipc.answer("a.b", async () => ({ ok: false, error: { code: codes[next++] ?? "file.busy", data: {} } }));
    await invoke(ours);
    await invoke(ours);
    expect(log.mock.calls).toEqual([["refused", { channel: "a.b", code: "file.busy" }]]);
  });
});
