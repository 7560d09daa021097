import { expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { officeDay, prepareRegister } from "../support/register-office.ts";
import { untilSaved } from "../support/report-desk.ts";

const kk = "#field-summary-kk";
const ru = "#field-summary-ru";
/** A busy machine starts a backend in seconds. */
const patient = { timeout: 20_000 };

it("an officer writes the consolidated report by keyboard alone; nothing typed is lost, whatever happens", async () => {
  const { dataDir } = await prepareRegister();
  const program = await launchProgram({ language: "ru", now: officeDay, dataDir });
  const { page, hand, button } = clerkAt(program, "ru", "keyboard");
  await page.locator("main h1").waitFor();
  await page.keyboard.press("Control+J");
  await hand.press(button("consolidationScreen.none.begin"));
  await page.locator(kk).waitFor();

  // Kazakh letters of a Russian keyboard; a word is taken back and written again.
  await hand.focus(page.locator(kk));
  await page.keyboard.press("Alt+Shift+Digit3");
  await page.keyboard.type("орытынды");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Вывод");
  await page.keyboard.press("Control+KeyZ");
  expect(await page.locator(ru).inputValue()).toBe("");
  await page.keyboard.press("Control+KeyY");
  expect(await page.locator(ru).inputValue()).toBe("Вывод");

  // The backend dies in the middle of a word; the language is switched; all is there.
  await program.killBackend();
  await page.keyboard.type("ы есть");
  await page.keyboard.press("Control+KeyL");
  await page.getByRole("heading", { name: "ҚАӨМ қорытындысы" }).waitFor();
  expect(await page.locator(ru).inputValue()).toBe("Выводы есть");
  await expect.poll(() => stored(), patient).toEqual({ kk: "Қорытынды", ru: "Выводы есть" });
  await untilSaved(page);

  // The next measure in the same field, and back: both are as they were left.
  await page.keyboard.press("Control+ArrowDown");
  await page.locator("h1", { hasText: "2." }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), patient).toBe("field-summary-ru");
  await page.keyboard.type("Второе мероприятие");
  await page.keyboard.press("Control+ArrowUp");
  await page.locator("h1", { hasText: "1." }).waitFor();
  expect(await page.locator(kk).inputValue()).toBe("Қорытынды");

  // A body's answer goes into the summary with one press, and out of it again.
  await page.evaluate(() => {
    window.location.hash = "#/consolidation/21";
  });
  await page.locator("h1", { hasText: "21." }).waitFor();
  await hand.press(page.getByRole("button", { name: /^Қорытындыға қосу: /u }).first());
  expect(await page.locator(kk).inputValue()).toContain("жұмыс тобының отырысы өткізіліп");
  await page.keyboard.press("Control+KeyZ");
  expect(await page.locator(kk).inputValue()).toBe("");

  // The window is closed in the middle of a word; what was typed is in the data folder.
  await hand.focus(page.locator(kk));
  await page.keyboard.type("Соңғы сө");
  await program.window.close();
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(`${officeDay}T06:00:00Z`) });
  const { measures } = await backend.api.consolidation.open({ halfYear: "2018-H1" });
  await backend.close();
  const summaryOf = (number: number) => measures.find(({ measure }) => measure === number)?.summary;
  expect(summaryOf(1)).toEqual({ kk: "Қорытынды", ru: "Выводы есть" });
  expect(summaryOf(2)?.ru).toBe("Второе мероприятие");
  expect(summaryOf(21)?.kk).toBe("Соңғы сө");

  function stored() {
    return page.evaluate(async () => {
      const view = await window.kalqan.api.consolidation.open({ halfYear: "2018-H1" });
      return view.measures.find(({ measure }) => measure === 1)?.summary;
    });
  }
});
