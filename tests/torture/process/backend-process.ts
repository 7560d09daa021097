import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Answer } from "#shared/answer.ts";
import type { FromBackend, ToBackend } from "#shared/backend-messages.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Restored, RestoreOrder } from "#shared/restore.ts";

const bootstrap = fileURLToPath(new URL("../../support/electron-stand-in/utility-bootstrap.mjs", import.meta.url));

/** How an opening ended: `died` where the process was gone before it said. */
export type Opening =
  | { readonly kind: "opened"; readonly restored: Restored | null }
  | { readonly kind: "refused"; readonly error: ErrorRecord }
  | { readonly kind: "died" };

/** The program's own backend process, in a process group of its own, as the shell runs it. */
export interface BackendProcess {
  readonly opening: Promise<Opening>;
  /** Null where the process was gone before it answered. */
  readonly call: (channel: string, request: unknown) => Promise<Answer | null>;
  /** kill -9 of the whole group, and waits until it is gone. What it says from now on is not heard any more. */
  readonly kill: () => Promise<void>;
  /** Asks it to leave, and waits until it is gone. */
  readonly close: () => Promise<void>;
}

/** All that an operation needs of it; the page of the whole program gives the same. */
export type Caller = Pick<BackendProcess, "call">;

export interface StartOptions {
  readonly folder: string;
  readonly restore?: RestoreOrder;
  /** What the calendar takes for now. */
  readonly calendarNow: string;
  /** The bundled backend (`bundle-backend.ts`). */
  readonly entry: string;
  /** A folder for compiled code, so that hundreds of starts are quick. */
  readonly compileCache: string;
}

/** Starts it and orders it to open the folder. */
export function startBackend({ folder, restore, calendarNow, entry, compileCache }: StartOptions): BackendProcess {
  const child = fork(bootstrap, [entry], {
    serialization: "advanced",
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  const conversation = converse(child);
  conversation.send({ type: "open", folder, create: true, calendarNow, ...(restore && { restore }) });
  return conversation.process;
}

function converse(child: ChildProcess) {
  const gone = once(child, "exit");
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let heard = true;
  let lastId = 0;
  let settleOpening: (opening: Opening) => void = () => undefined;
  const opening = new Promise<Opening>((resolve) => {
    settleOpening = resolve;
  });
  const end = () => {
    heard = false;
    settleOpening({ kind: "died" });
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  child.on("message", (message: FromBackend) => {
    if (!heard) return;
    if (message.type === "opened") settleOpening({ kind: "opened", restored: message.restored ?? null });
    if (message.type === "refused") settleOpening({ kind: "refused", error: message.error });
    if (message.type === "answer") {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    }
  });
  child.once("exit", end);
  // Its last words are of use where it dies by itself.
  child.stderr?.on("data", (text) => process.stderr.write(text));
  const send = (message: ToBackend): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  const backend: BackendProcess = {
    opening,
    call: (channel, request) =>
      new Promise((resolve) => {
        if (!heard) return resolve(null);
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ type: "call", id: lastId, channel, request });
      }),
    kill: async () => {
      end();
      try {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It was gone already.
      }
      await gone;
    },
    close: async () => {
      send({ type: "close" });
      await gone;
    },
  };
  return { process: backend, send };
}
