import { describe, expect, test } from "vitest";
import type { Method } from "#shared/api/method.ts";
import { contract, type Handlers } from "#shared/api.ts";
import { createApi } from "../../../electron/backend/client.ts";
import { createDispatch } from "../../../electron/backend/dispatch.ts";

const idle = { signal: new AbortController().signal, progress: () => undefined };

/** Handlers that answer nothing but what a test gives them. */
function handlersWith(given: Partial<{ [C in keyof Handlers]: Partial<Handlers[C]> }>): Handlers {
  const nowhere = () => {
    throw new Error("not of this test");
  };
  const all = Object.entries(contract).map(([capability, methods]) => {
    const group = Object.fromEntries(Object.keys(methods as Record<string, Method>).map((name) => [name, nowhere]));
    return [capability, { ...group, ...given[capability as keyof Handlers] }];
  });
  return Object.fromEntries(all) as Handlers;
}

function record(seen: unknown[], request: unknown): Record<string, never> {
  seen.push(request);
  return {};
}

describe("a call", () => {
  test("reaches its handler with what the schema made of the request", async () => {
    const seen: unknown[] = [];
    const dispatch = createDispatch(handlersWith({ annexes: { remove: (request) => record(seen, request) } }));
    await expect(dispatch("annexes.remove", { annexId: "a" }, idle)).resolves.toEqual({});
    expect(seen).toEqual([{ annexId: "a" }]);
  });

  test("of a method that is not in the contract is refused", async () => {
    const dispatch = createDispatch(handlersWith({}));
    await expect(dispatch("annexes.erase", {}, idle)).rejects.toMatchObject({ code: "contract.unknownMethod" });
    await expect(dispatch("annexes.constructor", {}, idle)).rejects.toMatchObject({ code: "contract.unknownMethod" });
  });

  test("off the schema is refused with the path, and the handler never runs", async () => {
    const dispatch = createDispatch(handlersWith({}));
    const call = dispatch("annexes.rename", { annexId: "a", name: 5 }, idle);
    await expect(call).rejects.toMatchObject({ code: "contract.invalidRequest", data: { path: "name" } });
  });

  test("whose answer is off the schema is a fault of ours, not passed on", async () => {
    const wrong = handlersWith({ backup: { list: (() => "nothing") as never } });
    await expect(createDispatch(wrong)("backup.list", {}, idle)).rejects.toMatchObject({ code: "internal.unexpected" });
  });
});

test("a cancelled job says so, whatever it was doing", async () => {
  const handlers = handlersWith({
    doctor: {
      run: (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    },
  });
  const job = createApi(createDispatch(handlers)).doctor.run({});
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
});
