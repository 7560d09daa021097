import { resolve } from "node:path";
import { type Answer, refusal } from "#shared/answer.ts";
import type { Progress } from "#shared/api/method.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { RestoreOrder } from "#shared/restore.ts";
import type { BackendState, DataFolder } from "#shared/window-api.ts";
import { type BackendProcess, type Child, type RunningCall, runBackendProcess } from "./backend-process.ts";
import type { Log } from "./log.ts";

/** Waits before the first, second, … new start, in ms. One death more within `memoryOfDeaths`, and it has failed. */
const pauses = [200, 1_000, 3_000, 8_000];
const memoryOfDeaths = 60_000;
/** How long a process may take to close its database. */
const patience = 8_000;

export interface Backend {
  state(): BackendState;
  folder(): DataFolder;
  onChange(listener: () => void): void;
  /** Opens a folder in a process of its own and closes the one before; where it is refused, that one stays. */
  open(path: string, create: boolean): Promise<DataFolder>;
  /**
   * Restores the data folder, open or refused, by a process that begins with it; answers a `Restored`. Refused or
   * cancelled, the folder is opened as it was.
   */
  restore(order: RestoreOrder, onProgress: (progress: Progress) => void): RunningCall;
  /** Waits while the backend starts. Always answers. */
  call(channel: string, request: unknown, onProgress: (progress: Progress) => void): RunningCall;
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly start: () => Child;
  /** Shown as `absent` until a folder is opened. */
  readonly proposedFolder: string;
  /** ISO instant the calendar takes for now; null = the clock. */
  readonly calendarNow: string | null;
  readonly now: () => number;
  readonly log: Log;
}

/** Keeps one backend process at work: starts it, starts it again when it dies, and gives up only when it dies at once again. */
export function superviseBackend({ start, proposedFolder, calendarNow, now, log }: BackendOptions): Backend {
  const listeners: (() => void)[] = [];
  let state: BackendState = "ready";
  let folder: DataFolder = { path: proposedFolder, state: "absent", error: null };
  let current: BackendProcess | null = null;
  /** What unlocked the folder, for the next process of it: in memory alone, until it is locked or another folder is opened. */
  let unlocked: { readonly path: string; readonly master: Uint8Array } | null = null;
  let deaths: number[] = [];
  let closing = false;
  /** One opening after the other. */
  let turn: Promise<unknown> = Promise.resolve();
  let settled = Promise.withResolvers<void>();

  function become(nextState: BackendState, nextFolder: DataFolder = folder): void {
    state = nextState;
    folder = nextFolder;
    if (state === "ready" || state === "failed") {
      settled.resolve();
      settled = Promise.withResolvers<void>();
    }
    for (const listener of listeners) listener();
  }

  function run(
    path: string,
    create: boolean,
    restore?: { readonly order: RestoreOrder; readonly onProgress: (progress: Progress) => void },
  ): BackendProcess {
    return runBackendProcess(
      start(),
      {
        folder: path,
        create,
        calendarNow,
        ...(restore && { restore: restore.order }),
        ...(unlocked?.path === path && { master: unlocked.master }),
      },
      (master) => {
        unlocked = master === null ? null : { path, master };
      },
      restore?.onProgress,
    );
  }

  async function restoreNow(
    restore: RestoreOrder,
    onProgress: (progress: Progress) => void,
    isUnderWay: (process: BackendProcess) => void,
  ): Promise<Answer> {
    const { path, state: before } = folder;
    if (before !== "open" && before !== "refused") return refusal({ code: "backend.noFolder", data: {} });
    const replaced = current;
    // Its end is wanted: nobody recovers it.
    current = null;
    become("starting", { path, state: "opening", error: null });
    await replaced?.close(patience);
    const process = run(path, true, { order: restore, onProgress });
    isUnderWay(process);
    const opening = await process.opening;
    if (opening.kind === "open") {
      keep(process, path);
      return { ok: true, value: opening.restored };
    }
    await process.close(patience);
    const error = opening.kind === "refused" ? opening.error : failure;
    log("restore refused", { code: error.code });
    await openNow(path, false);
    return refusal(error);
  }

  function keep(process: BackendProcess, path: string): void {
    current = process;
    log("folder opened");
    if (unlocked?.path !== path) unlocked = null;
    become("ready", { path, state: "open", error: null });
    void process.exited.then(() => {
      if (process !== current || closing) return;
      current = null;
      return recover(path, false);
    });
  }

  /** After a death: pause, start, and again, until it stays or has failed. Another folder opened meanwhile ends it. */
  async function recover(path: string, create: boolean): Promise<void> {
    for (;;) {
      deaths = [...deaths.filter((at) => now() - at < memoryOfDeaths), now()];
      const pause = pauses[deaths.length - 1];
      log("backend died", { deaths: deaths.length });
      if (pause === undefined) return become("failed", { path, state: "refused", error: failure });
      become("restarting");
      await new Promise((done) => setTimeout(done, pause));
      if (closing || current) return;
      const process = run(path, create);
      const opening = await process.opening;
      if (opening.kind === "died") continue;
      if (opening.kind === "open" && !closing && !current) return keep(process, path);
      await process.close(patience);
      if (opening.kind === "refused") become("ready", { path, state: "refused", error: opening.error });
      return;
    }
  }

  async function openNow(path: string, create: boolean): Promise<DataFolder> {
    if (current && folder.path === path) return folder;
    const before = current;
    if (!before) {
      deaths = [];
      become("starting", { path, state: "opening", error: null });
    }
    const process = run(path, create);
    const opening = await process.opening;
    if (opening.kind === "open") {
      keep(process, path);
      await before?.close(patience);
      return folder;
    }
    if (opening.kind === "died" && !before) {
      await recover(path, create);
      return folder;
    }
    await process.close(patience);
    const error = opening.kind === "refused" ? opening.error : failure;
    log("folder refused", { code: error.code });
    const refused: DataFolder = { path, state: "refused", error };
    if (!before) become("ready", refused);
    return refused;
  }

  /** The process that answers now, waited for while it starts; or why there is none. */
  async function atWork(): Promise<BackendProcess | ErrorRecord> {
    while (state === "starting" || state === "restarting") await settled.promise;
    if (current) return current;
    return state === "failed" ? failure : { code: "backend.noFolder", data: {} };
  }

  return {
    state: () => state,
    folder: () => folder,
    onChange: (listener) => listeners.push(listener),
    open(path, create) {
      const opened = turn.then(async () => {
        while (state === "restarting") await settled.promise;
        return openNow(resolve(path), create);
      });
      turn = opened.catch(() => undefined);
      return opened;
    },
    restore(order, onProgress) {
      let cancelled = false;
      let underWay: BackendProcess | null = null;
      const answer = turn.then(async () => {
        while (state === "restarting") await settled.promise;
        if (cancelled) return refusal({ code: "internal.cancelled", data: {} });
        return restoreNow(order, onProgress, (process) => {
          underWay = process;
          if (cancelled) process.cancelOpening();
        });
      });
      turn = answer.catch(() => undefined);
      return {
        answer,
        cancel() {
          cancelled = true;
          underWay?.cancelOpening();
        },
      };
    },
    call: (channel, request, onProgress) => callWhenReady(atWork, channel, request, onProgress),
    async close() {
      closing = true;
      await current?.close(patience);
    },
  };
}

const failure: ErrorRecord = { code: "backend.failed", data: {} };

/** A call that may begin later; cancelled before that, it never begins. */
function callWhenReady(
  atWork: () => Promise<BackendProcess | ErrorRecord>,
  channel: string,
  request: unknown,
  onProgress: (progress: Progress) => void,
): RunningCall {
  let running: RunningCall | null = null;
  let cancelled = false;
  async function begin(): Promise<Answer> {
    const process = await atWork();
    if (cancelled) return refusal({ code: "internal.cancelled", data: {} });
    if ("code" in process) return refusal(process);
    running = process.call(channel, request, onProgress);
    return await running.answer;
  }
  return {
    answer: begin(),
    cancel() {
      cancelled = true;
      running?.cancel();
    },
  };
}
