import { folderOf } from "../../file-path.ts";

const storageKey = "kalqan.keyFolder";

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
