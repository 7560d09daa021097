import { decideOpen, judgeAnew, readRegister, takeIn } from "#backend/intake/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function intakeHandlers({ intake }: BackendContext): Handlers["intake"] {
  return {
    takeIn: ({ confirmBins, ...request }, watch) => takeIn(intake, { ...request, confirms: () => confirmBins }, watch),
    judgeAnew: (request, watch) => judgeAnew(intake, request, watch),
    register: ({ halfYear }) => readRegister(intake, halfYear),
    decide: (request) => {
      decideOpen(intake, request);
      return {};
    },
  };
}
