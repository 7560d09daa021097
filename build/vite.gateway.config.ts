import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { evaluatedModule } from "./plugins/evaluated-module.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = "gateway-start";

/** What a gateway's snapshot is made of, in one CommonJS file: it knows neither modules nor what is imported later. */
export default defineConfig({
  root,
  json: { stringify: true },
  plugins: [
    evaluatedModule(`${root}shared/channels.ts`),
    {
      name: "kalqan:only-verify",
      resolveDynamicImport: (specifier) =>
        typeof specifier === "string" && !specifier.endsWith("/commands/verify.ts")
          ? { id: specifier, external: true }
          : null,
    },
  ],
  ssr: { noExternal: true },
  resolve: { conditions: ["node", "default"] },
  // Where the program lies is asked when it runs, and not where it was made.
  define: { "import.meta.url": "here.url" },
  build: {
    outDir: `${root}dist/gateway`,
    ssr: true,
    target: "node24",
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { [entry]: `${root}electron/cli/${entry}.ts` },
      external: [/^node:/],
      output: {
        format: "cjs",
        entryFileNames: "[name].cjs",
        codeSplitting: false,
        intro: 'const here = { get url() { return require("node:url").pathToFileURL(process.argv[1]).href; } };',
      },
    },
  },
});
