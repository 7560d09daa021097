import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { openBuiltPage } from "#tests/support/screens/open-built-page.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  ({ browser, page } = await openBuiltPage("long-table/long-table.tsx"));
  await page.getByRole("table").waitFor();
});
afterAll(() => browser.close());

const drawn = () => page.locator("tbody tr[aria-rowindex]").count();
const firstCells = () => page.locator("tbody tr[aria-rowindex] td:first-child").allTextContents();

describe("a table of 5,000 rows", () => {
  it("draws only those in sight, and says how many there are", async () => {
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe("5001");
    expect(await drawn()).toBeGreaterThan(5);
    expect(await drawn()).toBeLessThan(60);
  });

  it("leads to its last row, and back to its first, by the keyboard alone", async () => {
    const scroller = page.getByRole("region", { name: "Ұзын кесте" });
    // The frame of the table comes before its heads.
    await page.keyboard.press("Tab");
    expect(await scroller.evaluate((element) => element === document.activeElement)).toBe(true);
    const top = () => scroller.evaluate((element) => element.scrollTop);
    const height = await scroller.evaluate((element) => element.clientHeight);
    await page.keyboard.press("PageDown");
    await eventually(top).toBeGreaterThan(height / 2);
    expect(await top()).toBeLessThan(height);
    await page.keyboard.press("PageUp");
    await eventually(top).toBe(0);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("End");
    await eventually(async () => (await firstCells()).at(-1)).toBe("5000");
    expect(await page.locator("tbody tr[aria-rowindex]").last().getAttribute("aria-rowindex")).toBe("5001");
    expect(await drawn()).toBeLessThan(60);
    const last = page.getByText("іс-шара 5000").first();
    const isInSight = () => last.evaluate((cell) => cell.getBoundingClientRect().bottom <= window.innerHeight);
    await eventually(isInSight).toBe(true);
    await page.keyboard.press("Home");
    await eventually(async () => (await firstCells())[0]).toBe("1");
    // What is sorted while the table still scrolls stays where it was.
    await eventually(top).toBe(0);
  });

  it("sorts all of them as the language does, numbers of rows by their place", async () => {
    await page.getByRole("button", { name: "Атауы" }).press("Enter");
    const names = () => page.locator("tbody tr[aria-rowindex] td:last-child").allTextContents();
    await eventually(async () => (await names())[0]?.slice(0, 1)).toBe("А");
    expect(await page.locator("tbody tr[aria-rowindex]").first().getAttribute("aria-rowindex")).toBe("2");
    await page.getByRole("button", { name: "Атауы" }).press("Enter");
    await eventually(async () => (await names())[0]?.slice(0, 1)).toBe("Я");
    expect(await findAccessFaults(page)).toEqual([]);
  });
});
