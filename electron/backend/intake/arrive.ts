import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import { extname, join } from "node:path";
import { findReceived, type Reader, type ReceivedRow } from "#backend/database/index.ts";
import { clearAway, type Digest, fromSystemError, readFileBytes, writeDurably } from "#backend/files/index.ts";
import { type ExaminedPackage, threadOfExaminers } from "#backend/verification/index.ts";
import { type ErrorRecord, isKalqanError, type KalqanError } from "#shared/errors.ts";
import type { PictureFault } from "#shared/intake/facts.ts";
import { containerMediaType, packageNames } from "#shared/package/formats.ts";

/** A file that came, before anything is decided. */
export type Arrival =
  /** No container, and nothing that calls itself one, or nothing at all under a package's name: not kept. */
  | { readonly kind: "notPackage"; readonly file: string; readonly code: "intake.notPackage" | "intake.emptyFile" }
  /** It could not be read, or not examined: a drive that was pulled, a file without rights, one that broke its thread. */
  | { readonly kind: "unreadable"; readonly file: string; readonly error: ErrorRecord }
  /** These bytes were taken in before, and nothing about them is open. */
  | { readonly kind: "known"; readonly file: string; readonly row: ReceivedRow }
  /** Examined as it was copied: `copy` is a temporary file of the data folder's volume. */
  | {
      readonly kind: "examined";
      readonly file: string;
      readonly copy: Copy;
      readonly examined: ExaminedPackage;
      readonly pictureFaults: readonly PictureFault[];
    };

interface Copy extends Digest {
  readonly path: string;
}

export interface ArrivalDeps {
  readonly database: Reader;
  /** A folder for half-written files. */
  readonly temporary: string;
  readonly examine: (path: string) => Promise<ExaminedPackage>;
  readonly comparePictures: (examined: ExaminedPackage, sha256: string) => Promise<readonly PictureFault[]>;
  readonly signal: AbortSignal;
}

/** Where the first entry's name begins, and how a container's begins: its name and its content, stored. Bytes. */
const localHeader = 30;
const start = Buffer.from(`${packageNames.mimetype}${containerMediaType}`);
const containerExtensions: readonly string[] = [".asice", ".sce"];

/**
 * Copies a file into the data folder in one pass and examines the copy: what was judged is what is kept, whatever becomes
 * of the drive meanwhile. Errors: file.diskFull, file.notWritable of the data folder; internal.cancelled. What is wrong
 * with the file itself is an answer.
 */
export async function arrive(deps: ArrivalDeps, file: string): Promise<Arrival> {
  const copyPath = join(deps.temporary, randomUUID());
  try {
    if (!(await mayBePackage(file))) return { kind: "notPackage", file, code: "intake.notPackage" };
    const copy = await writeDurably(readFileBytes(file), copyPath, { signal: deps.signal });
    if (copy.size === 0) {
      await clearAway(copyPath);
      return { kind: "notPackage", file, code: "intake.emptyFile" };
    }
    const row = findReceived(deps.database, copy.sha256);
    if (row !== null && isSettled(row)) {
      await clearAway(copyPath);
      return { kind: "known", file, row };
    }
    const examined = await deps.examine(copyPath);
    const pictureFaults = await deps.comparePictures(examined, copy.sha256);
    return { kind: "examined", file, copy: { ...copy, path: copyPath }, examined, pictureFaults };
  } catch (error) {
    await clearAway(copyPath);
    if (!isKalqanError(error) || error.data.path === copyPath || !isOfFile(error)) throw error;
    return { kind: "unreadable", file, error: error.toRecord() };
  }
}

/** The medium's fault, or that of a file on which the thread that examined it died: another thread has taken its place. */
function isOfFile({ code, data }: KalqanError): boolean {
  return code.startsWith("file.") || (code === "internal.unexpected" && data.method === threadOfExaminers);
}

/** What waits or is apart may be judged otherwise once a list, a root or a BIN has been added. */
function isSettled({ decision }: ReceivedRow): boolean {
  return decision !== "waiting" && decision !== "apart";
}

/** A container by its first bytes, whatever it is called, or by its name: a damaged one is evidence. */
async function mayBePackage(path: string): Promise<boolean> {
  if (containerExtensions.includes(extname(path).toLowerCase())) return true;
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(start.length), 0, start.length, localHeader);
      return bytesRead === start.length && buffer.equals(start);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}
