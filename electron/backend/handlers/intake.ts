import { decideOpen, readRegister, takeIn } from "#backend/intake/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function intakeHandlers({ intake }: BackendContext): Handlers["intake"] {
  return {
    takeIn: (request, watch) => takeIn(intake, request, watch),
    register: ({ halfYear }) => readRegister(intake, halfYear),
    decide: (request) => {
      decideOpen(intake, request);
      return {};
    },
  };
}
