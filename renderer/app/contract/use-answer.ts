import { useCallback, useEffect, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { startJob } from "./bridge.ts";
import type { Capability, JobOf, RequestOf, ResponseOf } from "./contract-types.ts";
import { toErrorRecord } from "./error-record.ts";

/** What a job answers that only looks: nothing yet, the answer, or why there is none. */
export interface Answer<Response> {
  readonly result: Response | null;
  readonly error: ErrorRecord | null;
  /** Looks once more. */
  readonly again: () => void;
}

/**
 * A job that changes nothing, begun when the component is shown and anew for another request; leaving stops it. For work
 * that a person starts use `useJob`.
 */
export function useAnswer<C extends Capability, M extends JobOf<C>>(
  capability: C,
  method: M,
  request: RequestOf<C, M>,
): Answer<ResponseOf<C, M>> {
  const [standing, setStanding] = useState<Omit<Answer<ResponseOf<C, M>>, "again">>({ result: null, error: null });
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(request);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is made as the first was.
  useEffect(() => {
    let isWanted = true;
    setStanding({ result: null, error: null });
    const job = startJob(capability, method, JSON.parse(asked) as RequestOf<C, M>, () => undefined);
    job.result.then(
      (result) => isWanted && setStanding({ result, error: null }),
      (error: unknown) => isWanted && setStanding({ result: null, error: toErrorRecord(error) }),
    );
    return () => {
      isWanted = false;
      job.cancel();
    };
  }, [capability, method, asked, attempt]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...standing, again };
}
