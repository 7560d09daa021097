import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { pdf } from "#tests/support/data/annex-files.ts";
import { seededRandom } from "#tests/support/half-year/random.ts";
import { writeReport } from "#tests/support/half-year/write-report.ts";
import { inFolder } from "./support/exchanged.ts";
import { launchProgram } from "./support/launch-program.ts";
import { openMinistry, storyDay } from "./support/ministry.ts";

/** Who has the most measures of all. */
const body = "UQK";
const halfYear = "2018-H1";
const longText = {
  kk: "Іс-шараның орындалу барысы туралы ақпарат. ".repeat(200),
  ru: "Сведения о ходе исполнения. ".repeat(300),
};

/** A full report: every measure written at length in both languages, one of them with forty annexes. */
async function fullReport(folder: string, dataDir: string): Promise<number[]> {
  const input = writeReport(body, halfYear, seededRandom(676), "head");
  const entries = input.entries.map(({ annexes: _, ...entry }) => ({ ...entry, text: longText }));
  const files = join(folder, "files");
  await mkdir(files);
  const paths = Array.from({ length: 40 }, (_, index) => join(files, `${index + 1}-қосымша.pdf`));
  for (const path of paths) await writeFile(path, pdf(path));
  const measures = entries.map(({ measure }) => measure);
  await inFolder(dataDir, async (api) => {
    await api.settings.set({ body, noticeAcknowledged: true, bilingual: true });
    const { id: reportId } = await api.report.fill({ body, halfYear, input: { ...input, entries }, folder: files })
      .result;
    for (const path of paths) await api.annexes.add({ reportId, measure: measures[0] ?? 0, path, name: null }).result;
  });
  return measures;
}

interface Act {
  readonly name: string;
  /** What the page's thread may work for one of them, in milliseconds. */
  readonly most: number;
  readonly times: number;
  readonly act: (page: Page, time: number) => Promise<void>;
}

/** All that was set off is done: nothing runs any more, two frames are drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
      ),
  );
}

/** Runs in the page: keeps how long answers to keys and long tasks took, for `observed`. */
function observe(): void {
  const kept = { events: [] as number[], tasks: [] as number[] };
  Object.assign(window, { kept });
  const into = (list: number[]) => (entries: PerformanceObserverEntryList) =>
    list.push(...entries.getEntries().map(({ duration }) => Math.round(duration)));
  new PerformanceObserver(into(kept.events)).observe({
    type: "event",
    durationThreshold: 16,
  } as PerformanceObserverInit);
  new PerformanceObserver(into(kept.tasks)).observe({ type: "longtask" });
}

/** Runs in the page: the slowest since it was last asked. */
function observed(): { event: number; task: number } {
  const { kept } = window as unknown as { kept: { events: number[]; tasks: number[] } };
  return { event: Math.max(0, ...kept.events.splice(0)), task: Math.max(0, ...kept.tasks.splice(0)) };
}

/** How long the page's thread has worked so far, whatever else the machine does. Milliseconds. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

const places = ["Digit1", "Digit2", "Digit3", "Digit4", "Digit3", "Digit6", "Digit3"];
const headings = (page: Page) => page.locator("main h1").first().waitFor();

const acts: readonly Act[] = [
  {
    name: "a key in a narrative",
    most: 60,
    times: 40,
    act: (page) => page.keyboard.press("KeyA"),
  },
  {
    name: "the next measure",
    most: 400,
    times: 12,
    act: async (page) => {
      const before = await page.locator("main h1").first().textContent();
      await page.keyboard.press("Control+ArrowDown");
      await page.waitForFunction((words) => document.querySelector("main h1")?.textContent !== words, before);
    },
  },
  {
    name: "the other language",
    most: 400,
    times: 6,
    act: async (page) => {
      const before = await page.evaluate(() => document.documentElement.lang);
      await page.keyboard.press("Control+KeyL");
      await page.waitForFunction((lang) => document.documentElement.lang !== lang, before);
    },
  },
  {
    name: "another screen",
    most: 500,
    times: places.length,
    act: async (page, time) => {
      const hash = await page.evaluate(() => location.hash);
      await page.keyboard.press(`Control+${places[time]}`);
      await page.waitForFunction((old) => location.hash !== old, hash);
      await headings(page);
    },
  },
];

it("in a full report with long texts and many annexes nothing is waited for", async () => {
  const ministry = await openMinistry();
  const [first] = await fullReport(ministry.folder, ministry.dataDir);
  const { page } = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate((measure) => {
    location.hash = `#/report/${measure}`;
  }, first);
  await page.locator("#field-text-kk").click();
  await page.evaluate(observe);
  for (const { name, most, times, act } of acts) {
    const each: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const before = await worked(session);
      await act(page, time);
      await settled(page);
      each.push((await worked(session)) - before);
    }
    const slowest = await page.evaluate(observed);
    const median = each.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
    console.info(name, { median: Math.round(median), each: each.map(Math.round), ...slowest });
    expect.soft(median, name).toBeLessThan(most);
  }
});
