import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "#tests/support/documents/read-workbook.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { launchProgram } from "./support/launch-program.ts";

let begun: PreparedOffice;
let folder: string;
beforeAll(async () => {
  begun = await prepareOffice("begun");
  folder = await mkdtemp(join(tmpdir(), "kalqan-journal-"));
});
afterAll(async () => {
  await begun.remove();
  await rm(folder, { recursive: true, force: true });
});

describe("the journal", () => {
  it("is narrowed by what was done, and kept as a workbook of what is left", async () => {
    const program = await launchProgram({ dataDir: await begun.copy(), now: "2018-06-21", language: "ru" });
    const { page, screenshot } = program;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => {
      window.location.hash = "#/journal";
    });
    const rows = page.locator("tbody tr[aria-rowindex]");
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByLabel("Что сделано").selectOption({ label: "Создан отчёт" });
    await eventually(() => rows.count()).toBe(1);
    expect(all).toBeGreaterThan(1);
    await screenshot("journal-narrowed-ru");
    expect(await findAccessFaults(page)).toEqual([]);

    const path = join(folder, "Журнал.xlsx");
    await program.dialogs.answer(path);
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await page.getByRole("menuitem", { name: "Таблица XLSX", exact: true }).click();
    await page.getByRole("main").getByText(`Сохранено: ${path}`).waitFor();
    const [sheet] = await readWorkbook(await readFile(path));
    expect(sheet?.rows.map(([first]) => first)).toContain("Фильтры: Создан отчёт");
    expect(sheet?.rows.filter(([first]) => typeof first === "number")).toHaveLength(1);

    await page.getByRole("button", { name: "Убрать фильтры" }).click();
    await eventually(() => rows.count()).toBe(all);
  });
});
