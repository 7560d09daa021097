import { dirname, join } from "node:path";
import { z } from "zod";
import {
  clearAway,
  fileSize,
  readText,
  removeFile,
  renameFile,
  syncFolder,
  writeDurably,
} from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { wrappedKeySchema } from "./wrapped-key.ts";

/** What a protected folder keeps of its protection: nothing in it opens the folder without passphrase or recovery key. */
const recordSchema = z.strictObject({
  format: z.literal("kz.kalqan.protection/1"),
  /** Of the master key: see `FolderKeys`. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** When the folder was protected, ISO 8601. */
  at: z.iso.datetime(),
  passphrase: wrappedKeySchema,
  recoveryKey: wrappedKeySchema,
  /** What a conversion that counts has still to do: see data-folder/conversion.ts. */
  unfinished: z.enum(["protecting", "unprotecting"]).nullable(),
});
export type ProtectionRecord = z.infer<typeof recordSchema>;

const fileName = "protection.json";

/** Where it lies in a data folder, or in a folder of protected backups. */
function protectionPath(folder: string): string {
  return join(folder, fileName);
}

/** Null: the folder is not protected. Raises lock.recordDamaged {path}, file.unreadable. */
export async function readProtection(folder: string): Promise<ProtectionRecord | null> {
  const path = protectionPath(folder);
  if ((await fileSize(path)) === null) return null;
  const text = await readText(path);
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new KalqanError("lock.recordDamaged", { path }, { cause: error });
  }
}

/** All of it or nothing, also where the power fails. */
export async function writeProtection(folder: string, record: ProtectionRecord): Promise<void> {
  await writeWhole(protectionPath(folder), `${JSON.stringify(record, null, 2)}\n`);
}

/** Raises `file.busy`, `file.notWritable`. */
export async function removeProtection(folder: string): Promise<void> {
  await removeFile(protectionPath(folder));
  await syncFolder(folder);
}

/** Puts a small file in an older one's place. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.part`;
  await removeFile(unfinished);
  try {
    await writeDurably([Buffer.from(text)], unfinished);
    await renameFile(unfinished, path);
  } catch (error) {
    await clearAway(unfinished);
    throw error;
  }
  await syncFolder(dirname(path));
}
