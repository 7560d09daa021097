import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { clerkAt } from "../support/clerk.ts";
import { goThroughFirstStart } from "../support/first-start-steps.ts";
import { launchProgram } from "../support/launch-program.ts";
import { example, openMinistry, storyDay } from "../support/ministry.ts";
import { exportToDrive, signAsHead, verifyWithRoot } from "../support/signing-steps.ts";
import { formOf, measureName, waitUntilSaved, writeMeasure } from "../support/writing-steps.ts";

/** These are written by hand in the story; the others come from a file, by the command line. */
const byHand = [17, 34, 38];

it("«Первый отчёт»: the same in Russian, both languages in the report, without ever touching a mouse", async () => {
  const ministry = await openMinistry();
  const first = await launchProgram({
    language: "ru",
    now: storyDay,
    drives: [{ path: ministry.drive, label: "FLASH" }],
  });
  await goThroughFirstStart(clerkAt(first, "ru", "keyboard"), ministry.dataDir);
  await first.window.close();

  const input = join(ministry.folder, "report-input.json");
  const entries = example.entries.filter(({ measure }) => !byHand.includes(measure));
  await writeFile(input, JSON.stringify({ format: example.format, entries }));
  const filled = ["report", "fill", "--data", ministry.dataDir, "--body", "BGM", "--period", "2018-H1"];
  expect(await runKalqan([...filled, "--input", input])).toMatchObject({ exitCode: 0 });

  const program = await first.restart();
  const clerk = clerkAt(program, "ru", "keyboard");
  const { page, hand, t, button, heading, link } = clerk;
  await heading("home.title", { halfYear: "2018-H1" }).waitFor();
  await clerk.goTo("settings");
  await hand.tick(page.getByRole("switch", { name: t("settingsScreen.bilingual") }));
  await expect.poll(() => page.getByRole("switch", { name: t("settingsScreen.bilingual") }).isChecked()).toBe(true);

  await clerk.goTo("report");
  for (const entry of example.entries.filter(({ measure }) => byHand.includes(measure))) {
    await stepTo(entry.measure);
    await writeMeasure(clerk, ministry, entry, { languages: ["kk", "ru"], typed: null, annexesBy: "dialog" });
  }
  await waitUntilSaved(clerk);

  await clerk.goTo("checks");
  await hand.press(button("checksScreen.makeReady"));
  await page.getByText(t("reportScreen.state.ready.title"), { exact: true }).waitFor();
  await clerk.goTo("preview");
  await page.locator("canvas[data-drawn=true]").first().waitFor();
  await clerk.goTo("sign");
  await signAsHead(clerk, ministry);
  await hand.press(link("sign.result.export"));
  const path = await exportToDrive(clerk, "FLASH");
  await clerk.goTo("verify");
  await verifyWithRoot(clerk, path, ministry.root);
  expect(await runKalqan(["verify", path, "--trust", ministry.root])).toMatchObject({ exitCode: 0 });

  /** Ctrl+↓ from one measure to the next, to this one. */
  async function stepTo(measure: number): Promise<void> {
    const wanted = formOf(page.locator("main"), measureName(measure, "ru"));
    const most = example.entries.length;
    for (let steps = 0; steps < most && !(await wanted.isVisible()); steps++) {
      const shown = await page.evaluate(() => location.hash);
      await page.keyboard.press("Control+ArrowDown");
      await page.waitForFunction((before) => location.hash !== before, shown);
    }
    await wanted.waitFor();
  }
});
