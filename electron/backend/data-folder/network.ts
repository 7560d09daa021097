import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";

/** One line of the system's list of mounts. */
export interface Mount {
  readonly point: string;
  readonly type: string;
}

const networkTypes = new Set([
  "nfs",
  "nfs4",
  "cifs",
  "smb2",
  "smb3",
  "smbfs",
  "ncpfs",
  "afs",
  "ceph",
  "davfs",
  "glusterfs",
  "fuse.sshfs",
  "fuse.davfs",
  "fuse.davfs2",
  "fuse.glusterfs",
  "fuse.gvfsd-fuse",
  "fuse.rclone",
  "fuse.smbnetfs",
  "fuse.s3fs",
]);

/** Parses `/proc/mounts`: spaces in paths stand as `\040`. */
export function parseMounts(text: string): Mount[] {
  return text.split("\n").flatMap((line) => {
    const [, point, type] = line.split(" ");
    if (point === undefined || type === undefined) return [];
    return [{ point: point.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))), type }];
  });
}

/** True where `path` (absolute, links followed) lies on a network file system, by its form or by the mounts. */
export function isNetworkPath(path: string, mounts: readonly Mount[]): boolean {
  if (/^(\\\\|\/\/)(?![?.][\\/])/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return true;
  const holding = mounts
    .filter(({ point }) => path === point || path.startsWith(point.endsWith("/") ? point : `${point}/`))
    .reduce<Mount | null>((best, next) => (best !== null && best.point.length > next.point.length ? best : next), null);
  return holding !== null && networkTypes.has(holding.type);
}

/**
 * Whether a folder, or where it is to be made, lies on the network, so far as the system tells: Windows resolves a mapped
 * drive to its share, Linux lists its mounts.
 */
export async function liesOnNetwork(path: string): Promise<boolean> {
  const mounts = process.platform === "linux" ? await readFile("/proc/mounts", "utf8").catch(() => "") : "";
  return isNetworkPath(existingPath(path), parseMounts(mounts));
}

/** The real path of the nearest folder above that exists. */
function existingPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : existingPath(above);
  }
}
