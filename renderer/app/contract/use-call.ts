import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ErrorRecord } from "#shared/errors.ts";
import { callBackend } from "./bridge.ts";
import type { CallOf, Capability, RequestOf, ResponseOf } from "./contract-types.ts";
import { queryKey } from "./query-key.ts";

interface CallOptions {
  /** False: not asked yet, because something it needs is not known. */
  readonly enabled?: boolean;
  /** How long an answer is taken as fresh, milliseconds. 0 unless told: asked again with every screen. */
  readonly staleTime?: number;
}

/**
 * The answer of a call of the contract, kept and asked again when something changes it (changes.ts).
 * `useCall("report", "get", { reportId })`. `error` is an ErrorRecord; show it with `<ErrorState>`.
 */
export function useCall<C extends Capability, M extends CallOf<C>>(
  capability: C,
  method: M,
  request: RequestOf<C, M>,
  options: CallOptions = {},
): UseQueryResult<ResponseOf<C, M>, ErrorRecord> {
  return useQuery<ResponseOf<C, M>, ErrorRecord>({
    queryKey: queryKey(capability, method, request),
    queryFn: () => callBackend(capability, method, request),
    ...options,
  });
}
