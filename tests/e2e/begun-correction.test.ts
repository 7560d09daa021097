import { expect, it } from "vitest";
import { languages } from "#shared/language/language.ts";
import { decide } from "#tests/support/receipts/ministry-office.ts";
import { clerkAt } from "./support/clerk.ts";
import { launchProgram } from "./support/launch-program.ts";
import { openMinistry, storyDay } from "./support/ministry.ts";
import { prepareData } from "./support/prepared-data.ts";
import { openQaom } from "./support/qaom.ts";

/*
 * The clerk begins a correction; before it is signed ҚАӨМ accepts what it corrects. The window says so wherever the draft is met,
 * puts it aside and brings it back.
 */
it.each(languages)("a correction is begun when ҚАӨМ accepts the version before it (%s)", async (language) => {
  const ministry = await openMinistry();
  await prepareData(ministry, "exported");
  const { qaom, root, path } = await openQaom(ministry);
  const accepted = await qaom.answer(decide(path, "accepted"));
  const program = await launchProgram({ language, now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, language, "mouse");
  const { page, hand, t, button, heading } = clerk;
  const words = { version: 2, corrected: 1, addressee: language === "kk" ? "ҚАӨМ" : "МОАП" };

  await clerk.goTo("report");
  await hand.press(button("reportScreen.state.correct"));
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("reportScreen.state.correct") }));
  await clerk.goTo("home");
  await page.getByText(t("correction.begun.title", words)).waitFor();
  await page.getByText(t("home.days.given")).waitFor();
  await program.screenshot(`correction-begun-${language}`);

  await clerk.goTo("receipts");
  await program.dialogs.answer(root);
  await hand.press(button("verifyScreen.trust.add"));
  await program.dialogs.answer(accepted);
  await hand.press(page.getByRole("button", { name: t("receipts.take.drop").replaceAll(/<\/?pick>/g, "") }));
  await hand.press(button("receipts.confirm.action"));
  await heading("receipts.outcome.imported").waitFor();
  await page.getByText(t("receipts.begun.accepted", { version: 1, begun: 2 })).waitFor();
  const question = page.getByRole("alert").filter({ hasText: t("correction.accepted.title", words) });
  await question.waitFor();
  await program.screenshot(`correction-receipt-${language}`);
  for (const place of ["report", "sign", "home"] as const) {
    await clerk.goTo(place);
    await question.waitFor();
    await program.screenshot(`correction-question-${place}-${language}`);
  }

  // Put aside, the accepted version is what stands here; taken up, the draft is back and asks no more.
  await hand.press(button("correction.discard"));
  await page.getByText(t("home.days.accepted")).first().waitFor();
  await question.waitFor({ state: "detached" });
  await program.screenshot(`correction-discarded-home-${language}`);
  await clerk.goTo("report");
  await page.getByText(t("reportScreen.state.accepted.title", words)).waitFor();
  await program.screenshot(`correction-discarded-report-${language}`);
  await hand.press(button("correction.takeUp"));
  await page.getByText(t("reportScreen.state.accepted.title", words)).waitFor({ state: "detached" });
  await clerk.goTo("home");
  await page.getByText(t("correction.begun.accepted", words)).waitFor();
  expect(await question.count()).toBe(0);
  await program.screenshot(`correction-continued-${language}`);
});
