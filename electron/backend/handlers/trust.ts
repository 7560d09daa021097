import { bodyBin } from "#backend/exchange/index.ts";
import {
  examineQaom,
  examineTrust,
  importTrust,
  listQaom,
  pinQaom,
  removeTrust,
  restoreTrust,
  unpinQaom,
  viewTrust,
} from "#backend/trust/index.ts";
import type { Handlers } from "#shared/api.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import type { BackendContext } from "../context.ts";

export function trustHandlers(context: BackendContext): Handlers["trust"] {
  const { trust: deps } = context;
  return {
    get: () => viewTrust(deps),
    examine: ({ path }, { progress }) => {
      progress({ step: "examineTrust", done: 0, total: 0 });
      return examineTrust(deps, path);
    },
    import: async (request, { signal, progress }) => {
      progress({ step: "importTrust", done: 0, total: 0 });
      await importTrust(deps, request, signal);
      return viewTrust(deps);
    },
    remove: async ({ sha256 }) => {
      await removeTrust(deps, sha256);
      return viewTrust(deps);
    },
    restore: ({ sha256 }) => {
      restoreTrust(deps, sha256);
      return viewTrust(deps);
    },
    qaom: () => listQaom(deps),
    examineQaom: ({ path }, { signal, progress }) => {
      progress({ step: "examineTrust", done: 0, total: 0 });
      return examineQaom(deps, { path, bins: qaomBins(context) }, signal);
    },
    pinQaom: async ({ path, sha256 }, { signal, progress }) => {
      progress({ step: "importTrust", done: 0, total: 0 });
      await pinQaom(deps, { path, sha256, bins: qaomBins(context) }, signal);
      return listQaom(deps);
    },
    unpinQaom: ({ sha256 }) => {
      unpinQaom(deps, sha256);
      return listQaom(deps);
    },
  };
}

/** The BINs of those who hold ҚАӨМ's duties in any half-year; empty while one of them is not known. */
function qaomBins({ plans, folder }: BackendContext): string[] {
  const { plan } = plans.newest();
  const holders = new Set(halfYears.flatMap((halfYear) => addresseeOf(plan, halfYear)?.code ?? []));
  const bins = [...holders].map((code) => bodyBin({ plan }, folder.database, code));
  return bins.every((bin) => bin !== null) ? bins : [];
}
