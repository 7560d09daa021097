import { KalqanError } from "#shared/errors.ts";

/** One piece of work that ends when the person cancels it, or when a step of it takes too long. */
export interface Deadline {
  /** Aborted by either; its reason is what the work fails with. */
  readonly signal: AbortSignal;
  /** Waits for `work`, at most that long. Error: ncalayer.noAnswer {seconds}; the caller's own reason where it cancelled. */
  within<T>(milliseconds: number, work: Promise<T>): Promise<T>;
}

export function createDeadline(cancel: AbortSignal): Deadline {
  const late = new AbortController();
  const signal = AbortSignal.any([cancel, late.signal]);
  return {
    signal,
    within: async (milliseconds, work) => {
      const seconds = Math.ceil(milliseconds / 1000);
      const timer = setTimeout(() => late.abort(new KalqanError("ncalayer.noAnswer", { seconds })), milliseconds);
      try {
        return await work;
      } catch (error) {
        // However the abort was noticed below, its reason is what is told.
        signal.throwIfAborted();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
