import { exportReport, recognisePackage } from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function exchangeHandlers({ exchange }: BackendContext): Handlers["exchange"] {
  return {
    recognise: ({ path }, watch) => recognisePackage(exchange, path, watch),
    export: (request, watch) => exportReport(exchange, request, watch),
  };
}
