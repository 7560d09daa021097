import { KalqanError } from "#shared/errors.ts";
import { containerMediaType, packageNames } from "#shared/package/formats.ts";
import { readingLimits, writingLimits } from "#shared/package/limits.ts";
import { ChunkPair } from "./chunks.ts";
import { type DosTime, toDosTime } from "./dos-time.ts";
import { describeSource, type NewEntry, writeEntry } from "./entry-writer.ts";
import { manifestName, signatureMediaType, signatureName } from "./manifest-names.ts";
import { encodeManifest } from "./manifest-write.ts";
import { type NameClash, NameRegister } from "./name-register.ts";
import { findNameFault, toPrintableName } from "./names.ts";
import { OutputFile } from "./output-file.ts";
import { encodeCentralHeader, encodeEnd } from "./zip-encode.ts";

/** A file as the container holds it. Size in bytes, SHA-256 in hex. */
export interface FileDigest {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

export interface NewFile extends NewEntry {
  /** What the content must turn out to be. */
  readonly expect?: { readonly size: number; readonly sha256: string };
}

export interface AddOptions {
  readonly signal?: AbortSignal;
  /** Called with the unpacked bytes taken since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

/** One call at a time; after a failure only `abort` is left. */
export interface ContainerWriter {
  /**
   * @throws KalqanError container.unsafeName, container.duplicateName, container.tooManyFiles, container.tooLarge,
   *   container.fileTooLarge, file.notFound, file.unreadable, file.changed (not what was expected), file.diskFull,
   *   file.writeFailed, internal.cancelled
   */
  addFile(file: NewFile, options?: AddOptions): Promise<FileDigest>;
  /**
   * META-INF/ASiCManifestNNN.xml (EN 319 162-1, A.4), listing `files` and pointing to META-INF/signatureNNN.p7s; its bytes
   * are what is signed. @throws KalqanError as `addFile`, and container.manifestTooLarge
   */
  addManifest(number: number, files: readonly FileDigest[]): Promise<FileDigest & { readonly bytes: Uint8Array }>;
  /** META-INF/signatureNNN.p7s. @throws KalqanError as `addFile` */
  addSignature(number: number, der: Uint8Array): Promise<FileDigest>;
  /**
   * Ends and flushes the file. Answers size and SHA-256 of the whole container, read back from the file: a header is
   * final only when its content is written, so the digest cannot be taken on the way. `digest: false` spares that, for
   * those who read the container back anyway.
   */
  finish(): Promise<{ readonly size: number; readonly sha256: string }>;
  finish(options: { digest: false }): Promise<{ readonly size: number; readonly sha256: null }>;
  /** Closes and removes the unfinished file. Does nothing once `finish` is through. */
  abort(): Promise<void>;
}

export type WritingLimits = { readonly [K in keyof typeof writingLimits]: number };

export interface WriterOptions {
  /** The date of every entry, written in UTC. */
  readonly modified: Date;
  readonly limits?: WritingLimits;
  /** From this size or offset on, bytes, ZIP64 fields are used. */
  readonly zip64From?: number;
}

/** Below the 4 GiB that a plain field holds, by more than deflate can add to a file that does not compress. */
const zip64From = 0xff000000;

/** What a container holds already when a writer takes it over. */
export interface WrittenSoFar {
  readonly position: number;
  readonly names: readonly string[];
  readonly unpackedBytes: number;
  readonly centralHeaders: Buffer;
}

export class ZipContainerWriter implements ContainerWriter {
  readonly #output: OutputFile;
  readonly #modified: DosTime;
  readonly #limits: WritingLimits;
  readonly #zip64From: number;
  readonly #pair = new ChunkPair();
  readonly #centralHeaders: Buffer[] = [];
  readonly #names = new NameRegister();
  #annexes = 0;
  #position = 0;
  #unpackedBytes = 0;
  #state: "open" | "busy" | "failed" | "finished" = "open";

  constructor(output: OutputFile, options: WriterOptions, before?: WrittenSoFar) {
    this.#output = output;
    this.#modified = toDosTime(options.modified);
    this.#limits = options.limits ?? writingLimits;
    this.#zip64From = options.zip64From ?? zip64From;
    if (!before) return;
    this.#position = before.position;
    this.#unpackedBytes = before.unpackedBytes;
    this.#centralHeaders.push(before.centralHeaders);
    for (const name of before.names) this.#countName(name);
  }

  addFile(file: NewFile, options: AddOptions = {}): Promise<FileDigest> {
    return this.#exclusively(() => this.#add(file, options));
  }

  async addManifest(number: number, files: readonly FileDigest[]) {
    const bytes = encodeManifest(number, files);
    if (bytes.length > readingLimits.manifestBytes) {
      throw new KalqanError("container.manifestTooLarge", { files: files.length });
    }
    const file = await this.addFile({ name: manifestName(number), mediaType: "text/xml", source: { bytes } });
    return { ...file, bytes };
  }

  addSignature(number: number, der: Uint8Array): Promise<FileDigest> {
    return this.addFile({ name: signatureName(number), mediaType: signatureMediaType, source: { bytes: der } });
  }

  finish(): Promise<{ size: number; sha256: string }>;
  finish(options: { digest: false }): Promise<{ size: number; sha256: null }>;
  finish(options?: { digest: false }): Promise<{ size: number; sha256: string | null }> {
    return this.#exclusively(async () => {
      const directory = Buffer.concat(this.#centralHeaders);
      const place = { entries: this.#names.size, size: directory.length, offset: this.#position };
      const end = Buffer.concat([directory, encodeEnd(place, this.#zip64From)]);
      await this.#output.write(end, this.#position);
      const size = this.#position + end.length;
      const sha256 = await this.#output.finish(size, options?.digest !== false);
      return { size, sha256 };
    }, "finished");
  }

  async abort(): Promise<void> {
    if (this.#state === "finished") return;
    this.#state = "failed";
    await this.#output.discard();
  }

  async #exclusively<T>(work: () => Promise<T>, next: "open" | "finished" = "open"): Promise<T> {
    if (this.#state !== "open") throw new Error(`container writer is ${this.#state}`);
    this.#state = "busy";
    try {
      const result = await work();
      this.#state = next;
      return result;
    } catch (error) {
      this.#state = "failed";
      throw error;
    }
  }

  async #add(file: NewFile, options: AddOptions): Promise<FileDigest> {
    const { name, mediaType, expect } = file;
    this.#claimName(name);
    const { header, sha256, end } = await writeEntry(file, {
      output: this.#output,
      offset: this.#position,
      modified: this.#modified,
      pair: this.#pair,
      ratio: this.#limits.ratio,
      zip64From: this.#zip64From,
      checkSize: (size) => this.#checkSize(name, size),
      ...options,
    });
    if (expect && (expect.size !== header.size || expect.sha256 !== sha256)) {
      throw new KalqanError("file.changed", { path: describeSource(file) });
    }
    this.#centralHeaders.push(encodeCentralHeader(header, this.#zip64From));
    this.#position = end;
    this.#unpackedBytes += header.size;
    return { name, size: header.size, sha256, mediaType };
  }

  /** The reader's rules for names hold for the writer, and one more: a name that reads as another by its URI. */
  #claimName(name: string): void {
    const safe = name.isWellFormed() && !name.endsWith("/") && !/%[0-9a-f]{2}/iu.test(name) && !findNameFault(name);
    if (!safe) throw new KalqanError("container.unsafeName", { name: toPrintableName(name) });
    if (this.#countName(name)) throw new KalqanError("container.duplicateName", { name });
    if (this.#annexes > this.#limits.annexes || this.#names.size > readingLimits.entries) {
      throw new KalqanError("container.tooManyFiles", { limit: this.#limits.annexes });
    }
  }

  #countName(name: string): NameClash | null {
    if (isAnnex(name)) this.#annexes += 1;
    return this.#names.claim(name);
  }

  #checkSize(name: string, size: number): void {
    if (isAnnex(name) && size > this.#limits.annexBytes) {
      throw new KalqanError("container.fileTooLarge", { name, limit: this.#limits.annexBytes });
    }
    if (this.#unpackedBytes + size > this.#limits.unpackedBytes) {
      throw new KalqanError("container.tooLarge", { limit: this.#limits.unpackedBytes });
    }
  }
}

/**
 * A new container at `path`, its `mimetype` written: first, stored, no extra field (EN 319 162-1, A.1).
 * @throws KalqanError file.exists, file.folderMissing, file.notWritable, file.diskFull, file.writeFailed
 */
export async function createContainer(path: string, options: WriterOptions): Promise<ContainerWriter> {
  const output = await OutputFile.create(path);
  const writer = new ZipContainerWriter(output, options);
  try {
    const bytes = Buffer.from(containerMediaType, "ascii");
    // As a compressed kind, so that it is stored.
    await writer.addFile({ name: packageNames.mimetype, mediaType: containerMediaType, source: { bytes } });
    return writer;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

function isAnnex(name: string): boolean {
  return name.startsWith(`${packageNames.attachments}/`);
}
