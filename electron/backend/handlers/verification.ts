import { readSettings } from "#backend/settings/index.ts";
import { loadRevocationLists, loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function verificationHandlers({ folder, resources, clock }: BackendContext): Handlers["verification"] {
  return {
    verify: async ({ paths, trust, revocationLists, at }, { signal, progress }) => {
      const policy = {
        trust: await loadTrustStore({ defaultFolder: resources.trust, files: trust }),
        revocationLists: await loadRevocationLists(revocationLists),
        at: at === null ? clock() : endOfDay(at),
        requireRevocation: readSettings(folder.database).requireRevocation,
      };
      const results = [];
      for (const [index, path] of paths.entries()) {
        signal.throwIfAborted();
        progress({ step: "verify", done: index, total: paths.length });
        results.push(await verifyPackage(path, policy, { signal }));
      }
      return results;
    },
  };
}

/** A day is meant to its end, as it is lived in Kazakhstan (UTC+5 or, before March 2024, +6: the later of the two). */
function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59+05:00`);
}
