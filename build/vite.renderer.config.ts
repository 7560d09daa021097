import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { bundledPackages } from "./plugins/bundled-packages.ts";
import { copiedFiles } from "./plugins/copied-files.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What pdf.js reads scanned pages with (JBIG2, CCITT, JPEG 2000): plain JavaScript, so that pages need not run WebAssembly. */
const pictureDecoders = ["jbig2_nowasm_fallback.js", "openjpeg_nowasm_fallback.js"];

/** The pages: renderer/ → dist/renderer, served from app://kalqan/ by the shell. */
export default defineConfig({
  root: `${root}renderer`,
  base: "/",
  plugins: [
    react(),
    bundledPackages(root, "renderer"),
    copiedFiles(
      "client",
      pictureDecoders.map((name) => `${root}node_modules/pdfjs-dist/wasm/${name}`),
      "picture-decoders",
    ),
  ],
  // The shell puts the nonce of each response in the place of this mark (electron/shell/protocol.ts).
  html: { cspNonce: "KALQAN_STYLE_NONCE" },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    // The Chromium of Electron 45 and of the stand-in.
    target: "chrome140",
    // The policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk of the same machine: one file is as good as many.
    chunkSizeWarningLimit: 4_000,
  },
});
