import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Progress } from "#shared/api/method.ts";
import { startJob } from "./bridge.ts";
import { changedBy } from "./changes.ts";
import type { Capability, JobOf, RequestOf, ResponseOf } from "./contract-types.ts";
import { keyPrefix } from "./query-key.ts";
import { type JobHandle, useLongWork } from "./use-long-work.ts";

interface JobOptions {
  /** True: leaving the screen cancels it (a preview). Else it goes on. */
  readonly cancelOnLeave?: boolean;
}

/** `const exporting = useJob("exchange", "export"); exporting.start({ reportId, folder })`. */
export function useJob<C extends Capability, M extends JobOf<C>>(
  capability: C,
  method: M,
  { cancelOnLeave = false }: JobOptions = {},
): JobHandle<RequestOf<C, M>, ResponseOf<C, M>> {
  const client = useQueryClient();
  const begin = useCallback(
    (request: RequestOf<C, M>, onProgress: (progress: Progress) => void) =>
      startJob(capability, method, request, onProgress),
    [capability, method],
  );
  const readAgain = useCallback(async () => {
    const changed = changedBy(capability, method);
    await Promise.all(changed.map((channel) => client.invalidateQueries({ queryKey: keyPrefix(channel) })));
  }, [capability, method, client]);
  return useLongWork(begin, readAgain, { cancelOnLeave });
}
