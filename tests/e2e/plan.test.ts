import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { readWorkbook } from "#tests/support/documents/read-workbook.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { arrowTo, enterOn, tabTo } from "#tests/support/screens/keyboard.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { launchProgram } from "./support/launch-program.ts";
import type { Program } from "./support/program.ts";

let begun: PreparedOffice;
let folder: string;
beforeAll(async () => {
  begun = await prepareOffice("begun");
  folder = await mkdtemp(join(tmpdir(), "kalqan-plan-"));
});
afterAll(async () => {
  await begun.remove();
  await rm(folder, { recursive: true, force: true });
});

async function openPlan(language: "kk" | "ru" = "kk"): Promise<Program> {
  const program = await launchProgram({ dataDir: await begun.copy(), now: "2018-06-21", language });
  await program.page.getByRole("heading", { level: 1 }).waitFor();
  await program.page.keyboard.press("Control+2");
  await program.page.getByRole("table").waitFor();
  return program;
}

const numbersOn = (page: Page): Promise<string[]> => page.locator("tbody td[data-column=number]").allTextContents();

describe("the plan", () => {
  it("shows all 41 measures under their sections, and finds them in letters of a Russian keyboard", async () => {
    const { page, screenshot } = await openPlan();
    expect(await numbersOn(page)).toHaveLength(41);
    await page.getByRole("rowheader", { name: "4. АКТ-ны қауіпсіз пайдалану" }).waitFor();
    await screenshot("plan-kk");

    await page.getByRole("textbox", { name: "Іс-шараны, органды немесе сөзді іздеу" }).fill("билим беру гранттары");
    await eventually(() => numbersOn(page)).toEqual(["38"]);
    expect(await page.locator("mark").allTextContents()).toContain("гранттары");
  });

  it("finds a word in whatever form it was typed, in the language shown and in the other, and says where", async () => {
    const { page, screenshot } = await openPlan();
    const search = page.getByRole("textbox", { name: "Іс-шараны, органды немесе сөзді іздеу" });
    await search.pressSequentially("бұйрықтарды");
    await eventually(() => numbersOn(page)).toEqual(["8*", "9*", "10*", "11", "12", "14", "22", "23", "28"]);
    expect(await page.locator("td[data-column=form] mark").first().textContent()).toBe("бұйрық");
    await search.fill("приказом");
    await eventually(() => numbersOn(page)).toHaveLength(9);
    const where = page.locator("tr", { hasText: "Қазақстан Республикасының киберқауіпсіздігін" });
    await where.getByText(/^Аяқтал?у нысаны, орысша, неофициальный перевод \(бейресми аударма\): приказ$/).waitFor();
    await screenshot("plan-found-kk");
    expect(await findAccessFaults(page)).toEqual([]);
  });

  it("is narrowed by filters that stand as chips and go one by one, by the keyboard alone", async () => {
    const { page, screenshot } = await openPlan("ru");
    await enterOn(page, page.getByRole("button", { name: "Наш орган" }).first());
    await eventually(() => numbersOn(page)).toHaveLength(10);
    await enterOn(page, page.getByRole("button", { name: "Вид срока" }));
    const yearly = page.getByRole("menuitemcheckbox", { name: "Ежегодно" });
    await yearly.waitFor();
    await arrowTo(page, yearly);
    await page.keyboard.press("Enter");
    await eventually(() => numbersOn(page)).toEqual(["21", "32", "33", "34", "38", "39"]);
    expect(await yearly.getAttribute("aria-checked")).toBe("true");
    expect(await findAccessFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await screenshot("plan-filtered-ru");

    await enterOn(page, page.getByRole("button", { name: "Убрать фильтр: Наш орган" }));
    await eventually(() => numbersOn(page)).toEqual(["12", "19", "21", "29", "31", "32", "33", "34", "38", "39"]);
    await enterOn(page, page.getByRole("button", { name: "Убрать фильтр: Ежегодно" }));
    await eventually(() => numbersOn(page)).toHaveLength(41);
  });

  it("is narrowed to a section and to a body, and sorted; one comes back to it as it was", async () => {
    const { page } = await openPlan("ru");
    await enterOn(page, page.getByRole("button", { name: "Раздел" }));
    await page.getByRole("menuitemcheckbox", { name: "1. Организационно-правовые мероприятия" }).click();
    await page.keyboard.press("Escape");
    await enterOn(page, page.getByRole("button", { name: "Орган", exact: true }));
    await page.getByRole("menuitemcheckbox", { name: "НПП «Атамекен»" }).click();
    await page.keyboard.press("Escape");
    await eventually(() => numbersOn(page)).toEqual(["1", "2", "3", "4", "13"]);
    await enterOn(page, page.getByRole("button", { name: "Срок", exact: true }).last());
    await eventually(() => numbersOn(page)).toEqual(["1", "3", "2", "4", "13"]);
    await page.locator("tbody td[data-column=name] a").first().click();
    await page.getByRole("heading", { level: 1, name: "Мероприятие 1" }).waitFor();
    await page.goBack();
    await eventually(() => numbersOn(page)).toEqual(["1", "3", "2", "4", "13"]);
    await page.getByRole("button", { name: "Убрать фильтр: НПП «Атамекен»" }).waitFor();
  });

  it("is kept as a PDF and as a workbook, of exactly what is shown", async () => {
    const program = await openPlan("ru");
    const { page, screenshot } = program;
    await page.getByRole("textbox", { name: "Поиск по мероприятиям, органам и словам" }).fill("стандартами");
    await eventually(() => numbersOn(page)).toEqual(["12", "28", "37"]);
    await page.getByRole("button", { name: "Столбцы" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Форма завершения" }).click();
    await page.keyboard.press("Escape");

    const pdf = join(folder, "План.pdf");
    await program.dialogs.answer(pdf);
    await enterOn(page, page.getByRole("button", { name: "Сохранить", exact: true }));
    await page.getByRole("menuitem", { name: "PDF для печати", exact: true }).click();
    await page.getByRole("main").getByText(`Сохранено: ${pdf}`).waitFor();
    await screenshot("plan-saved-ru");
    expect(await findAccessFaults(page)).toEqual([]);
    const printed = (await readPdf(await readFile(pdf))).text.replaceAll(/\s+/g, " ");
    for (const words of ["Поиск: «стандартами»", "Показано: 3 из 41", "(неофициальный перевод)", "Стр. 1 из 1"]) {
      expect(printed).toContain(words);
    }
    expect(printed).toContain("(МОН)");
    expect(printed).not.toContain("Форма завершения");

    const xlsx = join(folder, "План.xlsx");
    await program.dialogs.answer(xlsx);
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await page.getByRole("menuitem", { name: "Таблица XLSX, на двух языках" }).click();
    await page.getByRole("main").getByText(`Сохранено: ${xlsx}`).waitFor();
    const [kazakh, russian] = await readWorkbook(await readFile(xlsx));
    expect([kazakh?.name, russian?.name]).toEqual(["Жоспар", "План"]);
    const head = russian?.rows.findIndex(([first]) => first === "№") ?? -1;
    expect(russian?.rows[head]).toEqual([
      "№",
      "Раздел",
      "Мероприятие",
      "Ответственные исполнители",
      "Срок",
      "Последний день",
      "Статус",
    ]);
    expect(russian?.rows.slice(head + 1).map(([number]) => number)).toEqual([12, 28, 37]);
    expect(russian?.rows.at(-1)?.[5]).toEqual(new Date("2018-08-31T00:00:00Z"));
  });

  it("says when nothing fits, and leads back to all", async () => {
    const { page } = await openPlan();
    await page.getByRole("textbox", { name: "Іс-шараны, органды немесе сөзді іздеу" }).fill("мұндай сөз жоқ");
    await page.getByText("Сұрауға сай іс-шара жоқ").waitFor();
    await page.getByRole("button", { name: "Бәрін көрсету" }).click();
    await eventually(() => numbersOn(page)).toHaveLength(41);
  });

  it("sorts as the language does, and remembers the columns that were chosen", async () => {
    const program = await openPlan();
    const { page } = program;
    await page.getByRole("button", { name: "Іс-шара", exact: true }).click();
    const names = await page.locator("tbody td[data-column=name]").allTextContents();
    expect(names.map((name) => name.replace(/^["«]/, "").slice(0, 1)).slice(0, 4)).toEqual(["А", "А", "А", "А"]);

    await page.getByRole("button", { name: "Бағандар" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Аяқтау нысаны" }).click();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("columnheader", { name: "Аяқтау нысаны" }).count()).toBe(0);
    const again = await program.restart();
    await again.page.getByRole("heading", { level: 1 }).waitFor();
    await again.page.keyboard.press("Control+2");
    await again.page.getByRole("columnheader", { name: "Іс-шара" }).waitFor();
    expect(await again.page.getByRole("columnheader", { name: "Аяқтау нысаны" }).count()).toBe(0);
  });

  it("draws the deadlines against today; a point leads to the measures of its day", async () => {
    const { page, screenshot } = await openPlan();
    await page.getByText("Мерзімдер", { exact: true }).click();
    const point = page.getByRole("link", { name: /2018 жылғы 31 тамыз.*37, 41/ });
    await tabTo(page, point);
    await screenshot("plan-timeline-kk");
    await page.keyboard.press("Enter");
    await eventually(() => numbersOn(page)).toEqual(["37", "41"]);
    await page.getByRole("button", { name: "Сүзгіні алып тастау: мерзімі 2018 жылғы 31 тамыз" }).waitFor();
  });

  it("has a page for each measure: text, bodies by name, deadline worked out, repairs, what was reported", async () => {
    const { page, screenshot } = await openPlan("ru");
    await page.locator("tbody td[data-column=name] a").nth(11).click();
    await page.getByRole("heading", { level: 1, name: "Мероприятие 12" }).waitFor();
    const main = page.getByRole("main");
    await eventually(() => main.textContent()).toContain("неофициальный перевод");
    const text = await main.textContent();
    expect(text).toContain("Служба государственной охраны Республики Казахстан (СГО)");
    expect(text).toContain("последний день — 31 декабря 2018 года");
    expect(text).toContain("И Д М");
    expect(text).toContain("слово соединено");
    await screenshot("plan-measure-12-ru");

    await page.keyboard.press("Control+ArrowDown");
    await page.getByRole("heading", { level: 1, name: "Мероприятие 13" }).waitFor();
    await page.evaluate(() => {
      window.location.hash = "#/plan/27";
    });
    await page.getByRole("link", { name: "Заполнить в отчёте" }).waitFor();
    await eventually(() => main.textContent()).toContain("Отчёты органа по полугодиямI полугодие 2018 года");
    await main.getByRole("link", { name: "Открыть в отчёте: I полугодие 2018 года" }).waitFor();
    expect(await main.textContent()).toContain("II полугодие 2017 годаотчёта нет");
    await screenshot("plan-measure-27-ru");
  });

  it("says at measures 8–10 that the day of the Law is not confirmed", async () => {
    const { page } = await openPlan();
    await page.locator("tbody td[data-column=name] a").nth(7).click();
    await page.getByText("Бұл күн расталмаған").waitFor();
    await page.getByText("соңғы күні — 2018 жылғы 9 наурыз").waitFor();
  });

  it.each(["kk", "ru"] as const)("has nothing that axe finds wrong, light or dark, in %s", async (language) => {
    const { page } = await openPlan(language);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const address of ["#/plan", "#/plan?view=timeline", "#/plan/8", "#/plan/38"]) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, address);
        await page.getByRole("heading", { level: 1 }).waitFor();
        expect({ address, faults: await findAccessFaults(page) }).toEqual({ address, faults: [] });
      }
    }
  });
});
