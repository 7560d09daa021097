import { expect, it } from "vitest";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { look } from "../support/reach.ts";
import { officeDay, prepareRegister } from "../support/register-office.ts";
import { untilSaved } from "../support/report-desk.ts";

it("what an officer writes of a package is taken back step by step, also after the program was left and started again", async () => {
  const { dataDir } = await prepareRegister();
  const first = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page } = first;
  await page.locator("main h1").waitFor();
  const sha256 = await page.evaluate(async () => {
    const answers = await window.kalqan.api.receipts.answers({ halfYear: "2018-H1" });
    return answers.find(({ body, decision }) => body === "IIM" && decision === "imported")?.sha256 ?? "";
  });
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/intake/${sha256}`);
  const general = "#field-generalRemark-kk";
  await page.locator(general).fill("Есепті толықтырыңыз.");
  await page.locator("#field-generalRemark-ru").fill("Дополните отчёт.");
  await untilSaved(page);

  const second = await first.restart();
  const { button } = clerkAt(second, "kk", "mouse");
  await second.page.locator("main h1").waitFor();
  await second.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/intake/${sha256}`);
  const ru = second.page.locator("#field-generalRemark-ru");
  await expect.poll(() => ru.inputValue(), { timeout: 20_000 }).toBe("Дополните отчёт.");
  await button("reportScreen.undo").and(second.page.locator("[aria-disabled=false]")).waitFor();
  await look(second, "answers-after-restart");
  await ru.focus();
  await second.page.keyboard.press("Control+KeyZ");
  expect([await ru.inputValue(), await second.page.locator(general).inputValue()]).toEqual([
    "",
    "Есепті толықтырыңыз.",
  ]);
  await button("reportScreen.undo").click();
  expect(await second.page.locator(general).inputValue()).toBe("");
  await button("reportScreen.redo").click();
  expect(await second.page.locator(general).inputValue()).toBe("Есепті толықтырыңыз.");
});
