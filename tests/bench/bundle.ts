import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

const processes = ["pack", "verify", "pack-many", "verify-many", "print-consolidated", "workbook", "exceljs"];

/** Bundles the measured processes, and the thread's program, as they are bundled when shipped (build/vite.node.config.ts). */
export async function bundleProcesses(folder: string): Promise<void> {
  await bundle(
    folder,
    "es",
    Object.fromEntries(processes.map((name) => [name, `${root}tests/bench/processes/${name}.ts`])),
  );
  const thread = `${root}electron/backend/verification/workers/worker.ts`;
  await bundle(folder, "cjs", { "verification-worker": thread });
}

async function bundle(folder: string, format: "es" | "cjs", input: Readonly<Record<string, string>>): Promise<void> {
  const extension = format === "es" ? "mjs" : "cjs";
  await build({
    configFile: false,
    root,
    logLevel: "error",
    // As it is shipped (build/vite.node.config.ts).
    json: { stringify: true },
    // pdfmake is CommonJS and asks where it lies.
    ...(format === "es" && { define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" } }),
    ssr: { noExternal: true },
    resolve: { conditions: ["node", "import", "default"] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { ...input },
        external: [/^node:/],
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          ...(format === "es" ? { chunkFileNames: "[name].mjs" } : { codeSplitting: false }),
        },
      },
    },
  });
}
