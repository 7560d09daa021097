import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { unbundledPackages } from "../../../build/unbundled-packages.ts";
import { type PlantedFault, placesOf, plant } from "./planted-fault.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The backend process as it is shipped in one folder, so that hundreds of starts are quick. */
export interface BundledBackend {
  /** The module to run. */
  readonly entry: string;
  readonly remove: () => void;
}

/** Bundles it as build/vite.node.config.ts does, with one fault planted where one is asked for. */
export async function bundleBackend(planted: PlantedFault | null): Promise<BundledBackend> {
  // Beside the program's own bundles: it finds its resources above it.
  const folder = join(root, "dist", "torture", `${process.pid}-${planted ?? "whole"}`);
  const at = (path: string): string => join(root, "electron/backend", path);
  await build({
    configFile: false,
    root,
    logLevel: "error",
    define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" },
    plugins: planted === null ? [] : [planting(planted)],
    ssr: { noExternal: true, external: [...unbundledPackages] },
    resolve: { conditions: ["node", "default"] },
    build: {
      ...{ ssr: true, outDir: folder, emptyOutDir: true, target: "node24", minify: false, copyPublicDir: false },
      rolldownOptions: {
        input: { process: at("process.ts"), "verification-worker": at("verification/workers/worker.ts") },
        external: [...unbundledPackages, /^node:/],
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  });
  return { entry: join(folder, "process.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Raises where the fault did not find all its places. */
function planting(fault: PlantedFault): Plugin {
  let places = 0;
  return {
    name: "kalqan:planted-fault",
    enforce: "pre",
    transform(source, id) {
      const planted = plant(fault, id, source);
      if (planted !== null) places += 1;
      return planted;
    },
    buildEnd(error) {
      if (!error && places !== placesOf(fault)) this.error(`${fault} was planted in ${places} modules`);
    },
  };
}
