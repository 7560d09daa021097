import { join } from "node:path";

/** Where things lie in a data folder. */
export interface Layout {
  readonly root: string;
  readonly database: string;
  /** A restored database, complete and waiting to take the place of the old one. */
  readonly restored: string;
  readonly lock: string;
  readonly holder: string;
  readonly annexes: string;
  readonly packages: string;
  /** Imported certificates and revocation lists. */
  readonly trust: string;
  readonly backups: string;
  /** The folder made anew under other keys, until it takes its place. */
  readonly converting: string;
  /** Half-written files: emptied when the folder is opened. On the same volume as the rest, so that a rename is enough. */
  readonly temporary: string;
}

/** `root` as an absolute path. */
export function layoutOf(root: string): Layout {
  return {
    root,
    database: join(root, "kalqan.db"),
    restored: join(root, "restored.db"),
    lock: join(root, "lock.db"),
    holder: join(root, "holder.json"),
    annexes: join(root, "annexes"),
    packages: join(root, "packages"),
    trust: join(root, "trust"),
    backups: join(root, "backups"),
    converting: join(root, "converting"),
    temporary: join(root, "tmp"),
  };
}

/** Where a signed container lies, by its SHA-256. */
export function packageFile(layout: Pick<Layout, "packages">, sha256: string): string {
  return join(layout.packages, `${sha256}.asice`);
}
