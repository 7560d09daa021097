import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import {
  headerBytes,
  keyOfHeader,
  nameTag,
  nameTagAt,
  plainSize,
  SealBroken,
  SealedReader,
  SealedWriter,
  sealAt,
} from "#backend/sealing/index.ts";
import { KalqanError } from "#shared/errors.ts";

/** A file opened for reading at any place, sealed or plain. */
export interface ReadableFile {
  /** Bytes of its content. */
  readonly size: number;
  /** As `FileHandle.read`. Raises file.sealBroken {path}, and the system's errors. */
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

/** A new file being written, sealed or plain. One call at a time. */
export interface WritableFile {
  /** Writes all of `bytes`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Cuts it at `size`; brought to the disk by `sync`. Nothing is written after. */
  finish(size: number): Promise<void>;
  sync(): Promise<void>;
  /** What was written, once it is finished. */
  reread(): Promise<ReadableFile>;
  close(): Promise<void>;
}

/** Opens a file for reading; one that a protected data folder holds is unsealed. Raises file.sealBroken, system errors. */
export async function openToRead(path: string): Promise<ReadableFile> {
  const handle = await open(path, "r");
  try {
    return await readableOf(handle, path);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readableOf(handle: FileHandle, path: string): Promise<ReadableFile> {
  const seal = sealAt(path);
  if (seal === null) {
    const { size } = await handle.stat();
    return {
      size,
      read: (into, offset, length, position) => handle.read(into, offset, length, position),
      close: () => handle.close(),
    };
  }
  const sealed = await named(path, SealedReader.open(handle, seal.key, seal.name));
  return {
    size: sealed.size,
    read: (into, offset, length, position) => named(path, sealed.read(into, offset, length, position)),
    close: () => sealed.close(),
  };
}

/** Makes a new file; an existing path is refused. In a protected data folder it is sealed. Raises system errors. */
export async function openToWrite(path: string, mode = 0o666): Promise<WritableFile> {
  const handle = await open(path, "wx+", mode);
  const seal = sealAt(path);
  const common = { sync: () => handle.sync(), reread: () => readableOf(handle, path), close: () => handle.close() };
  if (seal === null) {
    return { ...common, write: (bytes, at) => writeAll(handle, bytes, at), finish: (size) => handle.truncate(size) };
  }
  try {
    const sealed = await SealedWriter.begin(handle, seal.key, seal.name);
    return { ...common, write: (bytes, at) => sealed.write(bytes, at), finish: (size) => sealed.finish(size) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Binds a sealed file to the name that it is about to get, and brings that to the disk; a plain one stays as it is. */
export async function bindName(path: string, target: string): Promise<void> {
  const seal = sealAt(target);
  if (seal === null) return;
  const handle = await open(path, "r+");
  try {
    const header = Buffer.alloc(headerBytes);
    await handle.read(header, 0, headerBytes, 0);
    const tag = await named(path, (async () => nameTag(keyOfHeader(header, seal.key), basename(target)))());
    await handle.write(tag, 0, tag.length, nameTagAt);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What `stat` says of the size of a file's content; of a sealed one that was cut off anywhere, what is left on the disk. */
export async function statContent(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(path);
  const size = sealAt(path) === null ? found.size : (plainSize(found.size) ?? found.size);
  return { size, isFile: found.isFile() };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

async function named<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SealBroken) throw new KalqanError("file.sealBroken", { path }, { cause: error });
    throw error;
  }
}
