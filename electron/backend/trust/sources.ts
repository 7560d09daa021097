import { listTrustFiles, type TrustFileRow } from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import {
  loadRevocationLists,
  loadTrustStore,
  type TrustSources,
  type TrustStore,
  type ValidationPolicy,
} from "#backend/signing/index.ts";
import type { TrustDeps } from "./deps.ts";
import { isSound, trustFile } from "./files.ts";

/** Where that lies which this data folder believes. */
interface FolderTrust extends TrustSources {
  readonly revocationLists: readonly string[];
}

/** What a data folder believes: the program's own store without what somebody took out of it, and what was imported. */
export async function folderTrust(deps: TrustDeps): Promise<FolderTrust> {
  const sound: TrustFileRow[] = [];
  for (const row of listTrustFiles(deps.database)) if (await isSound(deps, row)) sound.push(row);
  const pathsOf = (kind: TrustFileRow["kind"]): string[] =>
    sound.filter((row) => row.kind === kind).map((row) => trustFile(deps, row));
  return {
    defaultFolder: deps.shipped,
    distrusted: readSettings(deps.database).distrustedCertificates,
    files: pathsOf("certificate"),
    revocationLists: pathsOf("revocationList"),
  };
}

/** Files that are believed besides, for one look. */
interface AddedTrust {
  readonly trust: readonly string[];
  readonly revocationLists: readonly string[];
}

/** How strictly this data folder checks, as its settings say. */
type Strictness = Required<Pick<ValidationPolicy, "requireRevocation" | "revocationMaxDays">>;

/** What `folderTrust` names, read, and how strictly is judged by it. Errors: signing.trust*, signing.revocationList*. */
export async function folderPolicy(
  deps: TrustDeps,
  added: AddedTrust = { trust: [], revocationLists: [] },
): Promise<Pick<ValidationPolicy, "trust" | "revocationLists"> & Strictness> {
  const own = await folderTrust(deps);
  return {
    trust: await loadTrustStore({ ...own, files: [...own.files, ...added.trust] }),
    revocationLists: await loadRevocationLists([...own.revocationLists, ...added.revocationLists]),
    ...strictness(deps),
  };
}

/** The same, unread: for whoever reads it elsewhere. */
export async function folderPolicySources(deps: TrustDeps, added: AddedTrust): Promise<PolicySources> {
  const { revocationLists, ...own } = await folderTrust(deps);
  return {
    trust: { ...own, files: [...own.files, ...added.trust] },
    revocationLists: [...revocationLists, ...added.revocationLists],
    ...strictness(deps),
  };
}

interface PolicySources extends Strictness {
  readonly trust: TrustSources;
  readonly revocationLists: readonly string[];
}

function strictness({ database }: TrustDeps): Strictness {
  const { requireRevocation, revocationMaxDays } = readSettings(database);
  return { requireRevocation, revocationMaxDays };
}

/** The certificates alone. */
export async function folderTrustStore(deps: TrustDeps): Promise<TrustStore> {
  return loadTrustStore(await folderTrust(deps));
}
