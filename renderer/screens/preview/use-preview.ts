import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, Progress } from "#shared/api/method.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import { startJob } from "../../app/contract/bridge.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import type { JobState } from "../../app/contract/use-long-work.ts";

export type PreviewLanguage = Language | "both";

/** A preview that is being made or is there. */
export interface PreviewRun {
  readonly state: JobState;
  readonly progress: Progress | null;
  readonly isRunning: boolean;
  readonly bytes: Uint8Array | null;
  readonly error: ErrorRecord | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

type Standing = Pick<PreviewRun, "state" | "progress" | "bytes" | "error">;

const running: Standing = { state: "running", progress: null, bytes: null, error: null };

/** The report as it will be printed. Made anew for another language; leaving stops it. */
export function usePreview(reportId: string, language: PreviewLanguage): PreviewRun {
  const [standing, setStanding] = useState(running);
  const [attempt, setAttempt] = useState(0);
  const job = useRef<Job<Uint8Array> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is made as the first was.
  useEffect(() => {
    let isWanted = true;
    const put = (next: Standing): void => {
      if (isWanted) setStanding(next);
    };
    put(running);
    const started = startJob("documents", "preview", { reportId, language }, (progress) =>
      put({ ...running, progress }),
    );
    job.current = started;
    started.result.then(
      (bytes) => put({ ...running, state: "done", bytes }),
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
  }, [reportId, language, attempt]);

  const cancel = useCallback(() => {
    setStanding((before) => ({ ...before, state: "cancelling" }));
    job.current?.cancel();
  }, []);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...standing, isRunning: standing.state === "running" || standing.state === "cancelling", cancel, again };
}
