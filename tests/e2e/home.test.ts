import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { enterOn } from "#tests/support/screens/keyboard.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { launchProgram } from "./support/launch-program.ts";

let begun: PreparedOffice;
beforeAll(async () => {
  begun = await prepareOffice("begun");
});
afterAll(() => begun.remove());

describe("home", () => {
  it("says how long is left and how far the report is; each number leads to what it counts", async () => {
    const { page, screenshot } = await launchProgram({ dataDir: await begun.copy(), now: "2018-06-21" });
    await page.getByRole("heading", { level: 1, name: "2018 жылдың I жартыжылдығы бойынша есеп" }).waitFor();
    const standing = page.getByRole("region", { name: "Есептің жай-күйі" });
    await eventually(() => standing.textContent()).toContain("19күн қалды");
    await screenshot("home-begun-kk");

    await standing.getByRole("link", { name: "4 толтырылмаған" }).click();
    await page.getByRole("main").getByText("Көрсетілген іс-шаралар: 4, барлығы 41").waitFor();
    const numbers = await page.locator("tbody td[data-column=number]").allTextContents();
    expect(numbers).toEqual(["37", "38", "39", "41"]);

    await page.goBack();
    await standing.getByRole("link", { name: "5 қате" }).click();
    await eventually(() => page.url()).toContain("#/checks");
  });

  it("leads on with one primary action, by the keyboard too", async () => {
    const { page } = await launchProgram({ dataDir: await begun.copy(), now: "2018-06-21", language: "ru" });
    await enterOn(page, page.getByRole("link", { name: "Продолжить отчёт" }));
    await eventually(() => page.url()).toContain("#/report");
  });

  it("puts a late report before the present one, with the days, and goes to it", async () => {
    const { page, screenshot } = await launchProgram({ dataDir: await begun.copy(), now: "2018-07-12" });
    const late = page.getByRole("region", { name: "Кешіккен есептер" });
    await late.getByText("2018 жылдың I жартыжылдығы: есеп 2 күн кешікті").waitFor();
    await screenshot("home-late-kk");

    await late.getByRole("button").first().click();
    await page.getByRole("heading", { level: 1, name: "2018 жылдың I жартыжылдығы бойынша есеп" }).waitFor();
    await eventually(() => page.getByRole("region", { name: "Есептің жай-күйі" }).textContent()).toContain(
      "2күн кешікті",
    );
  });

  it("after January 2023 says that the plan has ended and opens its last half-year", async () => {
    const { page } = await launchProgram({ dataDir: await begun.copy(), now: "2023-02-01", language: "ru" });
    await page.getByRole("heading", { level: 1, name: "Отчёт за II полугодие 2022 года" }).waitFor();
    await page.getByText("Срок Плана истёк").first().waitFor();
  });

  it("says that the clock was set back, what the journal has seen, and that the date is to be checked", async () => {
    const dataDir = await begun.copy();
    const threeDays = 3 * 86_400_000;
    const ahead = await openBackend({ dataDir, holder: "cli", clock: () => new Date(Date.now() + threeDays) });
    await ahead.api.settings.set({ restrictedUse: true });
    await ahead.close();
    const { page } = await launchProgram({ dataDir, now: "2018-06-21", language: "ru" });
    const told = page.getByRole("alert").filter({ hasText: "Часы компьютера переведены назад" });
    await told.getByText("Проверьте дату и время компьютера").waitFor();
    await told.getByRole("button", { name: "Закрыть" }).click();
    await told.waitFor({ state: "detached" });
  });

  it("names the body in the frame, and that leads to where it is changed", async () => {
    const { page } = await launchProgram({ dataDir: await begun.copy(), now: "2018-06-21" });
    await enterOn(page, page.getByRole("banner").getByRole("link", { name: /БҒМ/u }));
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("body");
  });

  it("says that a due date falls on a weekend", async () => {
    const { page } = await launchProgram({ dataDir: await begun.copy(), now: "2020-12-20", language: "ru" });
    await page.getByText("10 января 2021 года включительно · это воскресенье, срок не переносится").waitFor();
  });

  it.each(["kk", "ru"] as const)("has nothing that axe finds wrong, light or dark, in %s", async (language) => {
    const { page } = await launchProgram({ dataDir: await begun.copy(), now: "2018-08-21", language });
    await page.getByRole("link", { name: language === "kk" ? "10 іс-шара" : "10 мероприятий", exact: true }).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findAccessFaults(page)).toEqual([]);
    }
  });
});
