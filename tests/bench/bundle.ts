import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles the measured processes as the command line is bundled when it is shipped (build/vite.node.config.ts). */
export async function bundleProcesses(folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    resolve: { conditions: ["node", "import", "default"] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node24",
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { pack: `${root}tests/bench/processes/pack.ts`, verify: `${root}tests/bench/processes/verify.ts` },
        external: [/^node:/],
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  });
}
