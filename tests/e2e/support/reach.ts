import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Language, languages } from "#shared/language/language.ts";
import { galleryFolder, photograph } from "./gallery.ts";
import type { Program } from "./program.ts";

/** The window as it is given to look at: the usual one, and as small as 200 % of zoom leaves it. */
export const usual = { width: 1366, height: 768 } as const;
export const zoomed = { width: 683, height: 384 };

const themes = ["light", "dark"] as const;

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Looks at what is shown now, in both languages and both themes: axe finds nothing, nothing scrolls sideways in either
 * size of the window; a picture of each is left as `<language>-<theme>-<name>.png`, and where KALQAN_GALLERY names a folder,
 * one of every theme and size goes there. The page is left as it was found.
 */
export async function look(program: Program, name: string): Promise<void> {
  const { page } = program;
  const before = await page.evaluate(() => document.documentElement.lang);
  for (const language of languages) {
    await speak(page, language);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const seen = `${language}-${colorScheme}-${name}`;
      await program.screenshot(seen);
      expect.soft(await axeFindings(page), seen).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await page.evaluate(scrolledAway), `${language}-${name}`).toEqual([]);
    expect.soft(await page.evaluate(windowOverflow), `${language}-${name}: the frame keeps within the window`).toBe(0);
    expect.soft(await page.evaluate(scrolledSideways), `${language}-${name}, ${usual.width} wide`).toEqual([]);
    await page.setViewportSize(zoomed);
    await program.screenshot(`narrow-${language}-${name}`);
    expect.soft(await page.evaluate(scrolledSideways), `${language}-${name}, ${zoomed.width} wide`).toEqual([]);
    await page.setViewportSize(usual);
    if (galleryFolder !== null) await photograph(page, { folder: galleryFolder, name, size: usual });
  }
  await speak(page, before === "ru" ? "ru" : "kk");
}

/** Switches the language as a person does. In a dialog, which covers the switch, by its key. */
async function speak(page: Page, language: Language): Promise<void> {
  const current = await page.evaluate(() => document.documentElement.lang);
  if (current === language) return;
  await page.keyboard.press("Control+KeyL");
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** What axe objects to, worst or not: `color-contrast: main > p.note`. */
async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await axeSource);
  const options: RunOptions = {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  };
  const { violations } = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(given),
    options as unknown,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
}

/** Runs in the page: what was scrolled though it shows no bar, so that nobody can scroll it back. */
function scrolledAway(): string[] {
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.scrollTop > 0 && getComputedStyle(element).overflowY === "hidden")
    .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.scrollTop}`);
}

/** Runs in the page: by how much it is higher than the window. Only what lies in the frame scrolls. */
function windowOverflow(): number {
  return Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
}

/** Runs in the page: what could be scrolled sideways, by its tag and class. */
function scrolledSideways(): string[] {
  return [document.documentElement, ...document.querySelectorAll("body *")]
    .filter((element) => {
      if (element.matches("textarea, input, select")) return false;
      const { overflowX } = getComputedStyle(element);
      const scrolls = element === document.documentElement || overflowX === "auto" || overflowX === "scroll";
      return scrolls && element.scrollWidth > element.clientWidth + 1;
    })
    .map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.className} ${element.scrollWidth}>${element.clientWidth}`,
    );
}
