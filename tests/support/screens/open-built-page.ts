import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { findBrowser } from "#tests/support/electron-stand-in/browser-path.ts";

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** A page of its own, made of one module beside this file, in the system's Chromium. Close its browser. */
export async function openBuiltPage(entry: string): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const files = await buildPage(fileURLToPath(new URL(entry, import.meta.url)));
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("No Chromium, Chrome or Edge was found");
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const sheets = [...files.keys()].filter((name) => name.endsWith(".css"));
  const html = `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Қалқан</title>${sheets
    .map((name) => `<link rel="stylesheet" href="/${name}">`)
    .join("")}</head><body><main id="root"></main><script type="module" src="/page.js"></script></body></html>`;
  // Answered here and nowhere else: nothing leaves the machine.
  await page.route("**/*", async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = name === "" ? html : files.get(name);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body: Buffer.from(body), contentType: types[extname(name)] ?? "text/html" });
  });
  await page.goto("http://page.test/");
  return { browser, page };
}

async function buildPage(entry: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: {
      write: false,
      target: "chrome140",
      cssCodeSplit: false,
      rolldownOptions: { input: entry, output: { entryFileNames: "page.js" } },
    },
  });
  if (!("output" in built)) throw new Error("the page was not built as one");
  return new Map(built.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]));
}
