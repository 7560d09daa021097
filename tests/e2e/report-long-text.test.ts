import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { copyText } from "./support/copying.ts";
import { openMeasure, startAtDesk, storedEntry, untilSaved } from "./support/report-desk.ts";

const kk = "#field-text-kk";
const keys = 8;

/** How long the page works for one key of the field that has the focus, as the browser counts it. Milliseconds, the median. */
async function workOfKey(page: Page, session: CDPSession): Promise<number> {
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const each: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const before = await worked();
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", key: "а", code: "KeyF", text: "а" });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "а", code: "KeyF" });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))));
    each.push((await worked()) - before);
  }
  return each.sort((a, b) => a - b)[Math.floor(keys / 2)] ?? 0;
}

it("a key press in 96,000 letters without one line break is hardly more work than in an empty field", async () => {
  const { page } = await startAtDesk();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await openMeasure(page, 27);
  await page.locator(kk).click();
  const inShort = await workOfKey(page, session);
  const long = "Іс-шара ".repeat(12_000);
  await page.keyboard.press("Control+KeyA");
  await copyText(page, long);
  await page.keyboard.press("Control+KeyV");
  await untilSaved(page);
  const atEnd = await workOfKey(page, session);
  await page.locator(kk).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 8));
  const atBeginning = await workOfKey(page, session);
  await expect
    .poll(async () => (await storedEntry(page, 27)).text.kk, { timeout: 60_000 })
    .toBe(`Іс-шара ${"а".repeat(keys)}${long.slice(8)}${"а".repeat(keys)}`);
  // Set in the program's own typeface it was a hundredfold.
  expect(atEnd / inShort).toBeLessThan(20);
  expect(atBeginning / inShort).toBeLessThan(20);
});
