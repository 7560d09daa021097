import { exportReport } from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function exchangeHandlers({ exchange }: BackendContext): Handlers["exchange"] {
  return { export: (request, watch) => exportReport(exchange, request, watch) };
}
