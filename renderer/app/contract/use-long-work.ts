import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, Progress } from "#shared/api/method.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "./error-record.ts";

/** `cancelling`: asked to stop, not stopped yet. */
export type JobState = "idle" | "running" | "cancelling" | "done" | "failed" | "cancelled";

interface JobStanding<Response> {
  readonly state: JobState;
  readonly progress: Progress | null;
  readonly result: Response | null;
  /** Why it failed; null while it has not, and after a cancel. */
  readonly error: ErrorRecord | null;
}

/** Long work as a screen holds it; show it with `<JobProgress>`. */
export interface JobHandle<Request, Response> extends JobStanding<Response> {
  readonly isRunning: boolean;
  /** Answers the result, or null where it failed or was cancelled (`error` says which). A second start is ignored. */
  readonly start: (request: Request) => Promise<Response | null>;
  readonly cancel: () => void;
  /** Back to `idle`, forgetting the result or the error. */
  readonly reset: () => void;
}

const idle = { state: "idle", progress: null, result: null, error: null } as const;

/** Holds long work of any kind; neither function may change from one drawing to the next. `onDone` is waited for. */
export function useLongWork<Request, Response>(
  begin: (request: Request, onProgress: (progress: Progress) => void) => Job<Response>,
  onDone: () => Promise<void>,
  { cancelOnLeave }: { readonly cancelOnLeave: boolean },
): JobHandle<Request, Response> {
  const running = useRef<Job<Response> | null>(null);
  const [standing, setStanding] = useState<JobStanding<Response>>(idle);

  useEffect(() => {
    return () => {
      if (cancelOnLeave) running.current?.cancel();
    };
  }, [cancelOnLeave]);

  const start = useCallback(
    async (request: Request): Promise<Response | null> => {
      if (running.current !== null) return null;
      setStanding({ ...idle, state: "running" });
      const job = begin(request, (progress) =>
        setStanding((before) => (before.state === "running" ? { ...before, progress } : before)),
      );
      running.current = job;
      try {
        const result = await job.result;
        await onDone();
        setStanding({ ...idle, state: "done", result });
        return result;
      } catch (error) {
        setStanding(endedBy(toErrorRecord(error)));
        return null;
      } finally {
        running.current = null;
      }
    },
    [begin, onDone],
  );

  const cancel = useCallback(() => {
    if (running.current === null) return;
    setStanding((before) => ({ ...before, state: "cancelling" }));
    running.current.cancel();
  }, []);

  const reset = useCallback(() => {
    if (running.current === null) setStanding(idle);
  }, []);

  const isRunning = standing.state === "running" || standing.state === "cancelling";
  return { ...standing, isRunning, start, cancel, reset };
}

function endedBy(error: ErrorRecord): JobStanding<never> {
  if (error.code === "internal.cancelled") return { ...idle, state: "cancelled" };
  return { ...idle, state: "failed", error };
}
