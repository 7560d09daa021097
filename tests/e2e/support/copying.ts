import type { Page } from "playwright-core";

/** Copies what a spreadsheet or a document would put on the clipboard: laid out in the page for a moment, Ctrl+C by key. */
export async function copyHtml(page: Page, html: string): Promise<void> {
  const focused = await page.evaluate((source) => {
    const before = document.activeElement?.id ?? "";
    const place = document.createElement("div");
    place.id = "copied-from";
    place.innerHTML = source;
    document.body.append(place);
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.selectAllChildren(place);
    return before;
  }, html);
  await page.keyboard.press("Control+KeyC");
  await page.evaluate((id) => {
    getSelection()?.removeAllRanges();
    document.getElementById("copied-from")?.remove();
    document.getElementById(id)?.focus();
  }, focused);
}

/** Copies a plain text. */
export async function copyText(page: Page, text: string): Promise<void> {
  const focused = await page.evaluate((source) => {
    const before = document.activeElement?.id ?? "";
    const place = document.createElement("textarea");
    place.id = "copied-from";
    place.value = source;
    // The page's own typeface takes half a minute to set a megabyte.
    place.style.fontFamily = "serif";
    document.body.append(place);
    place.select();
    return before;
  }, text);
  await page.keyboard.press("Control+KeyC");
  await page.evaluate((id) => {
    document.getElementById("copied-from")?.remove();
    document.getElementById(id)?.focus();
  }, focused);
}
