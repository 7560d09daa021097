import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, Progress } from "#shared/api/method.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { startJob } from "../../../app/contract/bridge.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import type { JobState } from "../../../app/contract/use-long-work.ts";

/** A stored file that is being read or is there. */
export interface AnnexReading {
  readonly state: JobState;
  readonly progress: Progress | null;
  readonly isRunning: boolean;
  readonly bytes: Uint8Array | null;
  readonly error: ErrorRecord | null;
  readonly cancel: () => void;
}

type Standing = Pick<AnnexReading, "state" | "progress" | "bytes" | "error">;

const running: Standing = { state: "running", progress: null, bytes: null, error: null };

/** The bytes of an annex. Going away stops the reading. */
export function useAnnexBytes(annexId: string): AnnexReading {
  const [standing, setStanding] = useState(running);
  const job = useRef<Job<Uint8Array> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const put = (next: Standing): void => {
      if (isWanted) setStanding(next);
    };
    put(running);
    const started = startJob("annexes", "read", { annexId }, (progress) => put({ ...running, progress }));
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
  }, [annexId]);
  const cancel = useCallback(() => {
    setStanding((before) => ({ ...before, state: "cancelling" }));
    job.current?.cancel();
  }, []);
  const isRunning = standing.state === "running" || standing.state === "cancelling";
  return { ...standing, isRunning, cancel };
}
