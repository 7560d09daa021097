import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

/**
 * Puts the values that a module of constants exports in the place of its code, and so leaves out of the bundle all that
 * it needed to work them out. What it exports must survive JSON.
 * @param file absolute path
 */
export function evaluatedModule(file: string): Plugin {
  return {
    name: "kalqan:evaluated-module",
    async load(id) {
      if (id !== file) return null;
      const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
      return Object.entries(exported)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}
