import type { Locator, Page } from "playwright-core";

/** More stops than this nobody goes through. */
const mostStops = 120;

/** Goes on with Tab until the element has the focus, as somebody does who has no mouse. Fails where it is never reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await pressUntilOn(page, target, "Tab");
}

/** Goes down a menu to an item. Fails where it is never reached. */
export async function arrowTo(page: Page, item: Locator): Promise<void> {
  await pressUntilOn(page, item, "ArrowDown");
}

async function pressUntilOn(page: Page, target: Locator, key: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${target}`);
}

/** Goes to an element with Tab and presses Enter on it. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}
