import type { Job } from "#shared/api/method.ts";
import { KalqanError } from "#shared/errors.ts";
import type { CommandContext } from "./command.ts";

/** Waits for a job of the backend; Ctrl+C cancels it. Error: internal.cancelled, and whatever the job raises. */
export async function finishJob<T>(context: Pick<CommandContext, "signal">, start: () => Job<T>): Promise<T> {
  stopIfInterrupted(context);
  const job = start();
  const cancel = (): void => job.cancel();
  context.signal.addEventListener("abort", cancel, { once: true });
  try {
    return await job.result;
  } finally {
    context.signal.removeEventListener("abort", cancel);
  }
}

/** Between two steps of a command. Error: internal.cancelled. */
export function stopIfInterrupted({ signal }: Pick<CommandContext, "signal">): void {
  if (signal.aborted) throw new KalqanError("internal.cancelled");
}
