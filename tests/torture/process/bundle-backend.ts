import { readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** What runs on threads of its own, by the names under which the backend looks for it. */
const threads = [
  ["verification-worker.cjs", "verification/workers/worker.ts"],
  ["document-thread.cjs", "documents/document-thread.ts"],
  ["upkeep-thread.cjs", "upkeep/upkeep-thread.ts"],
] as const;

/** A thread's program is the same whatever is planted in the backend: bundled once. */
const alike = new Map<string, Buffer>();

/** Bundles it as build/vite.node.config.ts does, with one fault planted where one is asked for. */
export async function bundleBackend(planted: PlantedFault | null): Promise<BundledBackend> {
  // Beside the program's own bundles: it finds its resources above it.
  const folder = join(root, "dist", "torture", `${process.pid}-${planted ?? "whole"}`);
  const plugins = planted === null ? [] : [planting(planted)];
  await bundle({ folder, name: "process.js", module: "process.ts", format: "es", plugins });
  for (const [name, module] of threads) {
    const path = join(folder, name);
    const known = alike.get(name);
    if (known !== undefined) writeFileSync(path, known);
    else {
      await bundle({ folder, name, module, format: "cjs", plugins: [] });
      alike.set(name, readFileSync(path));
    }
  }
  return { entry: join(folder, "process.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Bundle {
  readonly folder: string;
  readonly name: string;
  /** Under electron/backend. */
  readonly module: string;
  readonly format: "es" | "cjs";
  readonly plugins: Plugin[];
}

async function bundle({ folder, name, module, format, plugins }: Bundle): Promise<void> {
  const external = format === "es" ? [...unbundledPackages] : [];
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ...(format === "es" && { define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" } }),
    plugins,
    ssr: { noExternal: true, external },
    resolve: { conditions: ["node", "default"] },
    build: {
      ...{ ssr: true, outDir: folder, emptyOutDir: format === "es", target: "node24", minify: false },
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name.replace(/\.c?js$/, "")]: join(root, "electron/backend", module) },
        external: [...external, /^node:/],
        output: { format, entryFileNames: name, ...(format === "cjs" && { codeSplitting: false }) },
      },
    },
  });
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
