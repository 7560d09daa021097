import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type EnvironmentOptions } from "vite";
import { bundledPackages } from "./plugins/bundled-packages.ts";
import { copiedFiles } from "./plugins/copied-files.ts";
import { evaluatedModule } from "./plugins/evaluated-module.ts";
import { withoutUnused } from "./plugins/left-out.ts";
import { unbundledPackages } from "./unbundled-packages.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (path: string) => `${root}${path}`;

interface Part {
  readonly entry: string;
  /** Under dist/. */
  readonly file: string;
  readonly format: "es" | "cjs";
  /** Taken from outside at run time; everything else is bundled. */
  readonly external: readonly string[];
  readonly oneFile: boolean;
  /** Lies beside another bundle, which is built before it. */
  readonly beside?: boolean;
}

const threads = {
  "verification-worker": "electron/backend/verification/workers/worker.ts",
  "document-thread": "electron/backend/documents/document-thread.ts",
  "upkeep-thread": "electron/backend/upkeep/upkeep-thread.ts",
} as const;

/**
 * A thread's program is one file without imports: it is read by the process that starts the thread and handed over as text
 * (electron/backend/start-thread.ts, to whom it is named so).
 */
const thread = (folder: string, name: keyof typeof threads): Part => ({
  entry: threads[name],
  file: `${folder}/${name}.cjs`,
  format: "cjs",
  external: [],
  oneFile: true,
  beside: true,
});

/** Everything that is not a page: shell, preload, backend process and command line, each bundled for where it runs. */
export default defineConfig({
  root,
  // Text that is parsed when it is needed starts sooner than objects that are compiled.
  json: { stringify: true },
  plugins: [
    bundledPackages(root),
    withoutUnused(),
    evaluatedModule(at("shared/channels.ts")),
    copiedFiles("cli", [at("electron/cli/kalqan.mjs"), at("electron/cli/node-version.mjs")]),
  ],
  environments: {
    shell: bundle({
      entry: "electron/shell/main.ts",
      file: "shell/main.js",
      format: "es",
      external: ["electron"],
      oneFile: true,
    }),
    // A sandboxed preload script is one CommonJS file.
    preload: bundle({
      entry: "electron/preload/preload.ts",
      file: "preload/preload.cjs",
      format: "cjs",
      external: ["electron"],
      oneFile: true,
    }),
    backend: bundle({
      entry: "electron/backend/process.ts",
      file: "backend/process.js",
      format: "es",
      external: unbundledPackages,
      oneFile: false,
    }),
    cli: bundle({
      entry: "electron/cli/main.ts",
      file: "cli/main.js",
      format: "es",
      external: unbundledPackages,
      oneFile: false,
    }),
    backendThread: bundle(thread("backend", "verification-worker")),
    backendDocuments: bundle(thread("backend", "document-thread")),
    backendUpkeep: bundle(thread("backend", "upkeep-thread")),
    cliThread: bundle(thread("cli", "verification-worker")),
    cliDocuments: bundle(thread("cli", "document-thread")),
  },
  builder: {
    buildApp: async (builder) => {
      const parts = ["shell", "preload", "backend", "cli"] as const;
      const besideThem = ["backendThread", "backendDocuments", "backendUpkeep", "cliThread", "cliDocuments"] as const;
      for (const name of [...parts, ...besideThem]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});

function bundle({ entry, file, format, external, oneFile, beside = false }: Part): EnvironmentOptions {
  const [folder = "", name = ""] = file.split("/");
  return {
    consumer: "server",
    // pdfmake is CommonJS and asks where it lies.
    ...(format === "es" && { define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" } }),
    // "import" and "require" are left to the bundler: it knows which of them asks, and packages give each its own file.
    resolve: { noExternal: true, external: [...external], conditions: ["node", "default"] },
    build: {
      outDir: at(`dist/${folder}`),
      emptyOutDir: !beside,
      ssr: true,
      target: "node24",
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name.replace(/\.c?js$/, "")]: at(entry) },
        external: [...external, /^node:/],
        output: {
          format,
          entryFileNames: `[name]${extname(name)}`,
          ...(oneFile && { codeSplitting: false }),
          // It is compiled anew for every thread: without spaces and comments sooner. Names stay as they are.
          ...(beside && { minify: { compress: false, mangle: false, codegen: true } }),
        },
      },
    },
  };
}
