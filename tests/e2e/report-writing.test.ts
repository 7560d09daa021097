import { describe, expect, it } from "vitest";
import {
  goTo,
  openMeasure,
  pressOnRussianLayout,
  startAtDesk,
  storedEntry,
  untilSaved,
} from "./support/report-desk.ts";

const kk = "#field-text-kk";
/** A busy machine starts a backend in seconds. */
const patient = { timeout: 20_000 };

describe("a clerk writes", () => {
  it("and finds it again after closing the window in the middle of a word", async () => {
    const program = await startAtDesk();
    await openMeasure(program.page, 27);
    await program.page.locator(kk).click();
    await program.page.keyboard.type("Жұмыс тобы құрылды, бірақ оның құрамы әлі бекіт");
    const again = await program.restart();
    await openMeasure(again.page, 27);
    expect(await again.page.locator(kk).inputValue()).toBe("Жұмыс тобы құрылды, бірақ оның құрамы әлі бекіт");
  });

  it("through a death of the backend, and what was typed meanwhile is saved when it is back", async () => {
    const { page, killBackend } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator(kk).click();
    await page.keyboard.type("Бірінші сөйлем. ");
    await killBackend();
    await page.keyboard.type("Екінші сөйлем.");
    expect(await page.locator(kk).inputValue()).toBe("Бірінші сөйлем. Екінші сөйлем.");
    await expect
      .poll(async () => (await storedEntry(page, 27)).text.kk, patient)
      .toBe("Бірінші сөйлем. Екінші сөйлем.");
    await untilSaved(page);
  });

  it("through a change of language, and keeps text, cursor and the steps back", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator(kk).click();
    await page.keyboard.type("Бірінші");
    await page.keyboard.press("Control+L");
    await page.getByRole("heading", { name: "Ход исполнения" }).waitFor();
    await page.keyboard.type(" екінші");
    expect(await page.locator(kk).inputValue()).toBe("Бірінші екінші");
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Z");
    expect(await page.locator(kk).inputValue()).toBe("");
  });

  it("through a reload of the page before anything was saved", async () => {
    const { page, killBackend } = await startAtDesk();
    await openMeasure(page, 27);
    await killBackend();
    await page.locator(kk).click();
    await page.keyboard.type("Сақталып үлгермеген");
    await page.reload();
    await openMeasure(page, 27);
    expect(await page.locator(kk).inputValue()).toBe("Сақталып үлгермеген");
    await expect.poll(async () => (await storedEntry(page, 27)).text.kk, patient).toBe("Сақталып үлгермеген");
  });

  it("with the Kazakh letters of a Russian keyboard", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator(kk).click();
    await page.keyboard.press("Alt+Digit3");
    await page.keyboard.type("ала");
    await page.getByRole("button", { name: "і әрпін қою" }).click();
    expect(await page.locator(kk).inputValue()).toBe("қалаі");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-text-kk");
  });
});

describe("steps back", () => {
  it("go through all fields of a measure on a Russian layout, and outlive other measures and screens", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 27);
    await page.getByRole("radio", { name: "Орындалуда" }).check();
    await page.locator(kk).click();
    await page.keyboard.type("Мәтін");
    await openMeasure(page, 32);
    await page.locator(kk).click();
    await page.keyboard.type("Басқа іс-шара");
    await goTo(page, "#/plan");
    await openMeasure(page, 27);

    await page.locator("#field-nextSteps-kk").click();
    await pressOnRussianLayout(page, "KeyZ", "я");
    await expect.poll(() => page.locator(kk).inputValue(), patient).toBe("");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-text-kk");
    await pressOnRussianLayout(page, "KeyZ", "я");
    await expect.poll(() => page.getByRole("radio", { checked: true }).count(), patient).toBe(0);
    await pressOnRussianLayout(page, "KeyY", "н");
    await pressOnRussianLayout(page, "KeyY", "н");
    await expect.poll(() => page.locator(kk).inputValue(), patient).toBe("Мәтін");
    await untilSaved(page);
    expect(await storedEntry(page, 27)).toMatchObject({ status: "inProgress", text: { kk: "Мәтін" } });
    expect((await storedEntry(page, 32)).text.kk).toBe("Басқа іс-шара");
  });

  it("bring back a row of evidence, and take back in a date what was typed in it", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 37);
    await page.getByRole("button", { name: "Бағдарлама қосу" }).click();
    await page.keyboard.type("Киберқауіпсіздік");
    await page.locator("#field-evidence-programmes-0-orderDate").click();
    await page.keyboard.type("12.02.2018");
    await page.keyboard.press("Control+Z");
    await page.getByRole("button", { name: "Алып тастау: 1-бағдарлама" }).click();
    expect(await page.locator("#field-evidence-programmes-0").count()).toBe(0);
    await page.keyboard.press("Control+Z");
    expect(await page.locator("#field-evidence-programmes-0-name").inputValue()).toBe("Киберқауіпсіздік");
  });

  it("are the same from the Edit menu, which speaks to the browser and not to the page", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator(kk).click();
    await page.keyboard.type("Мәтін");
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Unidentified", commands: ["undo"] });
    await expect.poll(() => page.locator(kk).inputValue(), patient).toBe("");
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => page.locator(kk).inputValue(), patient).toBe("Мәтін");
  });
});

describe("after the program was killed", () => {
  it("steps back go on through both languages and the rows of evidence, and forwards again", async () => {
    const program = await startAtDesk();
    await openMeasure(program.page, 37);
    await program.page.locator(kk).click();
    await program.page.keyboard.type("Бағдарламалар жаңартылды.");
    await program.page.locator("#field-text-ru").click();
    await program.page.keyboard.type("Программы обновлены.");
    await program.page.getByRole("button", { name: "Бағдарлама қосу" }).click();
    await program.page.keyboard.type("Киберқауіпсіздік");
    await expect
      .poll(async () => JSON.stringify((await storedEntry(program.page, 37)).evidence), patient)
      .toContain("Киберқауіпсіздік");
    await program.kill();

    const { page } = await program.restart();
    await openMeasure(page, 37);
    const rows = page.getByRole("group", { name: "1-бағдарлама" });
    await rows.waitFor();
    await page.getByRole("button", { name: "Болдырмау" }).and(page.locator("[aria-disabled=false]")).waitFor();
    await page.locator(kk).click();
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Z");
    expect(await rows.count()).toBe(0);
    await page.keyboard.press("Control+Z");
    expect(await page.locator("#field-text-ru").inputValue()).toBe("");
    await page.keyboard.press("Control+Z");
    expect(await page.locator(kk).inputValue()).toBe("");
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press("Control+Y");
    expect(await page.locator("#field-text-ru").inputValue()).toBe("Программы обновлены.");
    expect(await page.locator("#field-evidence-programmes-0-name").inputValue()).toBe("Киберқауіпсіздік");
    await untilSaved(page);
  });
});

describe("by keyboard alone", () => {
  it("a measure is stated and written, and Ctrl+↓ goes to the same field of the next", async () => {
    const { page } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator("#field-status input").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Мәселе пысықталуда.");
    await page.keyboard.press("Control+ArrowDown");
    await page.locator("h1", { hasText: "32." }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-text-kk");
    await page.keyboard.type("Ұсынымдар әзірленді.");
    await page.keyboard.press("Control+ArrowUp");
    await page.locator("h1", { hasText: "27." }).waitFor();
    await untilSaved(page);
    expect(await storedEntry(page, 27)).toMatchObject({ status: "inProgress", text: { kk: "Мәселе пысықталуда." } });
    expect((await storedEntry(page, 32)).text.kk).toBe("Ұсынымдар әзірленді.");
  });
});
