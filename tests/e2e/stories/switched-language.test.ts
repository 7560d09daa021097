import { expect, it } from "vitest";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { typeOnRussianLayout } from "../support/typing.ts";
import { formOf, measureName, openMeasure, textField } from "../support/writing-steps.ts";

it("the language is switched in the middle of a sentence: everything changes at once, nothing typed is lost", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const kazakh = clerkAt(program, "kk", "mouse");
  const russian = clerkAt(program, "ru", "mouse");
  const { page } = program;
  await kazakh.goTo("report");
  await openMeasure(kazakh, 38);
  await kazakh.hand.focus(textField(kazakh, "text", "kk"));
  await typeOnRussianLayout(page, "Гранттар бөлі", "alt");

  // Ctrl+L with the cursor in the text.
  await page.keyboard.press("Control+KeyL");
  const field = textField(russian, "text", "kk");
  await field.waitFor();
  await formOf(page.locator("main"), measureName(38, "ru")).waitFor();
  await russian.heading("documents.report.evidence").waitFor();
  expect(await field.inputValue()).toBe("Гранттар бөлі");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator("html").getAttribute("lang")).toBe("ru");
  await expect
    .poll(async () => (await program.window.state()).window?.title)
    .toContain(russian.t("app.screens.report"));
  expect((await program.window.state()).menu).toContain(
    `${russian.t("shell.menus.file")} › ${russian.t("shell.commands.settings")} (CmdOrCtrl+,)`,
  );
  // Nothing of the page's own words is left behind in the other language.
  const own = await page.locator("nav, header, main h2").allInnerTexts();
  expect(own.join(" ")).not.toContain(kazakh.t("app.screens.checks"));
  expect(own.join(" ")).not.toContain(kazakh.t("documents.report.evidence"));

  // The cursor is where it was: the word is typed to its end, and what was done is undone step by step as before.
  await typeOnRussianLayout(page, "нді", "alt");
  expect(await field.inputValue()).toBe("Гранттар бөлінді");
  await page.getByRole("button", { name: kazakh.t("app.languages.kkShort"), exact: true }).click();
  expect(await textField(kazakh, "text", "kk").inputValue()).toBe("Гранттар бөлінді");
});
