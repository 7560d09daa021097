import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { eventually } from "#tests/support/screens/eventually.ts";
import { launchProgram } from "./support/launch-program.ts";
import { goTo, openMeasure, startAtDesk, storedEntry } from "./support/report-desk.ts";

/** The topic that is open. */
const topic = (page: Page) => page.locator("article h2");

/** The first section that was found so. */
const found = (page: Page, title: string) => page.locator("main a[href*='q=']:visible", { hasText: title }).first();

async function openGuide(page: Page): Promise<void> {
  await page.keyboard.press("F1");
  await topic(page).waitFor();
}

describe("F1", () => {
  it("leads from a measure's form to what the guide says of it, and back into the middle of the word", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 27);
    const text = page.locator("#field-text-kk");
    await text.click();
    await page.keyboard.type("Жұмыс тобы құрылы");
    await page.keyboard.press("ArrowLeft");
    const scrolled = await page.evaluate(() => document.querySelector("main")?.scrollTop ?? 0);

    await openGuide(page);
    expect(await topic(page).textContent()).toBe("Іс-шараны толтыру");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("guide-text");
    expect(await page.locator("h1:visible").allTextContents()).toEqual(["Анықтама"]);
    await page.keyboard.press("Control+ArrowDown");
    expect(await topic(page).textContent()).toBe("Іс-шараны толтыру");

    await page.getByRole("link", { name: "Жұмысқа оралу" }).click();
    await text.waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("field-text-kk");
    expect(await page.evaluate(() => document.querySelector("main")?.scrollTop ?? 0)).toBe(scrolled);
    await page.keyboard.type("п");
    expect(await text.inputValue()).toBe("Жұмыс тобы құрылпы");
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Z");
    expect(await text.inputValue()).toBe("");
    await page.keyboard.press("Control+Y");
    await eventually(async () => (await storedEntry(page, 27)).text.kk).toContain("Жұмыс тобы");
  });

  it("keeps what was begun on a screen that saves nothing, and goes back by itself", async () => {
    const { page } = await startAtDesk({ language: "ru" });
    await goTo(page, "#/plan");
    await page.getByRole("textbox").first().fill("гранты");
    await openGuide(page);
    expect(await topic(page).textContent()).toBe("План: поиск, фильтры, сроки");
    await page.keyboard.press("F1");
    await page.getByRole("heading", { level: 1, name: "План" }).waitFor();
    expect(await page.getByRole("textbox").first().inputValue()).toBe("гранты");
  });

  it("opens beside a dialog, which keeps what was typed in it; Escape closes one after the other", async () => {
    const { page } = await startAtDesk({ language: "ru" });
    await goTo(page, "#/settings");
    await page.locator("#body").click();
    const dialog = page.getByRole("dialog", { name: "Сменить орган" });
    await dialog.getByRole("searchbox").fill("образов");
    await openGuide(page);
    expect(await topic(page).textContent()).toBe("Начать первый отчёт");
    await page.locator("article a[rel=next]").click();
    await topic(page).getByText("Заполнить мероприятие").waitFor();
    await page.keyboard.press("Escape");
    await topic(page).waitFor({ state: "detached" });
    expect(await dialog.getByRole("searchbox").inputValue()).toBe("образов");
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    expect(await page.evaluate(() => window.location.hash)).toBe("#/settings");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("opens before anything is set up, and closes by the same key", async () => {
    const { page } = await launchProgram({ language: "kk" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await openGuide(page);
    expect(await topic(page).textContent()).toBe("Алғашқы есепті бастау");
    await page.keyboard.press("F1");
    await topic(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Анықтама" }).click();
    await topic(page).waitFor();
  });

  it("opens on each screen what speaks of it, in the language shown", async () => {
    const { page } = await startAtDesk();
    for (const [place, kk, ru] of [
      ["#/sign", "Қол қою", "Подписать отчёт"],
      ["#/export", "Флешкаға экспорттау және тексеру", "Экспортировать на флешку и проверить"],
      ["#/journal", "Бірдеңе дұрыс болмаса", "Если что-то пошло не так"],
    ] as const) {
      await goTo(page, place);
      await page.locator("main h1").waitFor();
      await openGuide(page);
      expect(await topic(page).textContent()).toBe(kk);
      await page.keyboard.press("Control+L");
      await topic(page).getByText(ru).waitFor();
      await page.keyboard.press("Control+L");
    }
  });
});

describe("the guide", () => {
  it("is searched by words in any case, in both languages, and shows where they stand", async () => {
    const { page } = await startAtDesk({ language: "ru" });
    await page.locator("main h1").waitFor();
    await openGuide(page);
    const field = page.getByLabel("Поиск в справке");
    await field.fill("казахскими буквами");
    await found(page, "Казахские буквы без казахской раскладки").waitFor();
    await page.keyboard.press("Control+L");
    await found(page, "Қазақ пернетақтасыз қазақ әріптері").click();
    await topic(page).getByText("Қазақ пернетақтасыз қазақ әріптері").waitFor();
    await page.locator("nav[aria-label='Мазмұны'] a:visible", { hasText: "Қосымшалар" }).click();
    await topic(page).getByText("Қосымшалар").waitFor();
    expect(await page.evaluate(() => document.querySelector("main")?.scrollTop)).toBe(0);
  });

  it("is found by Ctrl+K and by the menu of help, which has its keys and the way without Қалқан", async () => {
    const { page, window } = await startAtDesk();
    await page.locator("main h1").waitFor();
    await page.keyboard.press("Control+K");
    await page.getByPlaceholder(/команда…/).fill("коширмелер баска");
    await page.keyboard.press("Enter");
    await topic(page).getByText("Сақтық көшірмелер және басқа компьютерге көшу").waitFor();
    await window.choose("byHand");
    await topic(page).getByText("Пакетті Қалқансыз тексеру").waitFor();
    await window.choose("keys");
    await page.getByRole("dialog", { name: "Пернелер" }).waitFor();
  });
});
