import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { translate } from "#shared/language/translator.ts";
import { loadedDay, makeLoadedFolder } from "#tests/support/load/loaded-folder.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { launchProgram } from "./support/launch-program.ts";

/*
 * ҚАӨМ's window over years of use: 20,000 packages with 165,000 answers, and a long journal. What is in sight is drawn and no
 * more, and the wheel is followed without the window standing still.
 */
let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-years-"));
  dataDir = join(folder, "data");
  await makeLoadedFolder(dataDir, { packages: 20_000, versions: 1, annexes: 500, journal: 100_000 });
  const { api, close } = await openBackend({ dataDir, holder: "cli", clock: () => loadedDay });
  await api.settings.set({ mode: "qaom", noticeAcknowledged: true });
  await close();
}, 900_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A window that stood still for so long, in ms, would be felt. */
const felt = 100;

/** Begins to note how long the page was at something without looking up. */
async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { longTasks: noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration);
    }).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${route}`);
}

/** Turns the wheel over what is in the middle of a list until `isThere`. */
async function wheelUntil(page: Page, by: number, isThere: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 3_000 && !(await isThere()); turn += 1) {
    await page.mouse.wheel(0, by);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  expect(await isThere()).toBe(true);
}

describe("years of use in a window", () => {
  it("the register and the journal are opened, narrowed and scrolled, drawn in part and without standing still", async () => {
    const program = await launchProgram({ dataDir, now: "2023-01-10", language: "kk" });
    const { page, screenshot } = program;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await goTo(page, "register/answers");
    const results = page.getByRole("region", { name: translate("kk", "register.search.results") });
    const answers = results.locator("li[aria-posinset]");
    await answers.first().waitFor();
    expect(Number(await answers.first().getAttribute("aria-setsize"))).toBeGreaterThan(3_000);

    const longTasks = await watchLongTasks(page);
    await results.hover();
    const lastShown = async () => Number(await answers.last().getAttribute("aria-posinset"));
    await wheelUntil(page, 600, async () => (await lastShown()) > 400);
    expect(await answers.count()).toBeLessThan(60);
    await screenshot("years-register-kk");

    await goTo(page, "journal");
    const rows = page.locator("tbody tr[aria-rowindex]");
    await rows.first().waitFor();
    const older = page.getByRole("button", { name: translate("kk", "journal.screen.older") });
    await older.click();
    const count = async () => Number(await page.getByRole("table").getAttribute("aria-rowcount"));
    await eventually(count).toBe(401);
    expect(await rows.count()).toBeLessThan(80);
    await page.getByRole("table").hover();
    const lastRow = async () => Number(await rows.last().getAttribute("aria-rowindex"));
    await wheelUntil(page, 600, async () => (await lastRow()) === 401);
    await screenshot("years-journal-kk");
    const felling = (await longTasks()).filter((ms) => ms > felt);
    process.stdout.write(`long tasks over ${felt} ms: ${felling.map((ms) => ms.toFixed(0)).join(", ") || "none"}\n`);
    // One to draw a screen that is opened; none with each turn of the wheel.
    expect(felling.length).toBeLessThan(6);
  }, 600_000);
});
