import type { CopyOptions } from "#backend/files/index.ts";
import { listHeldKeys } from "#backend/sealing/index.ts";
import { startThread } from "#backend/start-thread.ts";
import { KalqanError } from "#shared/errors.ts";
import type { UpkeepMessage, UpkeepResult, UpkeepStart, UpkeepWork } from "./work.ts";

/**
 * Carries work out on a thread of its own. Cancelled, the thread still clears away what it has half written. Errors: those of
 * the work, internal.cancelled, internal.unexpected where the thread died.
 */
export function inThread<Kind extends UpkeepWork["kind"]>(
  work: Extract<UpkeepWork, { readonly kind: Kind }>,
  { signal, onBytes }: CopyOptions,
): Promise<UpkeepResult[Kind]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new KalqanError("internal.cancelled"));
    const start: UpkeepStart = { work, keys: listHeldKeys() };
    const worker = startThread(new URL("./upkeep-thread.ts", import.meta.url), "upkeep-thread", start);
    const cancel = () => worker.postMessage("stop");
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (message: UpkeepMessage) => {
      switch (message.type) {
        case "bytes":
          return onBytes?.(message.done);
        case "done":
          return resolve(message.value as UpkeepResult[Kind]);
        case "failed":
          return reject(new KalqanError(message.error.code, message.error.data));
      }
    });
    worker.once("error", (cause) => {
      reject(new KalqanError("internal.unexpected", { method: "upkeep.thread", path: "" }, { cause }));
    });
    worker.once("exit", () => {
      signal?.removeEventListener("abort", cancel);
      // Whoever has been answered already hears nothing of this.
      reject(new KalqanError("internal.unexpected", { method: "upkeep.thread", path: "" }));
    });
  });
}
