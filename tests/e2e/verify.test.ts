import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { openKeyFile, signDetached } from "#backend/signing/index.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { enterOn } from "#tests/support/screens/keyboard.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { launchProgram } from "./support/launch-program.ts";
import type { Program } from "./support/program.ts";

let office: PreparedOffice;
let genuine = "";
let changed = "";
beforeAll(async () => {
  office = await prepareOffice("signed");
  const backend = await openBackend({ dataDir: await office.copy(), holder: "cli", clock: () => new Date() });
  const [report] = await backend.api.report.list({});
  genuine = (await backend.api.exchange.export({ reportId: report?.id ?? "", folder: office.folder }).result).path;
  await backend.close();
  changed = join(office.folder, "өзгертілген.asice");
  await cp(genuine, changed);
  const bytes = await readFile(changed);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(changed, bytes);
});
afterAll(() => office.remove());

async function openVerify(language: "kk" | "ru" = "kk"): Promise<Program> {
  const program = await launchProgram({ dataDir: await office.copy(), now: "2018-07-05", language });
  await program.page.getByRole("heading", { level: 1 }).waitFor();
  await program.page.keyboard.press("Control+O");
  await program.page.getByRole("button", { name: /asice/ }).waitFor();
  return program;
}

describe("verifying packages", () => {
  it("says what it cannot know, and with the root added that all is well: who, when, for whom", async () => {
    const { page, dialogs, screenshot } = await openVerify();
    await page.getByText("Тексерілетін пакет жоқ").waitFor();
    await screenshot("verify-empty-kk");
    await dialogs.answer(genuine);
    await page.getByRole("button", { name: /Пакеттерді/ }).click();
    const card = page.getByRole("article");
    await card.getByText("Анықталмады").first().waitFor();
    await card.getByText("сенімді орталықтардың біріне апармайды").first().waitFor();
    await screenshot("verify-indeterminate-kk");

    await dialogs.answer(office.rootFile);
    await page.getByRole("button", { name: "Осы тексеруге сенімді сертификаттар қосу" }).click();
    await page.getByRole("button", { name: "Қайта тексеру" }).click();
    await card.getByText("Қолтаңбалар дұрыс, мазмұны қол қойылғаннан бері өзгертілмеген.").waitFor();
    await card.getByText(/^Есеп: .*Білім және ғылым министрлігі, 2018 жылдың I жартыжылдығы, 1-нұсқа$/).waitFor();
    const text = await card.textContent();
    expect(text).toContain("ӘБЕНОВА ГҮЛНАР");
    expect(text).toContain("ТҰРЛЫБЕКОВ ЕРЖАН");
    expect(text).toContain("Үлгі министрлігі");
    expect(text).toMatch(/қол қойылған уақыты: \d{4} жылғы/);
    await screenshot("verify-passed-kk");
  });

  it("tells the genuine from the changed and the unreadable, many at once, by the keyboard", async () => {
    const { page, dialogs, screenshot } = await openVerify("ru");
    const missing = join(office.folder, "извлечённый.asice");
    await dialogs.answer(genuine, changed, missing);
    await enterOn(page, page.getByRole("button", { name: /Перетащите сюда пакеты/ }));
    await page.getByText("Недействителен: 1").waitFor();
    await page.getByText("Не прочитан: 1").waitFor();
    await page.getByText("Все: 3").waitFor();
    await screenshot("verify-many-ru");
    await page.getByText("Недействителен: 1").click();
    const card = page.getByRole("article");
    await eventually(() => card.count()).toBe(1);
    expect(await card.textContent()).toContain("Этому пакету верить нельзя");
    expect(await card.textContent()).not.toContain("Подписи верны");

    await page.getByRole("button", { name: "Очистить список" }).click();
    await page.getByText("Проверять пока нечего").waitFor();
  });

  it("asks a signature apart for the file that it signs, and saves the protocol of it in both languages", async () => {
    const { page, dialogs, screenshot } = await openVerify("ru");
    const signature = join(office.folder, "подпись.p7s");
    const content = join(office.folder, "договор.pdf");
    const key = await openKeyFile(await readFile(office.keys.head.keyFile), office.keys.head.password);
    await writeFile(content, "%PDF-1.4 договор");
    await writeFile(signature, await signDetached(await readFile(content), key, { signingTime: new Date() }));
    await dialogs.answer(signature);
    await page.getByRole("button", { name: /Перетащите сюда пакеты/ }).click();
    const card = page.getByRole("article");
    await card.getByText("Подписанный файл не найден.").waitFor();
    await screenshot("verify-detached-ru");
    expect(await findAccessFaults(page)).toEqual([]);
    await dialogs.answer(content);
    await card.getByRole("button", { name: "Указать подписанный файл…" }).click();
    await card.getByText("Подпись сличена с файлом договор.pdf").waitFor();
    await card.getByText("не ведёт к доверенному корневому сертификату").waitFor();

    const target = join(office.folder, "протокол.pdf");
    await dialogs.answer(target);
    await enterOn(page, card.getByRole("button", { name: "Протокол проверки (PDF)" }));
    await page.getByRole("menuitem", { name: "На двух языках" }).click();
    await card.getByText("Протокол сохранён: протокол.pdf").waitFor();
    await screenshot("verify-protocol-ru");
    expect(await findAccessFaults(page)).toEqual([]);
    expect((await readFile(target)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it.each(["kk", "ru"] as const)("has nothing that axe finds wrong, light or dark, in %s", async (language) => {
    const { page, dialogs } = await openVerify(language);
    await dialogs.answer(genuine, changed);
    await page.getByRole("button", { name: /asice/ }).click();
    await eventually(() => page.getByRole("article").filter({ hasText: "SHA-256" }).count()).toBe(2);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findAccessFaults(page)).toEqual([]);
    }
  });
});
