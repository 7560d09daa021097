import { dropKeys, type FolderKeys, holdKeys } from "#backend/sealing/index.ts";
import type { Layout } from "./layout.ts";

/** Holds the keys of a protected data folder, whose backups lie in a folder of their own kind; null: forgets them. */
export function holdFolderKeys(layout: Pick<Layout, "root" | "backups">, keys: FolderKeys | null): void {
  for (const folder of [layout.root, layout.backups]) {
    if (keys === null) dropKeys(folder);
    else holdKeys(folder, keys);
  }
}
