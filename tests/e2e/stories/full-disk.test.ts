import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { exportedPath, exportToDrive } from "../support/signing-steps.ts";

it("the flash drive is full: nothing half written is left, the report stays signed, another place takes it", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "signed");
  const other = join(ministry.folder, "other");
  await mkdir(other);
  const program = await launchProgram({
    language: "ru",
    now: storyDay,
    dataDir: ministry.dataDir,
    drives: [{ path: ministry.drive, label: "FLASH" }],
    // Room is reported, and yet it ends in the middle of the package.
    faults: { fullDisk: [{ folder: ministry.drive, after: 20_000 }] },
  });
  const clerk = clerkAt(program, "ru", "mouse");
  const { page, hand, t, button } = clerk;
  await clerk.goTo("export");
  await hand.choose(page.getByRole("radio", { name: /FLASH/u }));
  await hand.press(button("export.action"));
  const failure = page.getByRole("alert").filter({ hasText: t("export.failed") });
  await failure.waitFor();
  const [beforePath = ""] = t("errors.file.diskFull", { path: "|" }).split("|");
  expect(await failure.textContent()).toContain(beforePath);
  expect(await readdir(ministry.drive)).toEqual([]);

  await program.dialogs.answer(other);
  await hand.press(button("export.pickFolder"));
  await hand.press(button("export.action"));
  const path = await exportedPath(clerk);
  expect(path.startsWith(other)).toBe(true);
  expect((await stat(path)).size).toBeGreaterThan(20_000);
  await clerk.goTo("home");
  await page.getByText(t("home.state.exported"), { exact: true }).waitFor();
});

it("the drive has room again: the same export to the same drive goes through", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "signed");
  const program = await launchProgram({
    language: "kk",
    now: storyDay,
    dataDir: ministry.dataDir,
    drives: [{ path: ministry.drive, label: "FLASH" }],
  });
  const clerk = clerkAt(program, "kk", "mouse");
  await clerk.goTo("export");
  const path = await exportToDrive(clerk, "FLASH");
  expect(path.startsWith(ministry.drive)).toBe(true);
});
