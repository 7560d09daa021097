import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function planHandlers({ plans }: BackendContext): Handlers["plan"] {
  return {
    get: ({ edition }) => {
      const { plan, appliesFrom } = edition === null ? plans.newest() : plans.of(edition);
      return { edition: plan.edition, bodies: [...plan.bodies], appliesFrom };
    },
  };
}
