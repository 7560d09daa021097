import { useEffect, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";

/** Seconds that an error tells to wait before the next attempt; 0 = none. */
export function secondsOf(error: ErrorRecord | null): number {
  const seconds = error?.data.waitSeconds ?? error?.data.seconds ?? 0;
  return typeof seconds === "number" ? seconds : 0;
}

/** Counts the seconds down from what was told; another `cause` begins anew. */
export function useWaiting(seconds: number, cause: unknown): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same number told again counts anew.
  useEffect(() => {
    setLeft(seconds);
    if (seconds <= 0) return undefined;
    const end = Date.now() + seconds * 1_000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1_000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, cause]);
  return left;
}
