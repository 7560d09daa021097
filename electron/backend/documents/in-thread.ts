import { startThread } from "#backend/start-thread.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ConsolidatedWork, DocumentMade, DocumentWork, RegisterWork, ReportWork } from "./document-work.ts";

/** A consolidated report in one of its forms, made on a thread of its own. Errors: as `renderInThread`, calendar.unknownHalfYear. */
export function renderConsolidated(work: Omit<ConsolidatedWork, "kind">, signal?: AbortSignal): Promise<Uint8Array> {
  return renderInThread({ kind: "consolidated", ...work }, signal);
}

/** A view of the register as a PDF, made on a thread of its own. Errors: as `renderInThread`. */
export function renderRegister(work: Omit<RegisterWork, "kind">, signal?: AbortSignal): Promise<Uint8Array> {
  return renderInThread({ kind: "register", ...work }, signal);
}

/** A report's PDF, made on a thread of its own, for whoever only looks at it. Errors: as `renderInThread` and `renderReportPdf`. */
export function renderReport(work: Omit<ReportWork, "kind">, signal?: AbortSignal): Promise<Uint8Array> {
  return renderInThread({ kind: "report", ...work }, signal);
}

/**
 * A document made on a thread of its own: however long it is, this process answers meanwhile, and cancelling ends the thread
 * at once. Errors: documents.fontMissing, internal.cancelled, internal.unexpected where the thread died.
 */
function renderInThread(work: DocumentWork, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new KalqanError("internal.cancelled"));
    const worker = startThread(new URL("./document-thread.ts", import.meta.url), "document-thread", work);
    const cancel = () => {
      void worker.terminate();
      reject(new KalqanError("internal.cancelled"));
    };
    signal?.addEventListener("abort", cancel, { once: true });
    worker.once("message", (made: DocumentMade) => {
      if (made.ok) resolve(made.bytes);
      else reject(new KalqanError(made.error.code, made.error.data));
    });
    worker.once("error", (cause) => {
      reject(new KalqanError("internal.unexpected", { method: "documents.thread", path: "" }, { cause }));
    });
    worker.once("exit", () => {
      signal?.removeEventListener("abort", cancel);
      // Whoever has been answered already hears nothing of this.
      reject(new KalqanError("internal.unexpected", { method: "documents.thread", path: "" }));
    });
  });
}
