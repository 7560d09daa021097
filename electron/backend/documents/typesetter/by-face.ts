import type { Face } from "./parts.ts";

/** What is found out of a word set in a face, once for each. */
export class ByFace<T> {
  readonly #known = new Map<Face, Map<string, T>>();
  readonly #find: (face: Face, text: string) => T;

  constructor(find: (face: Face, text: string) => T) {
    this.#find = find;
  }

  of(face: Face, text: string): T {
    let words = this.#known.get(face);
    if (words === undefined) {
      words = new Map();
      this.#known.set(face, words);
    }
    let found = words.get(text);
    if (found === undefined) {
      found = this.#find(face, text);
      words.set(text, found);
    }
    return found;
  }
}
