import { statfs } from "node:fs/promises";
import { blockDevices, type Systeminformation } from "systeminformation";
import type { Drive } from "#shared/window-api.ts";
import { canEject } from "./eject.ts";

/** Removable drives mounted now, by path. A machine that will not say has none. */
export async function listDrives(
  devices: () => Promise<Systeminformation.BlockDevicesData[]> = () => blockDevices(),
): Promise<Drive[]> {
  const mounted = (await devices().catch(() => [])).filter(isRemovable);
  const drives = await Promise.all(mounted.map(describe));
  return drives.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `mount` is empty for a disk that holds partitions, and for a card reader with no card in it. */
function isRemovable({ removable, mount }: Systeminformation.BlockDevicesData): boolean {
  return removable && mount !== "" && mount !== "[SWAP]";
}

async function describe({
  mount,
  label,
  size,
  fsType,
  uuid,
  serial,
}: Systeminformation.BlockDevicesData): Promise<Drive> {
  // Windows says "E:", which alone would mean the folder last used on E.
  const path = /^[A-Za-z]:$/.test(mount) ? `${mount}\\` : mount;
  const space = await statfs(path).catch(() => null);
  return {
    path,
    label,
    size: space ? space.blocks * space.bsize : Number(size),
    // What this user may still write, as the export itself will find.
    free: space ? space.bavail * space.bsize : null,
    fileSystem: fsType,
    serial: uuid || serial || "",
    canEject: canEject(process.platform, process.env.PATH ?? ""),
  };
}
