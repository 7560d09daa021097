import type { Job, Progress } from "#shared/api/method.ts";
import type { Restored, RestoreOrder } from "#shared/restore.ts";
import type { CallOf, Capability, JobOf, RequestOf, ResponseOf } from "./contract-types.ts";
import { toErrorRecord } from "./error-record.ts";

/** Calls a method of the contract. Rejects with an ErrorRecord, whatever went wrong. */
export async function callBackend<C extends Capability, M extends CallOf<C>>(
  capability: C,
  method: M,
  request: RequestOf<C, M>,
): Promise<ResponseOf<C, M>> {
  try {
    const call = methodOf(capability, method) as (request: unknown) => Promise<ResponseOf<C, M>>;
    return await call(request);
  } catch (error) {
    throw toErrorRecord(error);
  }
}

/** Starts long work. `result` rejects with an ErrorRecord, `internal.cancelled` after `cancel`. */
export function startJob<C extends Capability, M extends JobOf<C>>(
  capability: C,
  method: M,
  request: RequestOf<C, M>,
  onProgress: (progress: Progress) => void,
): Job<ResponseOf<C, M>> {
  const start = methodOf(capability, method) as (
    request: unknown,
    onProgress: (progress: Progress) => void,
  ) => Job<ResponseOf<C, M>>;
  const { result, cancel } = start(request, onProgress);
  return {
    result: result.catch((error: unknown) => {
      throw toErrorRecord(error);
    }),
    cancel,
  };
}

/** Starts a restore, which is the shell's work; as `startJob` in all else. */
export function startRestore(order: RestoreOrder, onProgress: (progress: Progress) => void): Job<Restored> {
  const { result, cancel } = window.kalqan.shell.restoreBackup(order, onProgress);
  return {
    result: result.catch((error: unknown) => {
      throw toErrorRecord(error);
    }),
    cancel,
  };
}

/** The compiler cannot follow a method through two generic keys; the contract's own types stand on both sides of this. */
function methodOf(capability: Capability, method: string): unknown {
  const methods: Readonly<Record<string, unknown>> = window.kalqan.api[capability];
  return methods[method];
}
