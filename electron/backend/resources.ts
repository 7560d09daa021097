import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KalqanError } from "#shared/errors.ts";

/** Files that ship beside the code and are read at run time. Absolute paths. */
export interface Resources {
  readonly fonts: string;
  /** The default trust store: certificates of the National Certification Authority. */
  readonly trust: string;
}

/** The resources in `folder`. */
export function resourcesIn(folder: string): Resources {
  return { fonts: join(folder, "fonts"), trust: join(folder, "trust") };
}

/**
 * Finds the resources folder above this file: the same in a source checkout, in the bundled build and beside the
 * packaged program. Error: internal.resourcesMissing.
 */
export function findResources(): Resources {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, "resources");
    if (existsSync(join(candidate, "fonts"))) return resourcesIn(candidate);
  }
  throw new KalqanError("internal.resourcesMissing");
}

/** The faces that documents are set in. */
export function fontFiles({ fonts }: Resources): string[] {
  const own = ["Regular", "Bold", "Italic", "BoldItalic"].map((face) => `Tinos-${face}`);
  return [...own, "NotoSansSymbols2-Regular", "NotoEmoji-Regular"].map((face) => join(fonts, `${face}.ttf`));
}
