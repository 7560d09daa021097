import { expect, it } from "vitest";
import { copyText } from "./support/copying.ts";
import { openMeasure, startAtDesk, storedEntry, untilSaved } from "./support/report-desk.ts";

const kk = "#field-text-kk";

it("a megabyte of pasted text is refused with the limit, and nothing that stood there is lost", async () => {
  const { page } = await startAtDesk();
  await openMeasure(page, 27);
  await page.locator(kk).click();
  await page.keyboard.type("Бұрынғы мәтін. ");
  await copyText(page, "Іс-шара ".repeat(125_000));
  await page.keyboard.press("Control+KeyV");
  await page.getByRole("alert").getByText("Мұнда 200 000 таңба сыяды", { exact: false }).waitFor();
  expect(await page.locator(kk).inputValue()).toBe("Бұрынғы мәтін. ");
  const fits = "Іс-шара ".repeat(12_500);
  await copyText(page, fits);
  await page.keyboard.press("Control+KeyV");
  expect(await page.locator(kk).inputValue()).toBe(`Бұрынғы мәтін. ${fits}`);
  expect(await page.getByRole("alert").count()).toBe(0);
  await untilSaved(page);
  expect((await storedEntry(page, 27)).text.kk).toBe(`Бұрынғы мәтін. ${fits}`);
});

it("emoji are kept; marks that turn the order round are told of and taken out in one step; control characters go", async () => {
  const { page } = await startAtDesk({ language: "ru" });
  await openMeasure(page, 27);
  const ru = page.locator("#field-text-ru");
  await ru.click();
  await page.keyboard.insertText("Обучено 45 человек 👍\u0007, приказ \u202e66\u202c.");
  const clean = page.getByRole("button", { name: "Убрать невидимые знаки" });
  await clean.click();
  expect(await ru.inputValue()).toBe("Обучено 45 человек 👍, приказ 66.");
  await page.keyboard.press("Escape");
  await ru.click();
  await page.keyboard.press("Control+Z");
  expect(await ru.inputValue()).toContain("\u202e66");
  await page.keyboard.press("Control+Y");
  await untilSaved(page);
  await expect.poll(async () => (await storedEntry(page, 27)).text.ru).toBe("Обучено 45 человек 👍, приказ 66.");
  await clean.waitFor({ state: "detached" });
});

it("a computer whose clock was set back says so, and saves all the same", async () => {
  const { page } = await startAtDesk();
  await openMeasure(page, 27);
  await page.clock.setFixedTime(Date.now() - 3 * 86_400_000);
  await page.reload();
  await openMeasure(page, 27);
  await page.getByText("Компьютердің сағаты кері қойылған", { exact: false }).waitFor();
  await page.locator(kk).click();
  await page.keyboard.type("Жазыла береді");
  await expect.poll(async () => (await storedEntry(page, 27)).text.kk).toBe("Жазыла береді");
});
