import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { clearAway } from "#backend/files/index.ts";
import { copyOut, type ExportedPackage } from "./copy-out.ts";
import { counting } from "./counting.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";
import { type PackageFile, type SignManifest, writePackage } from "./write-package.ts";

interface NewPackage {
  readonly fileName: string;
  readonly files: readonly PackageFile[];
  /** The date of its entries: the document's own. */
  readonly created: string;
  /** Null = nobody signs. */
  readonly sign: SignManifest | null;
}

/**
 * Writes a package of which nothing is kept here, and copies it to a folder as any export: read back and judged. Errors:
 * exchange.*, container.*, file.*; on any of them nothing new stands in the folder.
 */
export async function writeAndCopy(
  deps: ExchangeDeps,
  { fileName, files, created, sign }: NewPackage,
  folder: string,
  watch: Watch,
): Promise<ExportedPackage> {
  const unfinished = join(deps.layout.temporary, `${randomUUID()}.asice`);
  try {
    const total = files.reduce((sum, { expect }) => sum + (expect?.size ?? 0), 0);
    const onBytes = counting((done) => watch.progress({ step: "writePackage", done, total }));
    const options = { modified: new Date(created), signal: watch.signal, onBytes };
    const written = await writePackage(unfinished, files, sign, options);
    return await copyOut(deps, { path: unfinished, ...written, fileName }, folder, watch);
  } finally {
    await clearAway(unfinished);
  }
}

/** The data file of a package, as the first of its files. */
export function dataFile(name: string, document: unknown): PackageFile {
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  return { name, mediaType: "application/json", source: { bytes } };
}
