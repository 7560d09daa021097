import { examineTrust, importTrust, removeTrust, restoreTrust, viewTrust } from "#backend/trust/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function trustHandlers({ trust: deps }: BackendContext): Handlers["trust"] {
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
  };
}
