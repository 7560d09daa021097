import { type ContainerWriter, createContainer, extendContainer, type FileDigest } from "#backend/container/index.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";

/** A file of a package: its name inside, and where its bytes come from. */
export interface PackageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  /** What it must be: an annex that changed on the disk since it was frozen is not signed. */
  readonly expect?: { readonly size: number; readonly sha256: string };
}

/** Signs the bytes of a manifest; answers a detached CMS in DER. */
export type SignManifest = (manifest: Uint8Array) => Promise<Uint8Array>;

export interface WriteOptions {
  /** The date of the entries: the report's own, so that equal reports make equal containers. */
  readonly modified: Date;
  readonly signal?: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
}

export interface WrittenPackage {
  readonly size: number;
  readonly sha256: string;
}

/**
 * Writes a package with its first signature to `target`, which must not exist. Leaves nothing behind on failure. Raises
 * `exchange.annexDamaged` {name} where a stored file is not what was frozen.
 * @param sign null = nobody signs: the manifest lists every file all the same (only of what may be unsigned)
 */
export function writePackage(
  target: string,
  files: readonly PackageFile[],
  sign: SignManifest | null,
  options: WriteOptions,
): Promise<WrittenPackage> {
  return finishOrAbort(createContainer(target, { modified: options.modified }), async (writer) => {
    const digests: FileDigest[] = [];
    for (const file of files) {
      digests.push(await addFile(writer, file, options));
    }
    await addSignature(writer, 1, digests, sign);
  });
}

/**
 * Writes to `target` the package at `source` with a second signature, the head's: its manifest lists all that the first
 * lists, the first manifest and the first signature. What was signed is copied byte for byte.
 */
export function countersignPackage(
  source: string,
  target: string,
  sign: SignManifest,
  options: WriteOptions,
): Promise<WrittenPackage> {
  const writer = extendContainer(source, target, { modified: options.modified });
  return finishOrAbort(writer, async (extended) => {
    await addSignature(extended, 2, extended.files, sign);
  });
}

const damaged: readonly ErrorCode[] = ["file.changed", "file.notFound", "file.unreadable"];

async function addFile(writer: ContainerWriter, file: PackageFile, options: WriteOptions): Promise<FileDigest> {
  try {
    return await writer.addFile(file, { signal: options.signal, onBytes: options.onBytes });
  } catch (error) {
    const stored = "path" in file.source ? file.source.path : null;
    if (!isKalqanError(error) || !damaged.includes(error.code) || error.data.path !== stored) throw error;
    throw new KalqanError("exchange.annexDamaged", { name: file.name }, { cause: error });
  }
}

async function addSignature(
  writer: ContainerWriter,
  number: number,
  files: readonly FileDigest[],
  sign: SignManifest | null,
): Promise<void> {
  const manifest = await writer.addManifest(number, files);
  if (sign !== null) await writer.addSignature(number, await sign(manifest.bytes));
}

async function finishOrAbort<W extends ContainerWriter>(
  opening: Promise<W>,
  fill: (writer: W) => Promise<void>,
): Promise<WrittenPackage> {
  const writer = await opening;
  try {
    await fill(writer);
    return await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
