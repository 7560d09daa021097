import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { eventually } from "#tests/support/screens/eventually.ts";
import { type Clerk, clerkAt } from "./support/clerk.ts";
import { launchProgram } from "./support/launch-program.ts";
import { openMinistry, storyDay } from "./support/ministry.ts";
import { prepareData } from "./support/prepared-data.ts";
import { look } from "./support/reach.ts";
import { openMeasure, textField, waitUntilSaved } from "./support/writing-steps.ts";

const written = "Үш университетпен бағдарлама келісілді";
const spoilt = "Қате жазылды";

/** Writes a text of measure 33 and waits until it is stored. */
async function write(clerk: Clerk, words: string): Promise<void> {
  await clerk.goTo("report");
  await openMeasure(clerk, 33);
  await clerk.hand.fill(textField(clerk, "text", "kk"), words);
  await waitUntilSaved(clerk);
}

/** What the form shows of measure 33. */
async function readBack(clerk: Clerk): Promise<string> {
  await clerk.goTo("report");
  await openMeasure(clerk, 33);
  return textField(clerk, "text", "kk").inputValue();
}

/** What is stored of measure 33. */
async function stored({ page }: Clerk): Promise<string | undefined> {
  return page.evaluate(async () => {
    const [report] = await window.kalqan.api.report.list({});
    const { entries } = await window.kalqan.api.report.get({ reportId: report?.id ?? "" });
    return entries.find(({ measure }) => measure === 33)?.text.kk;
  });
}

/** Backs up to a folder of the person's choice; resolves once it is there. */
async function backUpTo({ program, hand, page, t, button, goTo }: Clerk, folder: string): Promise<void> {
  await goTo("backups");
  await program.dialogs.answer(folder);
  await hand.press(button("backups.createTo"));
  await page.getByText(t("backups.made")).waitFor();
}

/** Chooses the folder that one restores from, the newest of what lies there, and says yes. */
async function restoreFrom({ program, hand, page, t, button }: Clerk, folder: string): Promise<void> {
  await program.dialogs.answer(folder);
  await hand.press(button("restore.other.pick"));
  const found = page.getByRole("region", { name: t("restore.other.found", { folder }) });
  await hand.press(found.getByRole("button", { name: new RegExp(`^${t("restore.action")}`, "u") }).first());
  await page.getByRole("dialog", { name: t("restore.title") }).waitFor();
}

it("a backup on a flash drive is put back from the window, and the restore itself is undone", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, t, button } = clerk;
  await write(clerk, written);
  await backUpTo(clerk, ministry.drive);
  await write(clerk, spoilt);

  await clerk.goTo("backups");
  await restoreFrom(clerk, ministry.drive);
  await look(program, "backups-restore");
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("restore.action"), exact: true }));
  await page
    .getByRole("status")
    .filter({ hasText: t("restore.done") })
    .waitFor();
  await program.screenshot("backups-restored-kk");
  expect(await stored(clerk)).toBe(written);

  await hand.press(button("restore.undo"));
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("restore.action"), exact: true }));
  await eventually(() => stored(clerk)).toBe(spoilt);
  expect(await readBack(clerk)).toBe(spoilt);
});

it("what is no backup is refused: the data stay, the way back to work is open", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "ru", now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, "ru", "mouse");
  const { page, hand, t } = clerk;
  const folder = join(ministry.folder, "broken");
  await mkdir(folder);
  await writeFile(join(folder, "kalqan.db"), "not a database");
  await clerk.goTo("backups");
  await restoreFrom(clerk, folder);
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("restore.action"), exact: true }));
  await page
    .getByRole("dialog")
    .getByRole("alert")
    .filter({ hasText: t("restore.failed") })
    .waitFor();
  await page.keyboard.press("Escape");
  await clerk.goTo("home");
  await page.getByRole("region", { name: t("home.standing") }).waitFor();
});

it("another workstation begins from a backup: nothing of the first start has to be said again", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const first = clerkAt(await launchProgram({ now: storyDay, dataDir: ministry.dataDir }), "kk", "mouse");
  await write(first, written);
  await backUpTo(first, ministry.drive);
  await first.program.close();

  const program = await launchProgram({ now: storyDay });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, t, button, heading } = clerk;
  await heading("firstStart.language.title").waitFor();
  await hand.press(button("app.common.next"));
  await heading("firstStart.folder.title").waitFor();
  await hand.press(button("app.common.next"));
  await heading("firstStart.mode.title").waitFor();
  await hand.press(button("restore.start.action"));
  await heading("restore.start.title").waitFor();
  await restoreFrom(clerk, ministry.drive);
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("restore.action"), exact: true }));
  await page
    .getByRole("status")
    .filter({ hasText: t("restore.done") })
    .waitFor();
  expect(await readBack(clerk)).toBe(written);
});

it("a data folder whose database is lost comes back from its own newest backup", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ now: storyDay, dataDir: ministry.dataDir });
  const before = clerkAt(program, "kk", "mouse");
  await write(before, written);
  await before.goTo("backups");
  await before.hand.press(before.button("backups.create"));
  await before.page.getByText(before.t("backups.made")).waitFor();
  await program.window.close();
  for (const ending of ["", "-wal", "-shm"]) await rm(join(ministry.dataDir, `kalqan.db${ending}`), { force: true });

  const clerk = clerkAt(await program.restart(), "kk", "mouse");
  const { page, hand, t, button, heading } = clerk;
  await heading("app.folder.title").waitFor();
  await look(clerk.program, "folder-lost");
  await hand.press(button("restore.refused.newest"));
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("restore.action"), exact: true }));
  await page
    .getByRole("status")
    .filter({ hasText: t("restore.done") })
    .waitFor();
  expect(await readBack(clerk)).toBe(written);
});
