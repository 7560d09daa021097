import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function planHandlers({ plan }: BackendContext): Handlers["plan"] {
  return { get: () => ({ edition: plan.edition, bodies: [...plan.bodies] }) };
}
