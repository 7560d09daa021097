import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plugin } from "vite";

/** Copies files as they are into the output folder of one environment, or a folder `into` within it. */
export function copiedFiles(environment: string, files: readonly string[], into = ""): Plugin {
  return {
    name: "kalqan:copied-files",
    applyToEnvironment: ({ name }) => name === environment,
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const folder = join(dir, into);
      await mkdir(folder, { recursive: true });
      await Promise.all(files.map((file) => copyFile(file, join(folder, basename(file)))));
    },
  };
}
