/** The name of a file without the way to it, whichever system wrote the path. */
export function fileNameOf(path: string): string {
  return path.split(/[/\\]/).findLast(Boolean) ?? path;
}

/** The folder of a file, whichever system wrote its path; empty where it has none. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  const folder = end < 0 ? "" : path.slice(0, Math.max(end, 1));
  // On Windows `E:` alone is wherever somebody stands on that drive.
  return /^[a-z]:$/iu.test(folder) ? `${folder}\\` : folder;
}
