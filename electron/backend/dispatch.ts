import type { z } from "zod";
import type { JobContext, Method } from "#shared/api/method.ts";
import { contract, type Handlers } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";

/** Carries out one call by its channel name, `capability.method`. Request and response are checked against the contract. */
export type Dispatch = (channel: string, request: unknown, context: JobContext) => Promise<unknown>;

/**
 * Joins handlers to the contract; a capability that is left out is unknown. Errors: `contract.unknownMethod`, `contract.invalidRequest` (with the path to the
 * fault); whatever the handler throws goes on as it is. A response off its schema is a fault of ours: `internal.unexpected`.
 */
export function createDispatch(handlers: Partial<Handlers>): Dispatch {
  const table = new Map<string, { method: Method; handle: (request: unknown, context: JobContext) => unknown }>();
  for (const [capability, methods] of Object.entries(contract)) {
    const group = (handlers as unknown as Record<string, Record<string, (r: unknown, c: JobContext) => unknown>>)[
      capability
    ];
    for (const [name, method] of Object.entries(methods as Record<string, Method>)) {
      const handle = group?.[name];
      if (handle) table.set(`${capability}.${name}`, { method, handle });
    }
  }
  return async (channel, request, context) => {
    const entry = table.get(channel);
    if (!entry) throw new KalqanError("contract.unknownMethod", { method: channel });
    const value = checked(entry.method.request, request, "contract.invalidRequest", channel);
    context.signal.throwIfAborted();
    return checked(entry.method.response, await entry.handle(value, context), "internal.unexpected", channel);
  };
}

function checked(
  schema: z.ZodType,
  value: unknown,
  code: "contract.invalidRequest" | "internal.unexpected",
  channel: string,
): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join(".") ?? "";
  throw new KalqanError(code, { method: channel, path }, { cause: result.error });
}
