import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileSize, requireRoom } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";

/**
 * Before the first of several files is copied to a folder: it is there, and its drive takes all of them that do not lie there
 * already. Errors: exchange.folderMissing, exchange.noSpace, file.tooLargeForDrive, file.*.
 */
export async function requireRoomFor(
  folder: string,
  files: readonly { readonly fileName: string; readonly size: number }[],
): Promise<void> {
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) throw new KalqanError("exchange.folderMissing", { path: folder });
  let total = 0;
  let largest = { name: "", size: 0 };
  for (const { fileName, size } of files) {
    if ((await fileSize(join(folder, fileName))) !== null) continue;
    total += size;
    if (size > largest.size) largest = { name: fileName, size };
  }
  await requireRoom(folder, { total, largest }, "exchange.noSpace");
}
