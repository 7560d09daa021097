import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { clerkAt } from "../support/clerk.ts";
import { mountedDrive, takeHalfYearIn } from "../support/half-year-taken-in.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry } from "../support/ministry.ts";
import { look } from "../support/reach.ts";

it("an officer reads a package, remarks on it, returns it, accepts what is clean, signs and hands out", async () => {
  const ministry = await openMinistry();
  const { dataDir, key } = await takeHalfYearIn(ministry);
  const stick = await mountedDrive(ministry, "STICK");
  const drives = [{ path: stick, label: "ТҮБІРТЕК" }];
  const program = await launchProgram({ language: "kk", now: "2018-07-10", dataDir, drives });
  const { page, hand, t, button, link, heading } = clerkAt(program, "kk", "mouse");
  const navigation = page.getByRole("navigation", { name: t("app.frame.navigation") });
  await hand.press(navigation.getByRole("link", { name: t("app.screens.intake") }));
  await page.getByText(t("intake.standings.counted.received", { count: 3 })).waitFor();
  await look(program, "answers-register");

  // БҒМ's report is read and remarked on: once in one language only, which is said when it is to be returned.
  await hand.press(page.getByRole("link", { name: /^Қарау: .*ілім және ғылым/u }));
  await page.locator("#measure-17").waitFor();
  await look(program, "answers-package");
  await hand.press(page.getByRole("button", { name: /\.pdf$/u }).first());
  await page.getByRole("dialog").locator("canvas").first().waitFor();
  await look(program, "answers-annex");
  await page.keyboard.press("Escape");
  const measure = page.getByRole("region", { name: /^17\./u });
  const field = `${t("fields.text")} (${t("app.languages.inkk")})`;
  await hand.press(measure.getByRole("button", { name: t("answering.remark.addTo", { field }) }));
  await page.keyboard.insertText("Сандық нәтижені көрсетіңіз.");
  await hand.press(button("answering.decision.returnWith", { count: 1 }));
  await page.getByRole("alert").getByText(t("errors.receipt.oneLanguage")).waitFor();
  const remark = page.getByRole("group", { name: t("answering.remark.field", { field }), exact: true });
  await hand.fill(remark.getByRole("textbox").last(), "Укажите результат в числах.");
  // Taken back and done again, through both fields.
  await page.keyboard.press("Control+KeyZ");
  expect(await remark.getByRole("textbox").last().inputValue()).toBe("");
  await page.keyboard.press("Control+KeyZ");
  expect(await remark.getByRole("textbox").first().inputValue()).toBe("");
  await page.keyboard.press("Control+KeyY");
  await page.keyboard.press("Control+KeyY");
  expect(await remark.getByRole("textbox").last().inputValue()).toBe("Укажите результат в числах.");
  await look(program, "answers-remark");
  await hand.press(button("answering.decision.returnWith", { count: 1 }));
  await page.getByText(t("answering.decision.waits.returned")).waitFor();
  await look(program, "answers-decided");

  // What is clean is accepted at once; all three are signed with one receipt.
  await page.goto(`${page.url().split("#")[0]}#/intake/receipts`);
  await heading("answering.undecided.title", { count: 2 }).waitFor();
  await look(program, "answers-receipts");
  await hand.press(button("answering.undecided.accept", { count: 2 }));
  await hand.press(
    page.getByRole("dialog").getByRole("button", { name: t("answering.undecided.accept", { count: 2 }) }),
  );
  await heading("answering.sign.title", { count: 3 }).waitFor();
  await hand.choose(page.getByRole("radio", { name: t("answering.sign.batch") }));
  await program.dialogs.answer(key.keyFile);
  await hand.press(button("sign.key.choose"));
  await page.getByText("qaom.p12", { exact: true }).waitFor();
  const password = page.getByRole("textbox", { name: t("sign.key.password"), exact: true });
  await hand.fill(password, key.password);
  await page.keyboard.press("Enter");
  await hand.press(button("sign.bin.confirm"));
  await look(program, "answers-sign");
  await hand.press(button("answering.sign.actionBatch", { count: 3 }));
  await page.getByText(t("answering.sign.done", { count: 1 })).waitFor();

  await heading("answering.handOut.title", { count: 3 }).waitFor();
  await hand.choose(page.getByRole("radio", { name: /ТҮБІРТЕК/u }));
  await look(program, "answers-hand-out");
  await hand.press(button("answering.handOut.action", { count: 3 }));
  await page.getByText(t("answering.handOut.done", { count: 3 })).waitFor();
  await look(program, "answers-handed-out");
  expect((await readdir(stick)).map((file) => file.replace(/_[0-9a-f]{8}\./u, ".")).sort()).toEqual([
    "676_2018-H1_BGM_v1_receipt.asice",
    "676_2018-H1_EM_v1_receipt.asice",
    "676_2018-H1_MSM_v1_receipt.asice",
  ]);
  await hand.press(link("app.screens.intake").first());
  await page.getByText(t("answering.badges.returned.handedOut")).waitFor();
  await hand.press(page.getByRole("link", { name: /^Қарау: .*ілім және ғылым/u }).first());
  await button("answering.said.anew").waitFor();
  await look(program, "answers-said");
});
