import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import type { Page } from "playwright-core";

/** Windows that clerks have: the usual one, a full-HD screen, the usual one at 200 % of zoom. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 683, height: 384 },
] as const;

/** The two themes, and a contrast theme of Windows. */
const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** So high that nothing is below the fold, as wide as the usual and the zoomed window; in the light theme alone. */
const unfolded = [
  { width: 1366, height: 2600 },
  { width: 683, height: 2600 },
] as const;

/** Where the gallery is wanted (KALQAN_GALLERY); null leaves it out. */
export const galleryFolder = env.KALQAN_GALLERY || null;

/**
 * A picture of what is shown now in every theme and size of the window, for people to look through:
 * `<name>/<language>-<theme>-<width>.png` below the gallery's folder, and `…-<width>-unfolded.png`. The page is left
 * light and of `size`.
 */
export async function photograph(
  page: Page,
  { folder, name, size }: { readonly folder: string; readonly name: string; readonly size: (typeof sizes)[number] },
): Promise<void> {
  const language = await page.evaluate(() => document.documentElement.lang);
  await mkdir(join(folder, name), { recursive: true });
  const take = (as: string) =>
    page.screenshot({ path: join(folder, name, `${language}-${as}.png`), animations: "disabled", caret: "hide" });
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const [theme, media] of Object.entries(themes)) {
      await page.emulateMedia(media);
      await take(`${theme}-${viewport.width}`);
    }
  }
  await page.emulateMedia(themes.light);
  for (const viewport of unfolded) {
    await page.setViewportSize(viewport);
    await take(`light-${viewport.width}-unfolded`);
  }
  await page.setViewportSize(size);
}
