import { EventEmitter } from "node:events";
import type { WebContents } from "electron";
import { describe, expect, it } from "vitest";
import type { Answer } from "#shared/answer.ts";
import type { Progress } from "#shared/api/method.ts";
import { apiChannels } from "#shared/channels.ts";
import { bridgeApi } from "../../../electron/shell/api-bridge.ts";
import type { Backend } from "../../../electron/shell/backend.ts";
import type { Ipc } from "../../../electron/shell/ipc.ts";

type Handler = Parameters<Ipc["answer"]>[1];

/** The bridge between pages that a test plays and a backend whose calls it holds open. */
function bridged() {
  const handlers = new Map<string, Handler>();
  const listeners = new Map<string, Parameters<Ipc["hear"]>[1]>();
  const calls: {
    channel: string;
    cancelled: boolean;
    progress: (progress: Progress) => void;
    answer: (answer: Answer) => void;
  }[] = [];
  const backend: Pick<Backend, "call"> = {
    call(channel, _request, progress) {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      const call = { channel, cancelled: false, progress, answer: resolve };
      calls.push(call);
      return {
        answer: promise,
        cancel: () => {
          call.cancelled = true;
        },
      };
    },
  };
  bridgeApi(
    {
      answer: (channel, handler) => handlers.set(channel, handler),
      hear: (channel, listener) => listeners.set(channel, listener),
    },
    backend as Backend,
  );
  const invoke = (page: object, channel: string, ...args: unknown[]) =>
    handlers.get(channel)?.(args, page as WebContents);
  const cancel = (page: object, job: unknown) => listeners.get("job.cancel")?.([job], page as WebContents);
  return { calls, handlers, invoke, cancel };
}

function newPage() {
  const told: unknown[][] = [];
  const page = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (...message: unknown[]) => told.push(message),
  });
  return { page, told };
}

describe("the bridge of the contract", () => {
  it("has a way in for each method and for the shell's restore, and no other", () => {
    const { handlers } = bridged();
    const methods = apiChannels.map(({ capability, method }) => `${capability}.${method}`);
    expect([...handlers.keys()]).toEqual([...methods, "shell.restoreBackup"]);
  });

  it("answers what the backend answers", async () => {
    const { calls, invoke } = bridged();
    const answer = invoke(newPage().page, "settings.get", {});
    calls[0]?.answer({ ok: true, value: 1 });
    expect(await answer).toEqual({ ok: true, value: 1 });
  });

  it("tells progress to the page whose job it is", () => {
    const { calls, invoke } = bridged();
    const { page, told } = newPage();
    void invoke(page, "exchange.export", {}, "job-1");
    calls[0]?.progress({ step: "copyPackage", done: 1, total: 2 });
    expect(told).toEqual([["job.progress", "job-1", { step: "copyPackage", done: 1, total: 2 }]]);
  });

  it("cancels a page's own job, not another page's of the same name", () => {
    const { calls, invoke, cancel } = bridged();
    const [mine, other] = [newPage().page, newPage().page];
    void invoke(mine, "exchange.export", {}, "job-1");
    void invoke(other, "exchange.export", {}, "job-1");
    cancel(mine, "job-1");
    cancel(mine, "job-2");
    expect(calls.map(({ cancelled }) => cancelled)).toEqual([true, false]);
  });

  it.each([
    ["is loaded anew", "did-start-navigation", { isMainFrame: true, isSameDocument: false }],
    ["dies", "render-process-gone", {}],
    ["is closed", "destroyed", {}],
  ])("cancels the jobs of a page that %s", (_what, event, details) => {
    const { calls, invoke } = bridged();
    const { page } = newPage();
    void invoke(page, "exchange.export", {}, "job-1");
    page.emit("did-start-navigation", { isMainFrame: true, isSameDocument: true });
    expect(calls[0]?.cancelled).toBe(false);
    page.emit(event, details);
    expect(calls[0]?.cancelled).toBe(true);
  });

  it("takes no job without a name", () => {
    const { invoke } = bridged();
    expect(() => invoke(newPage().page, "exchange.export", {})).toThrow("contract.invalidRequest");
  });
});
