import { expect, it } from "vitest";
import { runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { clerkAt } from "../support/clerk.ts";
import { goThroughFirstStart } from "../support/first-start-steps.ts";
import { launchProgram } from "../support/launch-program.ts";
import { example, openMinistry, storyDay } from "../support/ministry.ts";
import { exportToDrive, signAsHead, verifyWithRoot } from "../support/signing-steps.ts";
import type { KazakhBy } from "../support/typing.ts";
import { openMeasure, textField, waitUntilSaved, writeMeasure } from "../support/writing-steps.ts";

/** These are typed key by key; the others are pasted, to keep the story short. */
const typedBy = new Map<number, KazakhBy>([
  [33, "alt"],
  [38, "palette"],
  [39, "alt"],
]);

it("«Бірінші есеп»: a clerk's first report, from the first window to the flash drive, by mouse", async () => {
  const ministry = await openMinistry();
  const begun = performance.now();
  const program = await launchProgram({
    language: "kk",
    now: storyDay,
    drives: [{ path: ministry.drive, label: "FLASH" }],
  });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, t, button, heading, link } = clerk;
  await button("app.common.next").waitFor();
  console.log(`From the start to a usable window: ${Math.round(performance.now() - begun)} ms`);

  await goThroughFirstStart(clerk, ministry.dataDir);
  await hand.press(link("home.next.begin"));
  await hand.press(button("reportScreen.none.begin"));

  const [last, ...others] = example.entries.toReversed();
  if (last === undefined) throw new Error("The example is empty");
  for (const entry of others.toReversed()) {
    await openMeasure(clerk, entry.measure);
    await writeMeasure(clerk, ministry, entry, {
      languages: ["kk"],
      typed: typedBy.get(entry.measure) ?? null,
      annexesBy: entry.measure % 2 === 0 ? "drop" : "dialog",
    });
  }
  // One measure without its text: the checks know, and lead there.
  await openMeasure(clerk, last.measure);
  await writeMeasure(
    clerk,
    ministry,
    { ...last, text: undefined },
    { languages: ["kk"], typed: null, annexesBy: "drop" },
  );
  await waitUntilSaved(clerk);

  await clerk.goTo("checks");
  await hand.press(link("checksScreen.toFirstError"));
  const missing = textField(clerk, "text", "kk");
  await expect.poll(() => missing.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.insertText(last.text?.kk ?? "");
  await waitUntilSaved(clerk);

  await clerk.goTo("checks");
  await hand.press(button("checksScreen.makeReady"));
  await page.getByText(t("reportScreen.state.ready.title"), { exact: true }).waitFor();

  await clerk.goTo("preview");
  await page.locator("canvas[data-drawn=true]").first().waitFor();
  await page.getByText(t("preview.frozen")).waitFor();
  expect(await page.locator("section[data-page]").count()).toBeGreaterThan(5);

  await clerk.goTo("sign");
  await signAsHead(clerk, ministry);
  await hand.press(link("sign.result.export"));
  const path = await exportToDrive(clerk, "FLASH");
  expect(path).toMatch(/FLASH.*\.asice$/);
  await heading("export.doneTitle").waitFor();
  await hand.press(button("export.eject.action"));
  await page.getByText(t("export.eject.done", { drive: "FLASH" })).waitFor();
  await expect.poll(() => button("export.eject.action").count()).toBe(0);

  await clerk.goTo("verify");
  await verifyWithRoot(clerk, path, ministry.root);
  const { exitCode, stderr } = await runKalqan(["verify", path, "--trust", ministry.root]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
});
