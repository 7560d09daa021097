import type { Worker } from "node:worker_threads";
import { startThread } from "#backend/start-thread.ts";
import { KalqanError } from "#shared/errors.ts";
import type { DocumentMade, DrawRequest, ReportsWork } from "./document-work.ts";

/** Draws reports on a thread, one after the other. */
export interface ReportDrawer {
  /** Errors: as `renderReportPdf`; internal.cancelled once closed; internal.unexpected where the thread died. */
  readonly draw: (request: Omit<DrawRequest, "id" | "fontsFolder">) => Promise<Uint8Array>;
  /** What was asked for and not drawn yet is cancelled. */
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: KalqanError) => void;
}

/** To start a thread takes as long as to draw a dozen reports: one serves the process, and ends when nothing is asked of it. */
interface Drawing {
  readonly thread: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Once nothing waits. */
  idle: NodeJS.Timeout | null;
}

const longestIdle = 30_000;
let drawing: Drawing | null = null;
let last = 0;

export function startReportDrawer(fontsFolder: string): ReportDrawer {
  const own = new Set<number>();
  let closed = false;
  return {
    draw: (request) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new KalqanError("internal.cancelled"));
        const id = ++last;
        own.add(id);
        ask({ ...request, id, fontsFolder }, { resolve, reject });
      }),
    close: () => {
      closed = true;
      for (const id of own) answer(id, ({ reject }) => reject(new KalqanError("internal.cancelled")));
    },
  };
}

function ask(request: DrawRequest, whoWaits: Waiting): void {
  drawing ??= begin();
  const { thread, waiting, idle } = drawing;
  if (idle !== null) clearTimeout(idle);
  drawing.idle = null;
  waiting.set(request.id, whoWaits);
  thread.ref();
  thread.postMessage(request);
}

function answer(id: number, say: (whoWaits: Waiting) => void): void {
  const whoWaits = drawing?.waiting.get(id);
  if (drawing === null || whoWaits === undefined) return;
  drawing.waiting.delete(id);
  say(whoWaits);
  if (drawing.waiting.size === 0) rest(drawing);
}

/** Nobody waits: the thread hinders no process from ending, and ends itself after a while. */
function rest(present: Drawing): void {
  present.thread.unref();
  present.idle = setTimeout(() => {
    if (drawing === present) drawing = null;
    void present.thread.terminate();
  }, longestIdle).unref();
}

function begin(): Drawing {
  const work: ReportsWork = { kind: "reports" };
  const thread = startThread(new URL("./document-thread.ts", import.meta.url), "document-thread", work);
  const begun: Drawing = { thread, waiting: new Map(), idle: null };
  thread.on("message", (made: DocumentMade & { readonly id: number }) =>
    answer(made.id, ({ resolve, reject }) =>
      made.ok ? resolve(made.bytes) : reject(new KalqanError(made.error.code, made.error.data)),
    ),
  );
  const end = (cause?: unknown): void => {
    if (drawing === begun) drawing = null;
    const error = new KalqanError("internal.unexpected", { method: "documents.thread", path: "" }, { cause });
    for (const { reject } of begun.waiting.values()) reject(error);
    begun.waiting.clear();
  };
  thread.once("error", end);
  thread.once("exit", () => end());
  return begun;
}
