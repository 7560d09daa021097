import type { Entry } from "../entry.ts";

interface FoundText {
  /** Begins with a slash: `/text/kk`. */
  readonly path: string;
  readonly text: string;
}

/** Every text of an entry, evidence and money included, with the path to its field. */
export function textsIn(entry: Entry): FoundText[] {
  return deep(entry, "");
}

function deep(value: unknown, path: string): FoundText[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => deep(inner, `${path}/${name}`));
}
