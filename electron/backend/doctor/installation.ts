import { open } from "node:fs/promises";
import { basename } from "node:path";
import { listBackups } from "#backend/backup/index.ts";
import { freeSpace } from "#backend/files/index.ts";
import type { Finding } from "#shared/doctor.ts";

const lowBytes = 1_000_000_000;
const oldDays = 7;

/** Fonts that are missing or are no font; `fonts` are paths of TrueType or OpenType files. */
export async function examineFonts(fonts: readonly string[]): Promise<Finding[]> {
  const found = await Promise.all(fonts.map(async (path) => ((await isFont(path)) ? [] : [basename(path)])));
  const missing = found.flat().map((file): Finding => ({ code: "fontMissing", severity: "error", data: { file } }));
  return missing.length > 0 ? missing : [{ code: "fontsSound", severity: "ok", data: { count: fonts.length } }];
}

async function isFont(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return ["00010000", "4f54544f"].includes(buffer.toString("hex"));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/** `found` and `needed` as `24.1.0`; the major version counts. */
export function examineNode(found: string, needed: number): Finding[] {
  const major = Number.parseInt(found.replace(/^v/, ""), 10);
  return major >= needed
    ? [{ code: "nodeSound", severity: "ok", data: { found } }]
    : [{ code: "nodeOld", severity: "error", data: { found, needed } }];
}

/** Little room on the drive of the data folder: less than an annex-rich report and its backup want. */
export async function examineSpace(root: string): Promise<Finding[]> {
  const free = await freeSpace(root);
  return free >= lowBytes
    ? [{ code: "spaceSound", severity: "ok", data: { free } }]
    : [{ code: "spaceLow", severity: "warning", data: { free } }];
}

/** No backup at all, or none for a week. */
export async function examineBackups(folder: string, now: Date): Promise<Finding[]> {
  const [newest] = await listBackups(folder);
  if (newest === undefined) return [{ code: "backupNone", severity: "warning", data: {} }];
  const days = (now.getTime() - Date.parse(newest.at)) / 86_400_000;
  return days <= oldDays
    ? [{ code: "backupFound", severity: "ok", data: { at: newest.at } }]
    : [{ code: "backupOld", severity: "warning", data: { at: newest.at } }];
}
