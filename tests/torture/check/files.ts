import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Store {
  readonly folder: string;
  /** Digests whose file must be there. */
  readonly named: ReadonlySet<string>;
  /** Digests whose file may be there. */
  readonly known: ReadonlySet<string>;
}

/** Every file against the digest that it is named by, none missing, none that nothing names. */
export function checkFiles({ folder, named, known }: Store): { losses: string[]; bytes: number } {
  const losses: string[] = [];
  let bytes = 0;
  const found = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = readFileSync(join(file.parentPath, file.name));
    bytes += content.length;
    const digest = createHash("sha256").update(content).digest("hex");
    const name = file.name.replace(/\.asice$/, "");
    if (digest !== name) losses.push(`half or damaged at its final name: ${file.name} (${content.length} bytes)`);
    if (!known.has(name)) losses.push(`a file that nothing names: ${file.name}`);
    found.add(name);
  }
  for (const digest of named) if (!found.has(digest)) losses.push(`a file is missing: ${digest}`);
  return { losses, bytes };
}
