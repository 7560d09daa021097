import { join } from "node:path";
import type { Layout } from "#backend/data-folder/index.ts";
import { listTrustFiles, type TrustFileRow } from "#backend/database/index.ts";
import { clearAway, fileSize, hasDigest, namesIn } from "#backend/files/index.ts";
import type { TrustDeps } from "./deps.ts";

/** Where an imported certificate or list lies. */
export function trustFile(
  { layout }: { readonly layout: Pick<Layout, "trust"> },
  { kind, sha256 }: Pick<TrustFileRow, "kind" | "sha256">,
): string {
  return join(layout.trust, `${sha256}.${kind === "certificate" ? "cer" : "crl"}`);
}

/**
 * Whether a stored file is still what was imported. A certificate is believed for its bytes, so they are digested; a list
 * of 21 MB is known by its size, for whoever uses it checks its authority's signature.
 */
export async function isSound(deps: Pick<TrustDeps, "layout">, row: TrustFileRow): Promise<boolean> {
  const path = trustFile(deps, row);
  if ((await fileSize(path)) !== row.size) return false;
  if (row.kind === "revocationList") return true;
  return hasDigest(path, row.sha256);
}

/** Whether every byte of a stored file is what was imported. */
export async function isWhole(deps: Pick<TrustDeps, "layout">, row: TrustFileRow): Promise<boolean> {
  const path = trustFile(deps, row);
  return (await fileSize(path)) === row.size && hasDigest(path, row.sha256);
}

/** Removes what no row names: left by an import or a removal that was interrupted, or laid there past the program. */
export async function collectTrustFiles(deps: Pick<TrustDeps, "layout" | "database">): Promise<void> {
  const kept = new Set(listTrustFiles(deps.database).map((row) => trustFile(deps, row)));
  for (const name of await namesIn(deps.layout.trust)) {
    const path = join(deps.layout.trust, name);
    if (!kept.has(path)) await clearAway(path);
  }
}
