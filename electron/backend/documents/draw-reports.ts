import { startThread } from "#backend/start-thread.ts";
import { KalqanError } from "#shared/errors.ts";
import type { DocumentMade, DrawRequest, ReportsWork } from "./document-work.ts";

/** Draws reports on a thread of its own, which begins with the first of them and stays until it is closed. */
export interface ReportDrawer {
  /** Errors: as `renderReportPdf`; internal.cancelled once closed; internal.unexpected where the thread died. */
  readonly draw: (request: Omit<DrawRequest, "id">) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: KalqanError) => void;
}

export function startReportDrawer(fontsFolder: string): ReportDrawer {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closed = false;
  let thread: ReturnType<typeof startThread> | null = null;

  const refuseAll = (error: KalqanError) => {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = () => {
    const work: ReportsWork = { kind: "reports", fontsFolder };
    const started = startThread(new URL("./document-thread.ts", import.meta.url), "document-thread", work);
    started.on("message", (made: DocumentMade & { readonly id: number }) => {
      const { resolve, reject } = waiting.get(made.id) ?? {};
      waiting.delete(made.id);
      if (made.ok) resolve?.(made.bytes);
      else reject?.(new KalqanError(made.error.code, made.error.data));
    });
    started.once("error", (cause) => {
      refuseAll(new KalqanError("internal.unexpected", { method: "documents.thread", path: "" }, { cause }));
    });
    return started;
  };

  return {
    draw: (request) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new KalqanError("internal.cancelled"));
        const id = ++last;
        waiting.set(id, { resolve, reject });
        thread ??= start();
        thread.postMessage({ id, ...request } satisfies DrawRequest);
      }),
    close: async () => {
      closed = true;
      const running = thread;
      refuseAll(new KalqanError("internal.cancelled"));
      await running?.terminate();
    },
  };
}
