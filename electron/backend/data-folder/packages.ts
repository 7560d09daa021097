import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { clearAway, type Digest, putInPlace, readFileBytes, writeDurably } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { type Layout, packageFile } from "./layout.ts";

type Packages = Pick<Layout, "packages">;

/** What is at work in each folder of packages of this process. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while nothing else in this process puts containers into the folder or clears it: between the moment that a
 * container has its place and the moment that a row names it, it looks like one that was left over.
 */
export function alonePackages<T>({ packages }: Packages, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(packages) ?? Promise.resolve()).then(work);
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(packages, ended);
  void ended.then(() => turns.get(packages) === ended && turns.delete(packages));
  return mine;
}

/**
 * Puts a finished, synced container among the packages and then writes the rows that name it: in this order, so that a row
 * without its file never is, and a file without its row is cleared away when the folder is opened. Answers what `write`
 * answers. `from` lies on the data folder's volume. Raises `file.*` and what `write` raises.
 */
export function keepPackage<T>(
  layout: Packages,
  { path, sha256 }: Pick<Digest, "sha256"> & { readonly path: string },
  write: () => T,
): Promise<T> {
  return alonePackages(layout, async () => {
    await putInPlace(path, packageFile(layout, sha256), sha256);
    return write();
  });
}

/**
 * Copies a container from elsewhere among the packages, the very bytes that were judged, and then writes the rows that name
 * it, as `keepPackage` does. Raises file.changed where the file is another by now, `file.*`, and what `write` raises.
 */
export async function keepCopy<T>(
  layout: Pick<Layout, "packages" | "temporary">,
  { path, sha256 }: Pick<Digest, "sha256"> & { readonly path: string },
  write: () => T,
): Promise<T> {
  const unfinished = join(layout.temporary, `${randomUUID()}.asice`);
  try {
    const copied = await writeDurably(readFileBytes(path), unfinished);
    if (copied.sha256 !== sha256) throw new KalqanError("file.changed", { path });
    return await keepPackage(layout, { path: unfinished, sha256 }, write);
  } finally {
    await clearAway(unfinished);
  }
}
