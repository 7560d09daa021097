import { type Answer, refusal } from "#shared/answer.ts";
import type { Progress } from "#shared/api/method.ts";
import type { FromBackend, ToBackend } from "#shared/backend-messages.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Restored } from "#shared/restore.ts";

/** A process that was just started: what Electron's utilityProcess gives, as far as it is needed here. */
export interface Child {
  post(message: ToBackend): void;
  onMessage(listener: (message: FromBackend) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** How the opening of the folder ended. */
export type Opening =
  | { readonly kind: "open"; readonly restored: Restored | null }
  | { readonly kind: "refused"; readonly error: ErrorRecord }
  | { readonly kind: "died" };

/** A call under way. The answer always comes: a process that dies answers `backend.restarted`. */
export interface RunningCall {
  readonly answer: Promise<Answer>;
  cancel(): void;
}

export interface BackendProcess {
  readonly opening: Promise<Opening>;
  readonly exited: Promise<void>;
  /** Gives up a restore that it was started with. */
  cancelOpening(): void;
  call(channel: string, request: unknown, onProgress: (progress: Progress) => void): RunningCall;
  /** Lets it close its database and waits until it has left; after `patience` ms it is ended. */
  close(patience: number): Promise<void>;
}

type Order = Omit<Extract<ToBackend, { type: "open" }>, "type">;

interface Pending {
  settle(answer: Answer): void;
  readonly onProgress: (progress: Progress) => void;
}

/** One life of the backend process: the handshake, its calls by number, its end. `onMaster`: what unlocked its folder. */
export function runBackendProcess(
  child: Child,
  order: Order,
  onMaster: (master: Uint8Array | null) => void = () => undefined,
  onOpening: (progress: Progress) => void = () => undefined,
): BackendProcess {
  const pending = new Map<number, Pending>();
  const opening = Promise.withResolvers<Opening>();
  const exited = Promise.withResolvers<void>();
  let nextId = 1;
  let alive = true;

  child.onMessage((message) => {
    switch (message.type) {
      case "opening":
        onOpening(message.progress);
        break;
      case "master":
        onMaster(message.master);
        break;
      case "opened":
        opening.resolve({ kind: "open", restored: message.restored ?? null });
        break;
      case "refused":
        opening.resolve({ kind: "refused", error: message.error });
        break;
      case "progress":
        pending.get(message.id)?.onProgress(message.progress);
        break;
      case "answer":
        pending.get(message.id)?.settle(message.answer);
        pending.delete(message.id);
        break;
      case "closed":
        break;
    }
  });
  child.onExit(() => {
    alive = false;
    for (const call of pending.values()) call.settle(refusal({ code: "backend.restarted", data: {} }));
    pending.clear();
    opening.resolve({ kind: "died" });
    exited.resolve();
  });
  child.post({ type: "open", ...order });

  return {
    opening: opening.promise,
    exited: exited.promise,
    cancelOpening: () => {
      if (alive) child.post({ type: "cancelOpening" });
    },
    call(channel, request, onProgress) {
      const answer = Promise.withResolvers<Answer>();
      const id = nextId++;
      if (alive) {
        pending.set(id, { settle: answer.resolve, onProgress });
        child.post({ type: "call", id, channel, request });
      } else answer.resolve(refusal({ code: "backend.restarted", data: {} }));
      return {
        answer: answer.promise,
        cancel: () => {
          if (pending.has(id)) child.post({ type: "cancel", id });
        },
      };
    },
    async close(patience) {
      if (!alive) return;
      child.post({ type: "close" });
      const impatience = setTimeout(() => child.kill(), patience);
      await exited.promise;
      clearTimeout(impatience);
    },
  };
}
