import { noteToShell } from "#backend/diagnostics/index.ts";
import { type Answer, refusal, toErrorRecord } from "#shared/answer.ts";
import type { Progress } from "#shared/api/method.ts";
import type { FromBackend, ToBackend } from "#shared/backend-messages.ts";
import { traceOf } from "#shared/diagnostics/fault-trace.ts";
import type { Restored } from "#shared/restore.ts";
import type { Dispatch } from "./dispatch.ts";

/** The way to the shell: messages are copied as by structured clone. */
export interface BackendPort {
  post(message: FromBackend): void;
  listen(listener: (message: ToBackend) => void): void;
}

/** What is served: an open data folder. */
export interface Served {
  readonly dispatch: Dispatch;
  /** Where a restore was ordered with the opening. */
  readonly restored?: Restored;
  close(): Promise<void>;
}

/** Given to an opening, which may take long where it restores. */
export interface Opening {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** To be told, while the folder is served, what it was unlocked by. */
  readonly onMaster: (master: Uint8Array | null) => void;
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
  open: (request: OpenRequest, opening: Opening) => Promise<Served>,
  leave: () => void,
): void {
  const running = new Map<number, Running>();
  const openingStop = new AbortController();
  let opening: Promise<Served> | null = null;

  async function openFolder(request: OpenRequest): Promise<void> {
    const { signal } = openingStop;
    opening = open(request, {
      signal,
      progress: (progress) => port.post({ type: "opening", progress }),
      onMaster: (master) => port.post({ type: "master", master }),
    });
    try {
      const { restored } = await opening;
      port.post({ type: "opened", ...(restored && { restored }) });
    } catch (error) {
      const cancelled = signal.aborted;
      port.post({
        type: "refused",
        error: cancelled ? { code: "internal.cancelled", data: {} } : toErrorRecord(error, "open"),
      });
      if (!cancelled) logUnexpected(error);
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
    openingStop.abort();
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
      case "cancelOpening":
        openingStop.abort();
        break;
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

/** For the shell's log. Expected faults are told to the person and need no trace. */
function logUnexpected(error: unknown): void {
  if (toErrorRecord(error, "").code === "internal.unexpected") noteToShell("backend fault", traceOf(error));
}
