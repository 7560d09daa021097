import { expect, it } from "vitest";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { typeOnRussianLayout } from "../support/typing.ts";
import { openMeasure, textField, waitUntilSaved } from "../support/writing-steps.ts";

it("the backend dies while somebody types: the text stays, the page says so, and it is saved as soon as it is back", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, t } = clerk;
  await clerk.goTo("report");
  await openMeasure(clerk, 33);
  const text = textField(clerk, "text", "kk");
  await hand.focus(text);
  await typeOnRussianLayout(page, "Сатып алу шарттары ", "alt");
  await waitUntilSaved(clerk);

  // Stopped first, so that what is typed next is surely unsaved when the process dies.
  const [pid = 0] = (await program.window.state()).backendPids;
  process.kill(pid, "SIGSTOP");
  await typeOnRussianLayout(page, "талданды, ", "alt");
  const banner = page.getByRole("alert").filter({ hasText: t("app.backend.restartingTitle") });
  const told = banner.waitFor();
  await program.killBackend();
  await told;
  await typeOnRussianLayout(page, "олқылық жоқ", "alt");
  const whole = "Сатып алу шарттары талданды, олқылық жоқ";
  expect(await text.inputValue()).toBe(whole);

  await banner.waitFor({ state: "detached" });
  await waitUntilSaved(clerk);
  const stored = await page.evaluate(async () => {
    const [report] = await window.kalqan.api.report.list({});
    if (report === undefined) return null;
    const { entries } = await window.kalqan.api.report.get({ reportId: report.id });
    return entries.find(({ measure }) => measure === 33)?.text.kk;
  });
  expect(stored).toBe(whole);

  const again = clerkAt(await program.restart(), "kk", "mouse");
  await again.goTo("report");
  await openMeasure(again, 33);
  expect(await textField(again, "text", "kk").inputValue()).toBe(whole);
});

it("the window is closed in the middle of a word: it is there when the program is opened again", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "ru", now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, "ru", "mouse");
  await clerk.goTo("report");
  await openMeasure(clerk, 33);
  await clerk.hand.focus(textField(clerk, "text", "ru"));
  await typeOnRussianLayout(clerk.page, "Проведён анализ догово", "alt");
  // At once, before the pause after which typing is saved.
  const again = clerkAt(await program.restart(), "ru", "mouse");
  await again.goTo("report");
  await openMeasure(again, 33);
  expect(await textField(again, "text", "ru").inputValue()).toBe("Проведён анализ догово");
});
