import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plugin } from "vite";

/** Copies files as they are into the output folder of one environment, beside its bundle. */
export function copiedFiles(environment: string, files: readonly string[]): Plugin {
  return {
    name: "kalqan:copied-files",
    applyToEnvironment: ({ name }) => name === environment,
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      await mkdir(dir, { recursive: true });
      await Promise.all(files.map((file) => copyFile(file, join(dir, basename(file)))));
    },
  };
}
