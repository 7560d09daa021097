import {
  carriedPicture,
  exportForHead,
  keyFileSigner,
  knownBins,
  openCarried,
  openReturned,
  readKey,
  refuseCarried,
  signCarried,
  takeReturned,
  withCarried,
} from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";
import { viewKey } from "./key-view.ts";
import { signCarriedWithNcalayer } from "./ncalayer.ts";
import { viewReport } from "./report-view.ts";

export function headHandlers(context: BackendContext): Handlers["head"] {
  const { exchange, report } = context;
  return {
    export: (request, watch) => exportForHead(exchange, request, watch),
    open: ({ path }, watch) => openCarried(exchange, path, watch),
    picture: ({ path, sha256, language }, watch) =>
      carriedPicture(exchange, { path, expected: sha256, language }, watch),
    readKey: async ({ path, sha256, keyFile, password }, watch) => {
      const { certificate, chain } = await readKey(keyFile, password);
      const found = await withCarried(exchange, { path, expected: sha256 }, watch, (carried) => ({
        body: carried.document.body.code,
        bins: knownBins(exchange, carried),
      }));
      return viewKey(context, certificate, { ...found, role: "head", chain });
    },
    sign: async ({ path, sha256, folder, keyFile, password }, watch) => {
      const signer = keyFileSigner(await readKey(keyFile, password), exchange);
      return signCarried(exchange, { path, expected: sha256, folder, signer }, watch);
    },
    signWithNcalayer: (request, watch) => signCarriedWithNcalayer(context, request, watch),
    refuse: async ({ path, sha256, folder, reason, key }, watch) => {
      const signer = key && keyFileSigner(await readKey(key.keyFile, key.password), exchange);
      return refuseCarried(exchange, { path, expected: sha256, folder, reason, signer }, watch);
    },
    openReturned: ({ path }, watch) => openReturned(exchange, path, watch),
    takeReturned: async (request, watch) => viewReport(report, await takeReturned(exchange, request, watch)),
  };
}
