import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { bundledPackages } from "./plugins/bundled-packages.ts";

/** The pages: renderer/ → dist/renderer, served from app://kalqan/ by the shell. */
export default defineConfig({
  root: fileURLToPath(new URL("../renderer", import.meta.url)),
  base: "/",
  plugins: [react(), bundledPackages(fileURLToPath(new URL("..", import.meta.url)), "renderer")],
  // The shell puts the nonce of each response in the place of this mark (electron/shell/protocol.ts).
  html: { cspNonce: "KALQAN_STYLE_NONCE" },
  build: {
    outDir: fileURLToPath(new URL("../dist/renderer", import.meta.url)),
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
