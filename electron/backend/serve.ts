import { type Answer, refusal, toErrorRecord } from "#shared/answer.ts";
import type { FromBackend, ToBackend } from "#shared/backend-messages.ts";
import type { Dispatch } from "./dispatch.ts";

/** The way to the shell: messages are copied as by structured clone. */
export interface BackendPort {
  post(message: FromBackend): void;
  listen(listener: (message: ToBackend) => void): void;
}

/** What is served: an open data folder. */
export interface Served {
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

export type OpenRequest = Extract<ToBackend, { type: "open" }>;

interface Running {
  readonly controller: AbortController;
  readonly finished: Promise<void>;
}

/**
 * Serves one data folder over a port: opens it when told to, answers calls in any order, passes progress on, cancels,
 * and at the end closes the database before it leaves. A folder that cannot be opened is told as `refused`.
 * @param leave ends the process
 */
export function serveBackend(
  port: BackendPort,
  open: (request: OpenRequest) => Promise<Served>,
  leave: () => void,
): void {
  const running = new Map<number, Running>();
  let opening: Promise<Served> | null = null;

  async function openFolder(request: OpenRequest): Promise<void> {
    opening = open(request);
    try {
      await opening;
      port.post({ type: "opened" });
    } catch (error) {
      port.post({ type: "refused", error: toErrorRecord(error, "open") });
      logUnexpected(error);
    }
  }

  async function answer(id: number, channel: string, request: unknown, signal: AbortSignal): Promise<void> {
    const result = await carryOut(opening, channel, request, {
      signal,
      progress: (progress) => port.post({ type: "progress", id, progress }),
    });
    try {
      port.post({ type: "answer", id, answer: result });
    } catch (error) {
      // Only what structured clone cannot carry: a fault of ours, told as one.
      logUnexpected(error);
      port.post({ type: "answer", id, answer: refusal(toErrorRecord(error, channel)) });
    }
  }

  async function close(): Promise<void> {
    for (const { controller } of running.values()) controller.abort();
    await Promise.all([...running.values()].map(({ finished }) => finished));
    const served = await opening?.catch(() => null);
    await served?.close();
    port.post({ type: "closed" });
    leave();
  }

  port.listen((message) => {
    switch (message.type) {
      case "open":
        void openFolder(message);
        break;
      case "call": {
        const controller = new AbortController();
        const finished = answer(message.id, message.channel, message.request, controller.signal).finally(() =>
          running.delete(message.id),
        );
        running.set(message.id, { controller, finished });
        break;
      }
      case "cancel":
        running.get(message.id)?.controller.abort();
        break;
      case "close":
        void close();
        break;
    }
  });
}

async function carryOut(
  opening: Promise<Served> | null,
  channel: string,
  request: unknown,
  context: Parameters<Dispatch>[2],
): Promise<Answer> {
  const served = await opening?.catch(() => null);
  if (!served) return refusal({ code: "backend.noFolder", data: {} });
  try {
    return { ok: true, value: await served.dispatch(channel, request, context) };
  } catch (error) {
    // However deep the abort was noticed, the caller sees one code.
    if (context.signal.aborted) return refusal({ code: "internal.cancelled", data: {} });
    logUnexpected(error);
    return refusal(toErrorRecord(error, channel));
  }
}

/** Standard error goes to the shell's log. Expected faults are told to the person and need no trace. */
function logUnexpected(error: unknown): void {
  const unexpected = toErrorRecord(error, "").code === "internal.unexpected";
  if (unexpected) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
