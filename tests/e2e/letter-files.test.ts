import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { clerkAt } from "./support/clerk.ts";
import { inFolder, onlyReport } from "./support/exchanged.ts";
import { launchProgram } from "./support/launch-program.ts";
import { storyDay } from "./support/ministry.ts";

let office: PreparedOffice;
beforeAll(async () => {
  office = await prepareOffice("signed");
});
afterAll(() => office.remove());

/** A signed report and the version that corrects it, both on one drive: their files, the first version's first. */
async function twoVersions(drive: string): Promise<{ dataDir: string; files: string[] }> {
  await mkdir(drive);
  const dataDir = await office.copy();
  await inFolder(dataDir, async (api) => {
    const first = await onlyReport(api);
    await api.exchange.export({ reportId: first, folder: drive }).result;
    const { id: reportId } = await api.report.correct({ reportId: first });
    await api.report.makeReady({ reportId }).result;
    for (const role of ["preparer", "head"] as const) {
      await api.signing.sign({ reportId, role, ...office.keys[role] }).result;
    }
    await api.exchange.export({ reportId, folder: drive }).result;
  });
  return { dataDir, files: (await readdir(drive)).sort() };
}

it.each(["kk", "ru"] as const)("a covering letter lists the files that are chosen for it, in %s", async (language) => {
  const drive = join(office.folder, `FLASH-${language}`);
  const { dataDir, files } = await twoVersions(drive);
  const [first = "", second = ""] = files;
  const program = await launchProgram({ language, now: storyDay, dataDir, drives: [{ path: drive, label: "FLASH" }] });
  const clerk = clerkAt(program, language, "mouse");
  const { page, hand, t } = clerk;
  const dialog = page.getByRole("dialog", { name: t("export.letter.title") });
  const fileBox = (name: string) => dialog.getByRole("checkbox", { name });
  const save = dialog.getByRole("button", { name: t("export.letter.save") });

  /** The words of the letter as it was saved, without spaces. */
  const letter = async (name: string): Promise<string> => {
    const target = join(office.folder, `${name}-${language}.pdf`);
    await program.dialogs.answer(target);
    await hand.press(save);
    await dialog.waitFor({ state: "detached" });
    await eventually(async () => (await readFile(target).catch(() => null))?.subarray(0, 5).toString()).toBe("%PDF-");
    return (await readPdf(await readFile(target))).text.replaceAll(" ", "");
  };

  await clerk.goTo("export");
  const open = page.getByRole("button", { name: t("export.letter.title"), exact: true }).first();
  await hand.press(open);
  await expect.poll(() => fileBox(second).isDisabled()).toBe(true);
  expect(await fileBox(first).isChecked()).toBe(true);
  expect(await save.isDisabled()).toBe(true);
  await hand.fill(dialog.getByRole("textbox", { name: t("export.letter.number") }), "15-07/1234");
  await program.screenshot(`letter-files-${language}`);
  expect(await findAccessFaults(page)).toEqual([]);
  const both = await letter("both");
  expect(both).toContain(first);
  expect(both).toContain(second);
  expect(both).toContain("15-07/1234");

  await hand.press(page.getByRole("button", { name: /15-07\/1234/u }).first());
  await fileBox(first).click();
  await hand.fill(dialog.getByRole("textbox", { name: t("export.letter.number") }), "15-07/1235");
  const one = await letter("one");
  expect(one).toContain(second);
  expect(one).not.toContain(first);
  const numbers = await page.evaluate(async () =>
    (await window.kalqan.api.exchange.list({})).map(({ letter: given }) => given?.number),
  );
  expect(numbers).toEqual(["15-07/1235", "15-07/1234"]);
});
