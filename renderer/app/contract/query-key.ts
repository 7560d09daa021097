import type { Capability } from "./contract-types.ts";

/** Where the answer of a call is kept: `["report", "get", { reportId }]`, so that a capability or a method can be named whole. */
export type QueryKey = readonly [capability: Capability, method: string, request: unknown];

/** The key of one call. */
export function queryKey(capability: Capability, method: string, request: unknown): QueryKey {
  return [capability, method, request];
}

/** The keys that a channel such as `report.get`, or a whole capability such as `report`, stands for. */
export function keyPrefix(channel: string): readonly string[] {
  return channel.split(".");
}
