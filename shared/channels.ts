import type { Method } from "./api/method.ts";
import { contract } from "./api.ts";

export interface ApiChannel {
  readonly capability: string;
  readonly method: string;
  readonly kind: Method["kind"];
}

/**
 * The contract as names alone: all that preload and shell need of it. The build puts the finished list in this file's
 * place (build/plugins/evaluated-module.ts), so that no schema is carried into the sandbox.
 */
export const apiChannels: readonly ApiChannel[] = Object.entries(contract).flatMap(([capability, methods]) =>
  Object.entries(methods as Record<string, Method>).map(([method, { kind }]) => ({ capability, method, kind })),
);
