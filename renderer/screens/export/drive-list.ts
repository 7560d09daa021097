import type { Drive } from "#shared/window-api.ts";

/** Drives in the order of their places; told apart by them. */
export function sortedDrives(drives: readonly Drive[]): Drive[] {
  return drives.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** The drive that a path lies on, the innermost; null where it lies on none of them. */
export function driveOf(path: string, drives: readonly Drive[]): Drive | null {
  const holding = drives.filter((drive) => isWithin(path, drive.path));
  return holding.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** How much of a drive is taken, 0 to 1; null where the system does not say. */
export function usedShare({ size, free }: Drive): number | null {
  if (free === null || size <= 0) return null;
  return Math.min(1, Math.max(0, 1 - free / size));
}

function isWithin(path: string, folder: string): boolean {
  if (path === folder) return true;
  const separator = folder.includes("\\") ? "\\" : "/";
  return path.startsWith(folder.endsWith(separator) ? folder : `${folder}${separator}`);
}
