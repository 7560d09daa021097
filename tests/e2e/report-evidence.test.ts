import { describe, expect, it } from "vitest";
import { copyHtml, copyText } from "./support/copying.ts";
import { accessibilityFaults, openMeasure, startAtDesk, storedEntry, untilSaved } from "./support/report-desk.ts";

/** As Excel copies it: a heading, a date in two forms, a place joined over two rows. */
const programmes = `<table>
  <tr><td>№</td><td>Бағдарламаның атауы</td><td>Деңгейі</td><td>Бұйрықтың нөмірі</td><td>Бұйрықтың күні</td></tr>
  <tr><td>1</td><td>Киберқауіпсіздік</td><td rowspan="2">бакалавриат</td><td>66</td><td>12.02.2018</td></tr>
  <tr><td>2</td><td>"Ақпараттық<br>қауіпсіздік"</td><td>67</td><td>2018 жылғы 13 ақпан</td></tr>
  <tr><td>3</td><td>Криптография</td><td>магистратура</td><td>68</td><td>ақпанда</td></tr>
</table>`;
const programme = (row: number, field: string) => `#field-evidence-programmes-${row}-${field}`;

describe("a table from Excel", () => {
  it("is pasted into a cell: it shows what goes where and what cannot be read, and is one step back", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 37);
    await page.getByRole("button", { name: "Бағдарлама қосу" }).click();
    await copyHtml(page, programmes);
    await page.keyboard.press("Control+KeyV");
    const dialog = page.getByRole("dialog", { name: "Кестеден қою" });
    await dialog.getByText("Күн ретінде оқылмаған ұяшықтар: 1.", { exact: false }).waitFor();
    await dialog.getByText("Біріктірілген ұяшықтар бар", { exact: false }).waitFor();
    await dialog.getByText("Алынбайтын бағандар: 1.", { exact: false }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await page.locator(programme(1, "name")).inputValue()).toBe('"Ақпараттық қауіпсіздік"');
    expect(await page.locator(programme(1, "level")).inputValue()).toBe("бакалавриат");
    expect(await page.locator(programme(1, "orderDate")).inputValue()).toBe("13.02.2018");
    await untilSaved(page);
    expect((await storedEntry(page, 37)).evidence).toMatchObject({
      programmes: [
        { name: "Киберқауіпсіздік", orderDate: "2018-02-12" },
        { orderNumber: "67", orderDate: "2018-02-13" },
        { name: "Криптография", orderDate: null },
      ],
    });
    await page.keyboard.press("Control+Z");
    await expect.poll(() => page.locator(programme(1, "name")).count()).toBe(0);
    expect(await page.locator(programme(0, "name")).inputValue()).toBe("");
  });

  it("as text with tabs comes in by its button in Russian, where the columns are chosen by hand", async () => {
    const { page } = await startAtDesk({ language: "ru" });
    await openMeasure(page, 38);
    await page.getByRole("button", { name: "Вставить из таблицы" }).click();
    const dialog = page.getByRole("dialog", { name: "Вставка из таблицы" });
    await copyText(page, "просто текст");
    await page.keyboard.press("Control+KeyV");
    await dialog.getByText("В скопированном нет таблицы", { exact: false }).waitFor();
    await copyText(page, "магистратура\t2018/2019\t1 250\nдокторантура\t2018/2019\tсорок");
    await page.keyboard.press("Control+KeyV");
    await dialog.getByLabel("В какое поле вставить столбец 1").selectOption({ label: "Уровень" });
    await dialog.getByLabel("В какое поле вставить столбец 2").selectOption({ label: "Учебный год" });
    await dialog.getByText("не прочитанных как число: 1.", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Вставить 2 записи" }).click();
    await dialog.waitFor({ state: "detached" });
    await untilSaved(page);
    expect((await storedEntry(page, 38)).evidence).toMatchObject({
      grants: [
        { academicYear: "2018/2019", level: "магистратура", count: 1250 },
        { academicYear: "2018/2019", level: "докторантура", count: null },
      ],
    });
  });
});

describe("keys between the cells", () => {
  it("lead through a list as through a spreadsheet, and take a row along", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 37);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.getByRole("button", { name: "Бағдарлама қосу" }).click();
    await page.keyboard.type("Бірінші");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Екінші");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Үшінші");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(programme(2, "level").slice(1));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("бакалавриат");
    await page.keyboard.press("Shift+Enter");
    expect(await focused()).toBe(programme(0, "level").slice(1));
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(focused).toBe(programme(1, "level").slice(1));
    await untilSaved(page);
    expect((await storedEntry(page, 37)).evidence).toMatchObject({
      programmes: [{ name: "Екінші", level: "бакалавриат" }, { name: "Бірінші" }, { name: "Үшінші" }],
    });
    // An empty row is not followed by another.
    await page.getByRole("button", { name: "Бағдарлама қосу" }).click();
    await page.keyboard.press("Enter");
    expect(await page.locator("[id^=field-evidence-programmes-][id$=-name]").count()).toBe(4);
  });
});

it("where the window is wide enough, rows of evidence are lines of a table under the names of its columns", async () => {
  const { page, screenshot } = await startAtDesk();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openMeasure(page, 37);
  const add = page.getByRole("button", { name: "Бағдарлама қосу" });
  for (const name of ["Киберқауіпсіздік", "Криптография", "Желілер қауіпсіздігі"]) {
    await add.click();
    await page.keyboard.type(name);
  }
  const cell = (row: number, field: string) => page.locator(`#field-evidence-programmes-${row}-${field}`);
  const top = async (row: number, field: string) => (await cell(row, field).boundingBox())?.y ?? -1;
  expect(await top(1, "orderDate")).toBe(await top(1, "name"));
  expect((await top(2, "name")) - (await top(1, "name"))).toBeLessThan(48);
  // Every cell has its name for whoever does not see the table.
  await page.getByRole("group", { name: "3-бағдарлама" }).getByLabel("Деңгейі").click();
  await page.getByRole("button", { name: "ғ әрпін қою" }).filter({ visible: true }).click();
  expect(await cell(2, "level").inputValue()).toBe("ғ");
  await screenshot("evidence-table-kk");
  expect(await accessibilityFaults(page)).toEqual([]);
});
