import { toNameKey } from "./names.ts";

/** Two names that cannot lie on one disk beside each other, and why. */
export interface NameClash {
  readonly kind: "same" | "fileAndFolder";
  readonly other: string;
}

/** The names of a container as a disk would hold them: folders come from the names of files. */
export class NameRegister {
  readonly #names = new Map<string, string>();
  /** Each folder's key, with the name that first needed it. */
  readonly #folders = new Map<string, string>();

  get size(): number {
    return this.#names.size;
  }

  /** Takes a name, or tells what it clashes with. A name that ends in a slash is a folder. */
  claim(name: string): NameClash | null {
    const isFolder = name.endsWith("/");
    const key = toNameKey(isFolder ? name.slice(0, -1) : name);
    const same = this.#names.get(key);
    if (same !== undefined) return { kind: "same", other: same };
    this.#names.set(key, name);
    const inside = this.#folders.get(key);
    if (inside !== undefined && !isFolder) return { kind: "fileAndFolder", other: inside };
    return this.#claimFolders(key, name);
  }

  #claimFolders(key: string, name: string): NameClash | null {
    let clash: NameClash | null = null;
    for (let slash = key.indexOf("/"); slash >= 0; slash = key.indexOf("/", slash + 1)) {
      const folder = key.slice(0, slash);
      const file = this.#names.get(folder);
      if (file !== undefined && !file.endsWith("/")) clash ??= { kind: "fileAndFolder", other: file };
      if (!this.#folders.has(folder)) this.#folders.set(folder, name);
    }
    return clash;
  }
}
