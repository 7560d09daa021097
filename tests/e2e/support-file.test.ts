import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clerkAt } from "./support/clerk.ts";
import { launchProgram } from "./support/launch-program.ts";
import { openMinistry, storyDay } from "./support/ministry.ts";
import { prepareData } from "./support/prepared-data.ts";
import { look } from "./support/reach.ts";

it("a clerk on the telephone finds the support file in the menu, reads all of it, and saves what was read", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const { page, t, hand, button } = clerkAt(program, "kk", "mouse");
  // Something to tell: a refused call, and a full check.
  await page.evaluate(() => window.kalqan.api.report.get({ reportId: "none" }).catch(() => null));
  await page.evaluate(() => window.kalqan.api.doctor.run({}).result);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await program.window.choose("about");
  await button("support.open").waitFor();
  await program.window.choose("support");
  const dialog = page.getByRole("dialog", { name: t("support.title") });
  const log = dialog.getByRole("group", { name: t("support.sections.log") });
  await log.getByText("program started").waitFor();
  expect(await log.textContent()).toContain('refused {"report":"…","channel":"report.get","code":"report.unknown"}');
  expect(await log.textContent()).toContain('examined {"findings":"');
  expect(await dialog.getByRole("group", { name: t("support.sections.check") }).textContent()).toContain(
    "journalSound",
  );
  await look(program, "support-file");

  const target = join(await mkdtemp(join(tmpdir(), "kalqan-e2e-")), "support.txt");
  await program.dialogs.answer(target);
  await hand.press(dialog.getByRole("button", { name: t("support.save") }));
  await dialog.getByText(t("support.saved", { path: target })).waitFor();
  const text = await readFile(target, "utf8");
  for (const shown of await dialog.locator("pre, dd, h3").allTextContents()) expect(text).toContain(shown);
  expect(text).not.toContain(ministry.dataDir);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

it("where the data folder does not open the support file says why", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kalqan-e2e-"));
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "data", "kalqan.db"), "no database");
  const program = await launchProgram({ language: "ru", now: storyDay, dataDir: join(folder, "data") });
  const { page, t, hand, button } = clerkAt(program, "ru", "keyboard");
  await hand.press(button("support.open"));
  const dialog = page.getByRole("dialog", { name: t("support.title") });
  await dialog.getByText("database.damaged").first().waitFor();
  await look(program, "support-refused");
});
