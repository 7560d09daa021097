import { traceOf } from "#shared/diagnostics/fault-trace.ts";

/** A fault of the page goes into the program's log: its kind and where it was, nothing of what the page shows. */
export function noteFault(error: unknown): void {
  if (error instanceof Error) void window.kalqan.shell.noteFault(traceOf(error)).catch(() => undefined);
}
