import { listLeadParts } from "#backend/database/index.ts";
import {
  callOff,
  handBack,
  handOver,
  keyFileSigner,
  type ManifestSigner,
  mergePart,
  openPart,
  readKey,
  takeForLead,
  undoMerge,
  viewParts,
} from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function partHandlers({ exchange, report: { database } }: BackendContext): Handlers["parts"] {
  const signerOf = async (key: KeyAccess | null): Promise<ManifestSigner | null> =>
    key && keyFileSigner(await readKey(key.keyFile, key.password), exchange);
  return {
    list: ({ reportId }) => viewParts(database, reportId),
    handOver: async ({ key, ...request }, watch) =>
      handOver(exchange, { ...request, signer: await signerOf(key) }, watch),
    open: ({ path }, watch) => openPart(exchange, path, watch),
    merge: (request, watch) => mergePart(exchange, request, watch),
    undo: (request) => {
      undoMerge(exchange, request);
      return {};
    },
    handBack: async ({ key, ...request }, watch) =>
      handBack(exchange, { ...request, signer: await signerOf(key) }, watch),
    callOff: ({ partId }) => {
      callOff(exchange, partId);
      return {};
    },
    takeForLead: async (request, watch) => ({ reportId: await takeForLead(exchange, request, watch) }),
    forLead: ({ reportId }) =>
      listLeadParts(database, reportId).map(({ measure, body, created, name, signer, entry }) => ({
        ...{ measure, body, created, name, signer, entry },
      })),
  };
}

type KeyAccess = NonNullable<Parameters<Handlers["parts"]["handOver"]>[0]["key"]>;
