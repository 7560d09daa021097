import type { ContainerLimits } from "#shared/package/limits.ts";
import type { DigestAlgorithm } from "./digest-algorithms.ts";
import type { PassOptions } from "./file-digest.ts";
import type { ContainerProblem } from "./problems.ts";

/** A file whose content was read whole and unpacked without a fault. Size in bytes, SHA-256 in hex. */
export interface ContainerEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export interface ManifestReference {
  /** The entry's name; where none is found, the name that the reference gives. */
  readonly name: string;
  readonly algorithm: DigestAlgorithm | "unknown";
  readonly digest: Uint8Array;
  /** The entry is there and has this digest. */
  readonly matches: boolean;
  readonly present: boolean;
  readonly mediaType: string | null;
}

export interface ContainerManifest {
  readonly name: string;
  /** What is signed. */
  readonly bytes: Uint8Array;
  /** What the manifest points to. A time-stamp is not evaluated, only named (EN 319 162-1, 4.4.4). */
  readonly kind: "signature" | "timestamp";
  readonly signatureName: string;
  readonly signatureMediaType: string | null;
  /** Null where it is missing or could not be read. */
  readonly signature: Uint8Array | null;
  readonly references: readonly ManifestReference[];
}

export type RecognisedContainer = "ASiC-E" | "ASiC-S" | "ASiC-E-XAdES" | "zip";

/** A container opened and read once. Close it. */
export interface ContainerReading {
  /** What the `mimetype` entry says; null where there is none. */
  readonly mimetype: string | null;
  /** Null where it is not even a ZIP archive. */
  readonly recognised: RecognisedContainer | null;
  /** Whether the rules of our own packages refused here. */
  readonly ours: boolean;
  readonly size: number;
  /** Of the whole container, hex; only where `wholeDigest` was asked for, then always. */
  readonly sha256: string | null;
  /** What was read, in the order of the central directory. Empty where the archive itself is refused. */
  readonly entries: readonly ContainerEntry[];
  /** What is named but was not read: everything of a refused archive, damaged entries of another. Fit to be shown. */
  readonly unread: readonly { readonly name: string; readonly size: number }[];
  /** In the order of their names. */
  readonly manifests: readonly ContainerManifest[];
  readonly problems: readonly ContainerProblem[];
  /**
   * Names that no signature's manifest lists, in our own packages that not every one lists; mimetype, manifests and their
   * signatures aside.
   */
  readonly uncovered: readonly string[];
  /**
   * The bytes whose digest `entries` gives, read again and compared.
   * @throws KalqanError container.entryMissing (not in `entries`), container.entryTooLarge, file.unreadable,
   *   file.changed
   */
  read(name: string, maxBytes: number): Promise<Uint8Array>;
  /**
   * Writes an entry to a new file, compares and flushes it; on a fault the file is removed again.
   * @throws KalqanError as `read`, and file.exists, file.diskFull, file.notWritable, file.writeFailed,
   *   internal.cancelled
   */
  copyTo(name: string, targetPath: string, options?: CopyOptions): Promise<void>;
  close(): Promise<void>;
}

export interface CopyOptions {
  readonly signal?: AbortSignal;
  /** Called with the unpacked bytes written since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

export interface ReadOptions extends PassOptions {
  readonly limits?: ContainerLimits;
  /**
   * `ours`: the rules of our own packages refuse. `auto` (the default): they do where the `mimetype` entry or the file's
   * name says that it is an ASiC-E container and it carries one of `ownDocuments`; otherwise they warn.
   */
  readonly ownership?: "ours" | "auto";
  readonly ownDocuments?: readonly string[];
  /** Entries to hold in memory while reading (64 MB together at most), so that `read` need not read them again. */
  readonly keep?: (name: string, size: number) => boolean;
  /** Also take the SHA-256 of the whole container, in the same pass. */
  readonly wholeDigest?: boolean;
}
