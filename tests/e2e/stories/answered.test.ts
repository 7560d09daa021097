import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ministryBin } from "#tests/support/receipts/officer.ts";
import { clerkAt } from "../support/clerk.ts";
import { inFolder } from "../support/exchanged.ts";
import { mountedDrive, takeHalfYearIn } from "../support/half-year-taken-in.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry } from "../support/ministry.ts";

/*
 * An officer with no mouse: a remark with Kazakh letters, a power cut in the middle of it, the report returned, the receipt
 * signed and handed out; the body takes it in and finds the remark at its field.
 */
it("a report is returned by the keyboard alone, through a power cut, and the body finds the remark", async () => {
  const ministry = await openMinistry();
  const { dataDir, key, reporters, bgm } = await takeHalfYearIn(ministry);
  const [body] = reporters;
  const stick = await mountedDrive(ministry, "STICK");
  const options = { language: "kk", now: "2018-07-10", dataDir, drives: [{ path: stick, label: "ТҮБІРТЕК" }] } as const;
  const before = await launchProgram(options);
  const first = clerkAt(before, "kk", "keyboard");
  const address = await before.page.evaluate(async () => {
    const answers = await window.kalqan.api.receipts.answers({ halfYear: "2018-H1" });
    return `#/intake/${answers.find((one) => one.body === "MSM")?.sha256}`;
  });
  await before.page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await before.page.locator("#measure-21").waitFor();
  await before.page.keyboard.press("Control+ArrowDown");
  await expect.poll(() => before.page.evaluate(() => document.activeElement?.id)).toBe("measure-21");
  const field = `${first.t("fields.text")} (${first.t("app.languages.inkk")})`;
  const measure = before.page.getByRole("region", { name: /^21\./u });
  await first.hand.press(measure.getByRole("button", { name: first.t("answering.remark.addTo", { field }) }));
  await before.page.keyboard.type("Н");
  // ә by its digit, for those with no Kazakh layout.
  await before.page.keyboard.press("Alt+Digit1");
  await before.page.keyboard.type("тижесін санмен");
  await before.page
    .locator("header")
    .getByText(/^Сақталды/u)
    .waitFor();

  // The power goes while the next words are typed; what was typed is there after it.
  await before.killBackend();
  await before.page.keyboard.type(" жазыңыз.");
  await before.page
    .locator("header")
    .getByText(/^Сақталды/u)
    .waitFor();
  const program = await before.restart();
  const { page, hand, t, button } = clerkAt(program, "kk", "keyboard");
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  const remark = page.getByRole("group", { name: t("answering.remark.field", { field }), exact: true });
  const inKazakh = remark.getByRole("textbox").first();
  await inKazakh.waitFor();
  expect(await inKazakh.inputValue()).toBe("Нәтижесін санмен жазыңыз.");
  await hand.fill(remark.getByRole("textbox").last(), "Укажите результат числом.");
  await hand.press(button("answering.decision.returnWith", { count: 1 }));
  await page.getByText(t("answering.decision.waits.returned")).waitFor();

  await page.evaluate(() => {
    window.location.hash = "#/intake/receipts";
  });
  await program.dialogs.answer(key.keyFile);
  await hand.press(button("sign.key.choose"));
  await page.getByText("qaom.p12", { exact: true }).waitFor();
  await page.keyboard.insertText(key.password);
  await page.keyboard.press("Enter");
  await hand.press(button("sign.bin.confirm"));
  await hand.press(button("answering.sign.action", { count: 1 }));
  await page.getByText(t("answering.sign.done", { count: 1 })).waitFor();
  await hand.choose(page.getByRole("radio", { name: /ТҮБІРТЕК/u }));
  await hand.press(button("answering.handOut.action", { count: 1 }));
  await page.getByText(t("answering.handOut.done", { count: 1 })).waitFor();

  const [receipt = ""] = await readdir(stick);
  expect(receipt).toMatch(/^676_2018-H1_MSM_v1_receipt_/u);
  // Back at the body's, on the machine's own day.
  await body.close();
  await inFolder(join(ministry.folder, "MSM", "data"), async (api) => {
    await api.signing.confirmBin({ body: "QAOM", bin: ministryBin });
    const taken = await api.receipts.import({ path: join(stick, receipt), trust: [bgm.rootFile] }).result;
    expect(taken.answers).toMatchObject([{ decision: "returned", remarks: 1 }]);
    await api.report.correct({ reportId: taken.answers[0]?.reportId ?? "" });
    const { remarks } = await api.report.open({ body: "MSM", halfYear: "2018-H1" });
    expect(remarks).toMatchObject([
      { measure: 21, path: "/entries/21/text/kk", text: { kk: "Нәтижесін санмен жазыңыз." } },
    ]);
  });
});
