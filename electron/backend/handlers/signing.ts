import {
  confirmBodyBin,
  confirmedBins,
  correctBodyBin,
  keyFileSigner,
  readKey,
  signReport,
} from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";
import { viewKey } from "./key-view.ts";
import { ncalayerStatus, signWithNcalayer } from "./ncalayer.ts";
import { viewReport } from "./report-view.ts";

export function signingHandlers(context: BackendContext): Handlers["signing"] {
  const { report: deps, exchange } = context;
  return {
    readKey: async ({ keyFile, password, body, role }) => {
      const { certificate, chain } = await readKey(keyFile, password);
      return viewKey(context, certificate, { body, role, chain });
    },
    confirmBin: ({ body, bin }) => {
      confirmBodyBin(deps, body, bin);
      return {};
    },
    confirmedBins: () => confirmedBins(deps),
    correctBin: (request) => {
      correctBodyBin(deps, request);
      return {};
    },
    sign: async ({ reportId, role, keyFile, password }, watch) => {
      const key = await readKey(keyFile, password);
      await signReport(exchange, { reportId, role, signer: keyFileSigner(key, exchange) }, watch);
      return viewReport(deps, reportId);
    },
    ncalayerStatus: (_, { signal }) => ncalayerStatus(context, signal),
    signWithNcalayer: (request, watch) => signWithNcalayer(context, request, watch),
  };
}
