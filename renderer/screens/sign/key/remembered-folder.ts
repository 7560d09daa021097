const storageKey = "kalqan.keyFolder";

/** The folder of a file, whichever system wrote its path; empty where it has none. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  const folder = end < 0 ? "" : path.slice(0, Math.max(end, 1));
  // On Windows `E:` alone is wherever somebody stands on that drive.
  return /^[a-z]:$/iu.test(folder) ? `${folder}\\` : folder;
}

/** Keeps where a key was found. Never its name, never a password. */
export function rememberFolder(keyFile: string): void {
  try {
    localStorage.setItem(storageKey, folderOf(keyFile));
  } catch {
    // A workstation that keeps nothing forgets it.
  }
}

/** Where the last key was found; null where none was. */
export function rememberedFolder(): string | null {
  return localStorage.getItem(storageKey) || null;
}
