import type { Job, Method, Progress } from "#shared/api/method.ts";
import { type Api, contract } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Dispatch } from "./dispatch.ts";

const silent = (): void => undefined;

/** The contract as callers see it, over a dispatch in the same process (command line, tests). */
export function createApi(dispatch: Dispatch): Api {
  const api: Record<string, Record<string, unknown>> = {};
  for (const [capability, methods] of Object.entries(contract)) {
    const group: Record<string, unknown> = {};
    for (const [name, method] of Object.entries(methods as Record<string, Method>)) {
      const channel = `${capability}.${name}`;
      group[name] = method.kind === "job" ? startJob(dispatch, channel) : callOnce(dispatch, channel);
    }
    api[capability] = group;
  }
  return api as unknown as Api;
}

function callOnce(dispatch: Dispatch, channel: string) {
  return (request: unknown): Promise<unknown> =>
    dispatch(channel, request, { signal: new AbortController().signal, progress: silent });
}

function startJob(dispatch: Dispatch, channel: string) {
  return (request: unknown, onProgress: (progress: Progress) => void = silent): Job<unknown> => {
    const controller = new AbortController();
    const result = dispatch(channel, request, { signal: controller.signal, progress: onProgress }).catch(
      (error: unknown) => {
        // However deep the abort was noticed, the caller sees one code.
        if (controller.signal.aborted) throw new KalqanError("internal.cancelled", {}, { cause: error });
        throw error;
      },
    );
    return { result, cancel: () => controller.abort() };
  };
}
