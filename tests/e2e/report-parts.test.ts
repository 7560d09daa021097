import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findResources } from "#backend/resources.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import { languages } from "#shared/language/language.ts";
import { scannedPdf } from "#tests/support/documents/scanned-pdf.ts";
import { accessibilityFaults, goTo, openMeasure, startAtDesk, storedEntry, untilSaved } from "./support/report-desk.ts";

async function files(contents: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kalqan-annexes-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
}

/** A busy machine takes its time. */
const patient = { timeout: 20_000 };
const pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

describe("annexes", () => {
  it("are added one by one; one that is refused says why, and the others are there", async () => {
    const { page, dialogs } = await startAtDesk();
    await openMeasure(page, 27);
    const paths = await files({ "Бұйрық.pdf": pdf, "жазба.txt": "жай мәтін", "Хат.pdf": `${pdf}\n` });
    await page.locator("#field-annexes").getByText("таңдаңыз").click();
    await dialogs.answer(...paths);
    const annexes = page.locator("#field-annexes");
    await annexes.getByText("Хат.pdf", { exact: true }).waitFor();
    await annexes.getByText("Бұйрық.pdf", { exact: true }).waitFor();
    await annexes.getByRole("alert").getByText("«жазба.txt» файлының түрі қабылданбайды", { exact: false }).waitFor();
    await annexes.getByRole("button", { name: "Жабу: жазба.txt" }).click();
    expect(await annexes.getByRole("alert").count()).toBe(0);
  });

  it("are named, put in order, taken out and brought back; only leaving the measure makes it final", async () => {
    const { page, dialogs } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator("#field-annexes").getByText("таңдаңыз").click();
    await dialogs.answer(...(await files({ "бір.pdf": pdf, "екі.pdf": `${pdf}\n` })));
    const annexes = page.locator("#field-annexes");
    await annexes.getByRole("button", { name: "Жоғары жылжыту: екі.pdf" }).click();
    await expect.poll(() => annexes.getByRole("listitem").first().textContent(), patient).toContain("екі.pdf");
    await annexes.getByRole("button", { name: "Атауын өзгерту: екі.pdf" }).click();
    await page.keyboard.type("Хаттама");
    await page.keyboard.press("Enter");
    await annexes.getByText("Хаттама.pdf", { exact: true }).waitFor();

    await annexes.getByRole("button", { name: "Алып тастау: бір.pdf" }).click();
    await annexes.getByRole("button", { name: "Қайтару" }).click();
    await annexes.getByRole("button", { name: "Алып тастау: бір.pdf" }).click();
    await page.keyboard.press("Control+Z");
    await annexes.getByText("бір.pdf", { exact: true }).waitFor();
    await annexes.getByRole("button", { name: "Алып тастау: Хаттама.pdf" }).click();
    await openMeasure(page, 32);
    await openMeasure(page, 27);
    await expect.poll(() => annexes.getByRole("listitem").count(), patient).toBe(1);
    expect(await annexes.getByRole("listitem").textContent()).toContain("бір.pdf");
  });
});

describe("an annex is looked at in the program", () => {
  it("a PDF page by page, a pasted picture; a TIFF with the words why not; and moved by key", async () => {
    const { page, dialogs, screenshot } = await startAtDesk({ language: "ru" });
    await openMeasure(page, 27);
    const parent = await mkdtemp(join(tmpdir(), "kalqan-annexes-"));
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    const folder = join(parent, "қосымшалар");
    await makeAnnexes(folder, findResources().fonts);
    const [order = ""] = (await readdir(folder)).filter((name) => name.endsWith(".pdf"));
    const tiff = Buffer.concat([Buffer.from("49492a0008000000", "hex"), Buffer.alloc(64)]);
    await writeFile(join(folder, "скан.tif"), tiff);
    await page.locator("#field-annexes").getByText("выберите").click();
    await dialogs.answer(join(folder, order), join(folder, "скан.tif"), join(folder, order));
    const annexes = page.locator("#field-annexes");
    await annexes.getByText("тот же файл повторно").waitFor();

    await annexes
      .getByRole("button", { name: `Посмотреть: ${order}` })
      .first()
      .click();
    const viewer = page.getByRole("dialog", { name: order });
    await viewer.locator("canvas[data-drawn=true]").first().waitFor();
    await screenshot("annex-viewer-pdf-ru");
    await page.keyboard.press("Escape");
    await viewer.waitFor({ state: "detached" });
    await annexes.getByRole("button", { name: "Посмотреть: скан.tif" }).click();
    await page.getByText("Изображение TIFF здесь не показывается", { exact: false }).waitFor();
    await page.keyboard.press("Escape");

    await page.locator("#field-text-ru").click();
    await page.evaluate(pasteScreenshot);
    await annexes.getByRole("button", { name: "Посмотреть: Вставленное изображение.png" }).click();
    const picture = page.getByRole("dialog").getByRole("img", { name: "Вставленное изображение.png" });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), patient).toBe(8);
    await page.keyboard.press("Escape");
    expect(await page.locator("#field-text-ru").inputValue()).toBe("");

    await annexes.getByRole("button", { name: "Переименовать: скан.tif" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => annexes.getByRole("listitem").first().textContent(), patient).toContain("скан.tif");
  });

  it("a scanned PDF in every way that scanners write it; one that cannot be read is told of, not left white", async () => {
    const { page, dialogs, screenshot } = await startAtDesk({ language: "ru" });
    await openMeasure(page, 27);
    const folder = await mkdtemp(join(tmpdir(), "kalqan-annexes-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const kinds = ["CCITTFaxDecode", "JBIG2Decode", "JPXDecode"] as const;
    await writeFile(join(folder, "скан.pdf"), scannedPdf(kinds));
    await writeFile(join(folder, "битый.pdf"), scannedPdf(["JPXDecode"], { damaged: true }));
    await page.locator("#field-annexes").getByText("выберите").click();
    await dialogs.answer(join(folder, "скан.pdf"), join(folder, "битый.pdf"));
    const annexes = page.locator("#field-annexes");
    const unread = page.getByRole("note").getByText("На этой странице не показано изображение", { exact: false });

    await annexes.getByRole("button", { name: "Посмотреть: скан.pdf" }).click();
    for (const [index, kind] of kinds.entries()) {
      const drawn = page.locator(`[data-page="${index + 1}"]`);
      await drawn.scrollIntoViewIfNeeded();
      await drawn.locator("canvas[data-drawn=true]").waitFor();
      expect(await drawn.locator("canvas").evaluate(colourOfMiddle), kind).toEqual([0, 0, 0, 255]);
    }
    expect(await unread.count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await annexes.getByRole("button", { name: "Посмотреть: битый.pdf" }).click();
    await unread.first().waitFor();
    await screenshot("annex-viewer-unread-ru");
  });

  it("and a name that Windows cannot keep is told, with the one it has in the package", async () => {
    const { page, dialogs } = await startAtDesk();
    await openMeasure(page, 27);
    await page.locator("#field-annexes").getByText("таңдаңыз").click();
    await dialogs.answer(...(await files({ "Бұйрық: № 66?.pdf": pdf })));
    await page.getByText("Пакетте «Бұйрық", { exact: false }).waitFor();
  });
});

/** Runs in the page: red, green, blue and opacity of the point in the middle. */
function colourOfMiddle(canvas: Element): number[] {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error("no canvas");
  const { width, height } = canvas;
  return [...(canvas.getContext("2d")?.getImageData(width / 2, height / 2, 1, 1).data ?? [])];
}

/** Runs in the page: Ctrl+V of a picture that has no file. */
async function pasteScreenshot(): Promise<void> {
  const canvas = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  if (blob === null) throw new Error("no picture");
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([blob], "image.png", { type: "image/png" }));
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}

describe("the half-year before", () => {
  it("is carried over field by field, over what was typed, and comes back with a step back", async () => {
    const { page } = await startAtDesk({
      written: [
        {
          halfYear: "2017-H2",
          entry: { measure: 27, status: "inProgress", text: { kk: "Ұсыныстар жиналды.", ru: "Собраны предложения." } },
        },
      ],
    });
    await openMeasure(page, 27);
    await page.locator("#field-text-kk").click();
    await page.keyboard.type("Жаңа мәтін");
    await page.getByRole("button", { name: "Көшіріп алу: Орындалу барысы" }).click();
    await expect.poll(() => page.locator("#field-text-kk").inputValue(), patient).toBe("Ұсыныстар жиналды.");
    await expect.poll(() => page.locator("#field-text-ru").inputValue(), patient).toBe("Собраны предложения.");
    expect((await storedEntry(page, 27)).status).toBeNull();
    await page.keyboard.press("Control+Z");
    expect(await page.locator("#field-text-kk").inputValue()).toBe("Жаңа мәтін");
    await untilSaved(page);
  });

  it("is compared word by word, and several fields come over as one step back, in Russian", async () => {
    const { page } = await startAtDesk({
      language: "ru",
      bilingual: true,
      written: [
        {
          halfYear: "2017-H2",
          entry: {
            measure: 37,
            status: "inProgress",
            text: { kk: "Екі бағдарлама жаңартылды.", ru: "Обновлены две программы." },
            nextSteps: { kk: "Жұмыс жалғасады.", ru: "Работа продолжится." },
            evidence: {
              form: "programmes",
              programmes: [{ name: "Криптография", level: "магистратура", orderNumber: "7", orderDate: "2017-11-30" }],
            },
          },
        },
      ],
    });
    await openMeasure(page, 37);
    await page.locator("#field-text-ru").click();
    await page.keyboard.type("Обновлены три программы.");
    await page.getByRole("button", { name: "Сравнить и перенести" }).click();
    const dialog = page.getByRole("dialog", { name: /^Сравнение с отчётом/ });
    expect(await dialog.locator("li del").allTextContents()).toContain("три");
    // What would take nothing away is chosen; the narrative is not.
    expect(await dialog.getByRole("checkbox", { name: "Ход исполнения" }).isChecked()).toBe(false);
    expect(await dialog.getByRole("checkbox", { name: "Следующие шаги" }).isChecked()).toBe(true);
    await dialog.getByRole("checkbox", { name: "Выбрать все" }).click();
    await dialog.getByRole("button", { name: "Перенести 4 поля" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#field-text-ru").inputValue(), patient).toBe("Обновлены две программы.");
    expect(await page.locator("#field-evidence-programmes-0-name").inputValue()).toBe("Криптография");
    await page.keyboard.press("Control+Z");
    expect(await page.locator("#field-text-ru").inputValue()).toBe("Обновлены три программы.");
    expect(await page.locator("#field-evidence-programmes-0-name").count()).toBe(0);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    await untilSaved(page);
  });
});

describe("checks", () => {
  it("lead to their fields, beside the form and from the list of all", async () => {
    const { page } = await startAtDesk({ bilingual: true });
    await openMeasure(page, 37);
    await page.getByRole("radio", { name: "Орындалды" }).check();
    await page.getByRole("button", { name: "Бағдарлама қосу" }).click();
    await page
      .getByRole("complementary")
      .getByRole("button", { name: /1-бағдарлама.*бұйрықтың күні/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-evidence-programmes-0-orderDate");
    await goTo(page, "#/checks");
    await page.getByRole("link", { name: /орыс тіліндегі мәтін жоқ/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patient).toBe("field-text-ru");
    expect(await page.evaluate(() => window.location.hash)).toBe("#/report/37");
  });

  it("let the report be made ready once nothing blocks: then it is read only, and goes back to a draft", async () => {
    const measures = [17, 21, 27, 32, 33, 34, 37, 38, 39, 41];
    const { page } = await startAtDesk({
      written: measures.map((measure) => ({
        halfYear: "2018-H1",
        entry: {
          measure,
          status: "inProgress",
          text: { kk: `${measure}-іс-шара бойынша көзделген жұмыстар кестеге сай жүргізілуде.`, ru: "" },
        },
      })),
    });
    await goTo(page, "#/checks");
    await page.getByRole("button", { name: "Есепті дайын деп белгілеу" }).click();
    await page.getByText("Есеп қол қоюға дайын", { exact: true }).waitFor({ timeout: 60_000 });
    await openMeasure(page, 27);
    expect(await page.locator("#field-text-kk").getAttribute("readonly")).not.toBeNull();
    await page.getByRole("button", { name: "Жобаға қайтару" }).click();
    await expect.poll(() => page.locator("#field-text-kk").getAttribute("readonly"), patient).toBeNull();
  });
});

describe.each(languages)("the report in %s", (language) => {
  it("has nothing that axe finds fault with, light and dark, wide and narrow", async () => {
    const { page, screenshot } = await startAtDesk({ language, bilingual: true });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [width, height] of [
        [1366, 768],
        [683, 384],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const measure of [27, 37]) {
          await openMeasure(page, measure);
          expect(await accessibilityFaults(page)).toEqual([]);
        }
        await goTo(page, "#/checks");
        await page.locator("h1", { hasText: /Тексерулер|Проверки/ }).waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
        await screenshot(`report-${language}-${colorScheme}-${width}`);
      }
    }
  });
});

describe("comments for colleagues", () => {
  it("are written by keyboard, counted in the list, dealt with, and kept unsent while another measure is looked at", async () => {
    const { page, screenshot } = await startAtDesk();
    await openMeasure(page, 37);
    const panel = page.getByRole("region", { name: "Әріптестерге пікір" });
    await panel.getByLabel("Жаңа пікір").focus();
    await page.keyboard.press("Alt+Digit6");
    await page.keyboard.type("шінші бағдарламаның бұйрығын тексеріңіз");
    await openMeasure(page, 27);
    await openMeasure(page, 37);
    expect(await panel.getByLabel("Жаңа пікір").inputValue()).toBe("ұшінші бағдарламаның бұйрығын тексеріңіз");
    await panel.getByLabel("Пікір не туралы").selectOption({ label: "Орындалуын растайтын мәліметтер" });
    await panel.getByLabel("Жаңа пікір").focus();
    await page.keyboard.press("Control+Enter");
    await panel.getByText("Орындаушы А.").waitFor();
    const list = page.getByRole("navigation", { name: "Менің іс-шараларым" });
    await list.getByText("Ашық пікірлер: 1").waitFor({ state: "attached" });
    await panel.getByRole("button", { name: "Орындалуын растайтын мәліметтер" }).click();
    await screenshot("report-comments-kk");
    expect(await accessibilityFaults(page)).toEqual([]);
    await panel.getByRole("button", { name: "Шешілді" }).click();
    await panel.getByRole("button", { name: "Шешілгендері: 1" }).click();
    await panel.getByRole("button", { name: "Қайта ашу" }).waitFor();
    expect(await list.getByText("Ашық пікірлер: 1").count()).toBe(0);
  });
});
