/** Lets one piece of work run at a time, in the order in which they came. */
export type TakeTurn = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** Whoever is aborted while waiting leaves at once and is passed over. */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return async (signal, work) => {
    const before = last;
    const { promise: mine, resolve: pass } = Promise.withResolvers<void>();
    last = Promise.all([before, mine]);
    try {
      await unlessAborted(before, signal);
      return await work();
    } finally {
      pass();
    }
  };
}

async function unlessAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const leave = () => reject(signal.reason);
  signal.addEventListener("abort", leave, { once: true });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
