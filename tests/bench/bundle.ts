import { fileURLToPath } from "node:url";
import { build } from "vite";
import { withoutUnused } from "../../build/plugins/left-out.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const processes = ["pack", "verify", "pack-many", "verify-many", "print-consolidated", "workbook", "exceljs"];

const threads = {
  "verification-worker": "electron/backend/verification/workers/worker.ts",
  "document-thread": "electron/backend/documents/document-thread.ts",
};

/** Bundles the measured processes, and the threads' programs, as they are bundled when shipped (build/vite.node.config.ts). */
export async function bundleProcesses(folder: string): Promise<void> {
  await bundle(
    folder,
    "es",
    Object.fromEntries(processes.map((name) => [name, `${root}tests/bench/processes/${name}.ts`])),
  );
  for (const [name, source] of Object.entries(threads)) await bundle(folder, "cjs", { [name]: root + source });
}

async function bundle(folder: string, format: "es" | "cjs", input: Readonly<Record<string, string>>): Promise<void> {
  const extension = format === "es" ? "mjs" : "cjs";
  await build({
    configFile: false,
    root,
    logLevel: "error",
    // As it is shipped (build/vite.node.config.ts).
    json: { stringify: true },
    plugins: [withoutUnused()],
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
          ...(format === "es"
            ? { chunkFileNames: "[name].mjs" }
            : { codeSplitting: false, minify: { compress: false, mangle: false, codegen: true } }),
        },
      },
    },
  });
}
