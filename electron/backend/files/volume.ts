import { statfs } from "node:fs/promises";
import { sep } from "node:path";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";
import { freeSpace } from "./free-space.ts";

/** What is about to be written to a drive. Bytes. */
export interface Load {
  readonly total: number;
  /** The largest file of it. */
  readonly largest: { readonly name: string; readonly size: number };
}

/** FAT keeps a file's size in 32 bits (Microsoft's FAT32 specification, 1.03: DIR_FileSize). */
export const largestOnFat = 2 ** 32 - 1;

/** The names that systems have for it: Linux, Windows, macOS. */
const fatNames = new Set(["vfat", "msdos", "fat", "fat12", "fat16", "fat32"]);
/** statfs(2): MSDOS_SUPER_MAGIC. */
const fatNumber = 0x4d44;

/**
 * Before anything is written: whether the drive has room for all of it and takes a file of that size. Raises `short`
 * {path, needed, free}, `file.tooLargeForDrive` {path} (the file's name), `file.notFound` (the folder is).
 * @param kind the name of a folder's file system; asked of the system only where it matters
 */
export async function requireRoom(
  folder: string,
  { total, largest }: Load,
  short: Extract<ErrorCode, `${string}.noSpace`>,
  kind: (folder: string) => Promise<string> = fileSystemOf,
): Promise<void> {
  const free = await freeSpace(folder);
  if (free < total) throw new KalqanError(short, { path: folder, needed: total, free });
  if (largest.size <= largestOnFat) return;
  if (fatNames.has((await kind(folder)).toLowerCase())) {
    throw new KalqanError("file.tooLargeForDrive", { path: largest.name });
  }
}

/** `vfat`, `FAT32`, `NTFS` …; empty where the system does not say. */
async function fileSystemOf(folder: string): Promise<string> {
  if (process.platform === "linux") return (await statfs(folder)).type === fatNumber ? "vfat" : "";
  // Seldom needed, and large.
  const { fsSize } = await import("systeminformation");
  const volumes = await fsSize().catch(() => []);
  const holding = volumes
    .filter(({ mount }) => `${folder}${sep}`.toLowerCase().startsWith(mount.toLowerCase()))
    .reduce((best, next) => (next.mount.length > best.mount.length ? next : best), { mount: "", type: "" });
  return holding.type;
}
