import { it } from "vitest";
import { copyText } from "../support/copying.ts";
import { look } from "../support/reach.ts";
import { openMeasure, startAtDesk } from "../support/report-desk.ts";

it("what opens over the report: the comparison with before, a pasted table, the words found", async () => {
  const program = await startAtDesk({
    bilingual: true,
    written: [
      {
        halfYear: "2017-H2",
        entry: {
          measure: 37,
          status: "inProgress",
          text: { kk: "Екі бағдарлама жаңартылды.", ru: "Обновлены две программы." },
          evidence: {
            form: "programmes",
            programmes: [{ name: "Криптография", level: "магистратура", orderNumber: "7", orderDate: "2017-11-30" }],
          },
        },
      },
      { halfYear: "2018-H1", entry: { measure: 37, text: { kk: "Үш бағдарлама жаңартылды.", ru: "" } } },
    ],
  });
  const { page } = program;
  await openMeasure(page, 37);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Салыстырып көшіру" }).click();
  await dialog.waitFor();
  await look(program, "report-compare");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Бағдарлама қосу" }).click();
  await copyText(page, "Киберқауіпсіздік\tбакалавриат\t66\tақпанда\tескерту\nЖелілер\tмагистратура\t67\t13.02.2018\t");
  await page.keyboard.press("Control+KeyV");
  await dialog.waitFor();
  await look(program, "report-paste");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await page.keyboard.press("Control+KeyF");
  await page.keyboard.type("багдарлама");
  await dialog.getByRole("option").first().waitFor();
  await look(program, "report-find");
});
