import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../../tests/support/electron-stand-in/browser-path.ts";

/*
 * Draws resources/icons/kalqan.svg in the sizes that systems ask for: a PNG each, and the icon of Windows with the smaller ones.
 * Wants a Chromium; what it wrote is committed, so that packaging wants none.
 */
const folder = join(fileURLToPath(new URL("../..", import.meta.url)), "resources/icons");
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** An icon's directory tells of sizes up to 256, which it writes as 0. */
const largestOfWindows = 256;

const executablePath = findBrowser();
if (executablePath === null) throw new Error("No Chromium, Chrome or Edge was found");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
const drawing = readFileSync(join(folder, "kalqan.svg"), "utf8");
mkdirSync(folder, { recursive: true });
const pictures: { readonly size: number; readonly png: Buffer }[] = [];
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(folder, `${size}x${size}.png`), png);
  pictures.push({ size, png });
}
await browser.close();
writeFileSync(join(folder, "kalqan.ico"), icon(pictures.filter(({ size }) => size <= largestOfWindows)));

/** An ICO file of PNG pictures, as Windows reads them since Vista. */
function icon(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let place = head.length;
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(place, at + 12);
    place += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}
