import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { enterOn, tabTo } from "#tests/support/screens/keyboard.ts";
import { type OfficeKey, type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { launchProgram } from "./support/launch-program.ts";
import type { Program } from "./support/program.ts";

const now = "2018-07-05";

let filled: PreparedOffice;
let signed: PreparedOffice;
beforeAll(async () => {
  filled = await prepareOffice("filled");
  signed = await prepareOffice("signed");
});
afterAll(async () => {
  await filled.remove();
  await signed.remove();
});

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Chooses a key file and opens it, by the mouse. In Kazakh. */
async function openKey({ page, dialogs }: Program, { keyFile, password }: OfficeKey): Promise<void> {
  await dialogs.answer(keyFile);
  await page.getByRole("button", { name: /файлды таңдау/i }).click();
  await page.getByRole("textbox", { name: "Кілттің құпиясөзі" }).fill(password);
  await page.getByRole("button", { name: "Кілтті ашу" }).click();
}

async function usb(office: PreparedOffice, name: string): Promise<string> {
  const path = join(office.folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

describe("signing and exporting", () => {
  it("goes from a filled draft to the drive: frozen, signed by both, written, read back", async () => {
    const drive = await usb(filled, "USB");
    const program = await launchProgram({
      dataDir: await filled.copy(),
      now,
      drives: [{ path: drive, label: "ЕСЕП" }],
    });
    const { page, screenshot } = program;
    await show(page, "#/sign");
    await page.getByRole("button", { name: "Мәтінді бекітіп, қол қоюға өту" }).click();
    await page.getByRole("heading", { name: "Орындаушының кілті" }).waitFor();

    await openKey(program, { ...filled.keys.preparer, password: "Басқа құпиясөз" });
    await page.getByText("Құпиясөз кілт файлына сәйкес келмейді").waitFor();
    await page.getByText("preparer.p12").waitFor();
    await screenshot("sign-wrong-password-kk");
    await page.getByRole("textbox", { name: "Кілттің құпиясөзі" }).fill(filled.keys.preparer.password);
    await page.keyboard.press("Enter");

    await page.getByText(/^\d{3}\s\d{3}\s\d{3}\s\d{3}$/).waitFor();
    const sign = page.getByRole("button", { name: "Орындаушы ретінде қол қою" });
    expect(await sign.count()).toBe(0);
    await screenshot("sign-confirm-bin-kk");
    expect(await findAccessFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Иә, бұл органның БСН-і" }).click();
    await page.getByText("Сертификаттағы БСН органның БСН-іне сәйкес.").waitFor();
    await screenshot("sign-certificate-kk");
    await sign.click();

    await page.getByRole("heading", { name: "Басшының кілті" }).waitFor();
    await openKey(program, filled.keys.preparer);
    await page.getByText("Бұл кілтпен қол қоюға болмайды").first().waitFor();
    await screenshot("sign-refused-kk");
    expect(await findAccessFaults(page)).toEqual([]);
    expect(await page.getByRole("button", { name: "Басшы ретінде қол қою" }).count()).toBe(0);
    await openKey(program, filled.keys.head);
    await page.getByRole("button", { name: "Басшы ретінде қол қою" }).click();
    await page.getByRole("heading", { name: "Есепке қол қойылды" }).waitFor();
    await screenshot("sign-result-kk");

    await page.getByRole("link", { name: "Пакетті экспорттау" }).click();
    await page.getByRole("radio", { name: /ЕСЕП/ }).click();
    await screenshot("export-drive-kk");
    await page.getByRole("button", { name: "Экспорттау", exact: true }).click();
    await page.getByText("«ЕСЕП» тасығышын алуға болады").waitFor();
    await screenshot("export-done-kk");
    expect(await findAccessFaults(page)).toEqual([]);
    const [file = ""] = await readdir(drive);
    expect(file).toMatch(/^676_2018-H1_BGM_v1_[0-9a-f]{8}\.asice$/);
    expect((await readFile(join(drive, file))).subarray(0, 2).toString()).toBe("PK");
  });

  it("needs no mouse", async () => {
    const drive = await usb(filled, "USB2");
    const program = await launchProgram({
      dataDir: await filled.copy(),
      now,
      language: "ru",
      drives: [{ path: drive, label: "ФЛЕШКА" }],
    });
    const { page, dialogs } = program;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Control+6");
    await enterOn(page, page.getByRole("button", { name: "Закрепить текст и перейти к подписи" }));
    for (const role of ["preparer", "head"] as const) {
      const { keyFile, password } = filled.keys[role];
      const name = role === "preparer" ? "исполнитель" : "руководитель";
      await dialogs.answer(keyFile);
      await page
        .getByRole("heading", { name: role === "preparer" ? "Ключ исполнителя" : "Ключ руководителя" })
        .waitFor();
      await enterOn(page, page.getByRole("button", { name: "Выбрать файл" }));
      // The focus goes to the password by itself.
      await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("password");
      await page.keyboard.type(password);
      await page.keyboard.press("Enter");
      const confirm = page.getByRole("button", { name: "Да, это БИН органа" });
      const sign = page.getByRole("button", { name: `Подписать как ${name}` });
      await confirm.or(sign).waitFor();
      if (await confirm.isVisible()) await enterOn(page, confirm);
      await sign.waitFor();
      await enterOn(page, sign);
    }
    await enterOn(page, page.getByRole("link", { name: "Экспортировать пакет" }));
    await tabTo(page, page.getByRole("radio", { name: /ФЛЕШКА/ }));
    await page.keyboard.press("Space");
    await enterOn(page, page.getByRole("button", { name: "Экспортировать", exact: true }));
    await page.getByText("Теперь носитель «ФЛЕШКА» можно извлечь").waitFor();
    expect(await readdir(drive)).toHaveLength(1);
  });

  it("goes back to a draft until the head has signed: taken back, or refused with a reason", async () => {
    const program = await launchProgram({ dataDir: await filled.copy(), now });
    const { page, screenshot } = program;
    await show(page, "#/sign");
    const freeze = page.getByRole("button", { name: "Мәтінді бекітіп, қол қоюға өту" });
    await freeze.click();
    await page.getByRole("button", { name: "Жобаға қайтару" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Жобаға қайтару" }).click();
    await freeze.waitFor();
    await screenshot("sign-ready-kk");

    await freeze.click();
    await openKey(program, filled.keys.preparer);
    await page.getByRole("button", { name: "Иә, бұл органның БСН-і" }).click();
    await page.getByText("Сертификаттағы БСН органның БСН-іне сәйкес.").waitFor();
    await page.getByRole("button", { name: "Орындаушы ретінде қол қою" }).click();
    await page.getByRole("button", { name: "Қол қоюдан бас тарту" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Қол қоюдан бас тарту" }).click();
    await dialog.getByText("Себебін жазыңыз").waitFor();
    await dialog.getByRole("textbox", { name: "Себебі" }).fill("37-іс-шараның мәтінін нақтылаңыз");
    await screenshot("sign-refuse-kk");
    expect(await findAccessFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Қол қоюдан бас тарту" }).click();
    await freeze.waitFor();
    const journal = await page.evaluate(() => window.kalqan.api.journal.list({ before: null, limit: 5 }));
    const refused = journal.entries.find(({ action }) => action === "report.refused");
    expect(refused?.data).toMatchObject({ from: "awaitingHead", reason: "37-іс-шараның мәтінін нақтылаңыз" });
  });

  it("says at a full drive what happened, what was kept and what to do, and leaves nothing on it", async () => {
    const drive = await usb(signed, "FULL");
    const program = await launchProgram({
      dataDir: await signed.copy(),
      now,
      language: "ru",
      drives: [{ path: drive, label: "ПОЛНЫЙ" }],
      faults: { fullDisk: [{ folder: drive, after: 10_000 }] },
    });
    const { page, screenshot } = program;
    await show(page, "#/export");
    await page.getByRole("radio", { name: /ПОЛНЫЙ/ }).click();
    await page.getByRole("button", { name: "Экспортировать", exact: true }).click();
    const alert = page.getByRole("alert").filter({ hasText: "Пакет не экспортирован" });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/не хватает места/);
    await screenshot("export-full-disk-ru");
    expect(await page.getByText("можно извлечь").count()).toBe(0);
    expect(await readdir(drive)).toEqual([]);
  });

  it("exports to a folder, keeps the list of exports, and opens a correction as version 2", async () => {
    const folder = await usb(signed, "Қалта");
    const { page, dialogs } = await launchProgram({ dataDir: await signed.copy(), now });
    await show(page, "#/export");
    await page.getByText("Алмалы тасығыш табылмады").waitFor();
    await dialogs.answer(folder);
    await page.getByRole("button", { name: "Қалтаны таңдау" }).click();
    await page.getByRole("button", { name: "Экспорттау", exact: true }).click();
    await page.getByRole("heading", { name: "Пакет жазылды және қайта оқылып тексерілді" }).waitFor();
    expect(await page.getByText("алуға болады").count()).toBe(0);
    const earlier = page.getByRole("region", { name: "Экспорт журналы" });
    await earlier.getByText(folder).waitFor();

    await page.getByRole("button", { name: "2-нұсқаны ашу" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "2-нұсқаны ашу" }).click();
    await eventually(() => page.url()).toContain("#/report");
    await show(page, "#/sign");
    await page.getByText("2-нұсқа").waitFor();
  });

  it("shows the very document that is signed, page by page, in either language", async () => {
    const { page, screenshot } = await launchProgram({ dataDir: await signed.copy(), now });
    await show(page, "#/preview");
    await page.getByText("Қол қойылған құжат дәл осы.").waitFor();
    const first = page.getByRole("region", { name: /^1-бет, барлығы \d+$/ });
    await first.locator("canvas[data-drawn=true]").waitFor();
    await first.getByText("Қазақстан Республикасының Қорғаныс").first().waitFor();
    await screenshot("preview-signed-kk");

    await page.getByText("Орысша", { exact: true }).click();
    await first.getByText("Отчёт о ходе исполнения Плана мероприятий").first().waitFor();
    await page.getByRole("textbox", { name: "Бет нөмірі" }).fill("3");
    await page.keyboard.press("Enter");
    await page
      .getByRole("region", { name: /^3-бет/ })
      .locator("canvas[data-drawn=true]")
      .waitFor();
    const width = (): Promise<number> => first.evaluate((place) => place.getBoundingClientRect().width);
    const before = await width();
    await page.getByRole("button", { name: "Үлкейту" }).click();
    await eventually(width).toBeGreaterThan(before);
  });

  it("marks a draft as a draft, saves it to a file and prints it", async () => {
    const { page, dialogs, window, screenshot } = await launchProgram({
      dataDir: await filled.copy(),
      now,
      language: "ru",
    });
    await show(page, "#/preview");
    await page.getByText("Это черновик: он не подписан").waitFor();
    await page.locator("[data-page='1'] svg text").getByText("ЧЕРНОВИК").waitFor();
    await page.locator("[data-page='1'] canvas[data-drawn=true]").waitFor();
    await screenshot("preview-draft-ru");
    const target = join(filled.folder, "черновик.pdf");
    await dialogs.answer(target);
    await page.getByRole("button", { name: "Сохранить" }).click();
    await eventually(async () => (await readFile(target).catch(() => null))?.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await dialogs.asked()).at(-1)?.defaultPath).toContain("черновик");
    await page.getByRole("button", { name: "Печать" }).click();
    await eventually(async () => (await window.state()).printed).toBe(1);
  });

  it.each(["kk", "ru"] as const)("has nothing that axe finds wrong, light or dark, in %s", async (language) => {
    const { page } = await launchProgram({
      dataDir: await signed.copy(),
      now,
      language,
      drives: [{ path: signed.folder, label: "ЕСЕП" }],
    });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const address of ["#/sign", "#/export", "#/preview"]) {
        await show(page, address);
        if (address === "#/preview") await page.locator("canvas[data-drawn=true]").first().waitFor();
        expect({ address, faults: await findAccessFaults(page) }).toEqual({ address, faults: [] });
      }
    }
  });
});
