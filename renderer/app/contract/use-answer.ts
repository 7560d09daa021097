import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, Progress } from "#shared/api/method.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { startJob } from "./bridge.ts";
import type { Capability, JobOf, RequestOf, ResponseOf } from "./contract-types.ts";
import { toErrorRecord } from "./error-record.ts";
import type { JobState } from "./use-long-work.ts";

/** What a job answers that only looks: nothing yet, the answer, or why there is none. Can be shown with `<JobProgress>`. */
export interface Answer<Response> {
  readonly state: JobState;
  readonly progress: Progress | null;
  readonly isRunning: boolean;
  readonly result: Response | null;
  /** Null while it has not failed, and where it was stopped. */
  readonly error: ErrorRecord | null;
  readonly cancel: () => void;
  /** Looks once more. */
  readonly again: () => void;
}

type Standing<Response> = Pick<Answer<Response>, "state" | "progress" | "result" | "error">;

const running = { state: "running", progress: null, result: null, error: null } as const;

/**
 * A job that changes nothing, begun when the component is shown and anew for another request; leaving stops it. For work
 * that a person starts use `useJob`.
 */
export function useAnswer<C extends Capability, M extends JobOf<C>>(
  capability: C,
  method: M,
  request: RequestOf<C, M>,
): Answer<ResponseOf<C, M>> {
  const [standing, setStanding] = useState<Standing<ResponseOf<C, M>>>(running);
  const [attempt, setAttempt] = useState(0);
  const job = useRef<Job<ResponseOf<C, M>> | null>(null);
  const asked = JSON.stringify(request);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is made as the first was.
  useEffect(() => {
    let isWanted = true;
    const put = (next: Standing<ResponseOf<C, M>>): void => {
      if (isWanted) setStanding(next);
    };
    put(running);
    const started = startJob(capability, method, JSON.parse(asked) as RequestOf<C, M>, (progress) =>
      put({ ...running, progress }),
    );
    job.current = started;
    started.result.then(
      (result) => put({ ...running, state: "done", result }),
      (error: unknown) => {
        const record = toErrorRecord(error);
        const isCancelled = record.code === "internal.cancelled";
        put({ ...running, state: isCancelled ? "cancelled" : "failed", error: isCancelled ? null : record });
      },
    );
    return () => {
      isWanted = false;
      started.cancel();
    };
  }, [capability, method, asked, attempt]);

  const cancel = useCallback(() => {
    setStanding((before) => ({ ...before, state: "cancelling" }));
    job.current?.cancel();
  }, []);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const isRunning = standing.state === "running" || standing.state === "cancelling";
  return { ...standing, isRunning, cancel, again };
}
