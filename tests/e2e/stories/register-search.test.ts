import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commands } from "#shared/commands.ts";
import { readWorkbook } from "#tests/support/documents/read-workbook.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { officeDay, prepareRegister } from "../support/register-office.ts";

it("an officer finds an inflected Kazakh word, narrows it, keeps the filter through a restart, and takes the rows along as XLSX", async () => {
  const { dataDir, drive } = await prepareRegister();
  const first = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page, hand, t, heading, button } = clerkAt(first, "kk", "mouse");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press(commands.register.key.replace("CmdOrCtrl", "Control"));
  await heading("app.screens.register").waitFor();
  await hand.press(page.getByText(t("register.tabs.answers"), { exact: true }));
  const items = page.getByRole("region", { name: t("register.search.results") }).getByRole("listitem");
  const sizes = () => items.first().getAttribute("aria-setsize");

  // «қаражаттың» where the texts say «қаражат»; typed without Kazakh letters, as most keyboards here have none.
  await hand.fill(page.getByRole("textbox", { name: t("register.search.placeholder") }), "каражаттын");
  await eventually(() => items.first().locator("mark").allTextContents()).toEqual(["қаражат"]);
  const all = Number(await sizes());
  await hand.press(button("register.filter.bodies"));
  await hand.press(page.getByRole("menuitemcheckbox", { name: "БҒМ", exact: true }));
  await page.keyboard.press("Escape");
  await eventually(async () => Number(await sizes())).toBeLessThan(all);
  const narrowed = Number(await sizes());
  expect(narrowed).toBeGreaterThan(0);

  await hand.press(button("register.saved.menu"));
  await hand.press(page.getByRole("menuitem", { name: t("register.saved.save") }));
  await hand.fill(page.getByRole("textbox", { name: t("register.saved.name") }), "БҒМ: қаражат");
  const dialog = page.getByRole("dialog");
  await hand.press(dialog.getByRole("button", { name: t("register.saved.keep"), exact: true }));
  await dialog.waitFor({ state: "detached" });

  const program = await first.restart();
  const after = clerkAt(program, "kk", "mouse");
  await after.page.getByRole("heading", { level: 1 }).waitFor();
  await after.page.keyboard.press(commands.register.key.replace("CmdOrCtrl", "Control"));
  await after.heading("app.screens.register").waitFor();
  await after.hand.press(after.page.getByText(t("register.tabs.answers"), { exact: true }));
  await after.hand.press(after.button("register.saved.menu"));
  await after.hand.press(after.page.getByRole("menuitem", { name: "БҒМ: қаражат" }));
  const again = after.page.getByRole("region", { name: t("register.search.results") }).getByRole("listitem");
  await eventually(async () => Number(await again.first().getAttribute("aria-setsize"))).toBe(narrowed);

  const path = join(drive, "Тізілім.xlsx");
  await program.dialogs.answer(path);
  await after.hand.press(after.button("app.output.open"));
  await after.hand.press(after.page.getByRole("menuitem", { name: t("register.output.xlsx"), exact: true }));
  await after.page.getByRole("main").getByText(t("app.output.saved", { path })).waitFor();
  const [sheet] = await readWorkbook(await readFile(path));
  const rows = sheet?.rows.filter((row) => typeof row[2] === "number") ?? [];
  expect(rows).toHaveLength(narrowed);
  for (const row of rows) {
    expect(row[1]).toBe("Қазақстан Республикасының Білім және ғылым министрлігі");
    expect(row[9]).toContain("қаражат бөлінбегендіктен");
  }
  expect(sheet?.rows.map(([text]) => text)).toContain("Іздеу: «каражаттын»");

  await after.hand.press(after.page.getByRole("region").getByRole("link").first());
  await after.heading("intake.package.version", { version: 2 }).waitFor();
});
