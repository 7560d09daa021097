import { expect, it } from "vitest";
import { openMeasure, startAtDesk, storedEntry, untilSaved } from "./support/report-desk.ts";

/** The selected words of the field that has the focus, and its id. */
function selected(): string {
  const field = document.activeElement as HTMLTextAreaElement;
  return `${field.id}: ${field.value.slice(field.selectionStart, field.selectionEnd)}`;
}

it("words are found in all measures with the letters of a Russian keyboard; F3 goes on; a status is stated by key", async () => {
  const { page } = await startAtDesk({
    written: [
      { halfYear: "2018-H1", entry: { measure: 17, text: { kk: "Қауіпсіздік талаптары енгізілді.", ru: "" } } },
      { halfYear: "2018-H1", entry: { measure: 33, text: { kk: "", ru: "Проверка кауипсиздик не проводилась." } } },
    ],
  });
  await openMeasure(page, 27);
  await page.locator("#field-nextSteps-kk").click();
  await page.keyboard.type("Ақпараттық қауіпсіздік");
  await page.keyboard.press("Control+KeyF");
  const dialog = page.getByRole("dialog", { name: "Есептен табу" });
  await page.keyboard.type("кауипсиздик");
  await dialog.getByText("3 жерден табылды").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  // What is not saved yet is found too.
  await expect.poll(() => page.evaluate(selected)).toBe("field-nextSteps-kk: қауіпсіздік");
  await page.keyboard.press("F3");
  await page.locator("h1", { hasText: "33." }).waitFor();
  await expect.poll(() => page.evaluate(selected)).toBe("field-text-ru: кауипсиздик");
  await page.keyboard.press("F3");
  await expect.poll(() => page.evaluate(selected)).toBe("field-text-kk: Қауіпсіздік");
  await page.keyboard.press("Control+Shift+Digit2");
  await page.getByRole("radio", { name: "Орындалуда", checked: true }).waitFor({ state: "attached" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-text-kk");
  await untilSaved(page);
  await expect.poll(async () => (await storedEntry(page, 17)).status).toBe("inProgress");
});
