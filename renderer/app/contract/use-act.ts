import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ErrorRecord } from "#shared/errors.ts";
import { callBackend } from "./bridge.ts";
import { changedBy } from "./changes.ts";
import type { CallOf, Capability, RequestOf, ResponseOf } from "./contract-types.ts";
import { keyPrefix } from "./query-key.ts";

interface ActOptions {
  /** Channels to read again instead of those in changes.ts; `[]` where the caller writes the answer into the cache itself. */
  readonly changes?: readonly string[];
}

/**
 * A call that changes something: `const save = useAct("settings", "set"); save.mutate({ bilingual: true })`. What it
 * changes is read again. `error` is an ErrorRecord; `mutateAsync` rejects with one.
 */
export function useAct<C extends Capability, M extends CallOf<C>>(
  capability: C,
  method: M,
  { changes = changedBy(capability, method) }: ActOptions = {},
): UseMutationResult<ResponseOf<C, M>, ErrorRecord, RequestOf<C, M>> {
  const client = useQueryClient();
  return useMutation<ResponseOf<C, M>, ErrorRecord, RequestOf<C, M>>({
    mutationFn: (request) => callBackend(capability, method, request),
    onSuccess: async () => {
      await Promise.all(changes.map((channel) => client.invalidateQueries({ queryKey: keyPrefix(channel) })));
    },
  });
}
