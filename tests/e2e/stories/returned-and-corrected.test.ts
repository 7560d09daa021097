import { expect, it } from "vitest";
import { languages } from "#shared/language/language.ts";
import { decide, remarkOn } from "#tests/support/receipts/ministry-office.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { type Ministry, openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { openQaom } from "../support/qaom.ts";
import { textField } from "../support/writing-steps.ts";

async function give({ page, hand, program, t }: Clerk, receipt: string): Promise<void> {
  await program.dialogs.answer(receipt);
  await hand.press(page.getByRole("button", { name: t("receipts.take.drop").replaceAll(/<\/?pick>/g, "") }));
}

/** The second version as the clerk has left it: made ready, signed by the head, exported; the package's path. */
async function signAndExport({ page }: Clerk, { headKey, drive }: Ministry): Promise<string> {
  return page.evaluate(
    async ({ key, folder }) => {
      const { api } = window.kalqan;
      const reports = await api.report.list({});
      const reportId = reports.find(({ version }) => version === 2)?.id ?? "";
      await api.report.makeReady({ reportId }).result;
      await api.signing.sign({ reportId, role: "head", ...key }).result;
      return (await api.exchange.export({ reportId, folder }).result).path;
    },
    { key: headKey, folder: drive },
  );
}

it.each(languages)("a report is returned with remarks, corrected and accepted (%s)", async (language) => {
  const ministry = await openMinistry();
  await prepareData(ministry, "exported");
  const { qaom, root, path } = await openQaom(ministry);
  const remark = remarkOn(32);
  const returned = await qaom.answer(decide(path, "returned", { remarks: [remark] }));
  const program = await launchProgram({ language, now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, language, "mouse");
  const { page, hand, t, button, heading } = clerk;

  // Home says what comes next: the receipt. It is refused as long as nobody knows its authority, nor whose BIN it names.
  await hand.press(page.getByRole("link", { name: t("home.next.receipt") }));
  await heading("app.screens.receipts").waitFor();
  await give(clerk, returned);
  await page.getByText(t("receipts.take.refused")).waitFor();
  await program.dialogs.answer(root);
  await hand.press(button("verifyScreen.trust.add"));
  await button("receipts.confirm.action").waitFor();
  await hand.press(button("receipts.confirm.action"));

  // It is returned; the remarks stand here, on home, in the list of measures, and at their field.
  await heading("receipts.outcome.imported").waitFor();
  await page.getByText(remark.text[language]).first().waitFor();
  await give(clerk, returned);
  await heading("receipts.outcome.known").waitFor();
  await clerk.goTo("home");
  await heading("home.remarks.title", { count: 2 }).waitFor();
  await hand.press(page.getByRole("link", { name: t("home.next.correct") }));
  await hand.press(page.getByRole("button", { name: t("receipts.returned.correct", { version: 2 }) }));
  await page.waitForFunction(() => location.hash.startsWith("#/report"));

  // The second version: the remark leads to its field, and is ticked off once it is answered.
  await clerk.goTo("home");
  await hand.press(page.getByRole("link", { name: new RegExp(`^${t("remarks.measure", { number: 32 })}`, "u") }));
  const field = textField(clerk, "text", "kk");
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Нәтижесі: 12 ұйым тексерілді.");
  const panel = page.getByRole("region", { name: t("remarks.title") });
  await panel.getByText(remark.text[language]).waitFor();
  const ticks = panel.getByRole("checkbox", { name: t("remarks.answered") });
  await hand.tick(ticks.first());
  await panel.getByText(t("remarks.left", { open: 1, total: 2 })).waitFor();
  await hand.tick(ticks.last());
  await panel.getByText(t("remarks.left", { open: 0, total: 2 })).waitFor();
  await page
    .locator("header")
    .getByText(/\d\d:\d\d/)
    .waitFor();

  // Signed and exported again; this time it is accepted.
  const second = await signAndExport(clerk, ministry);
  const accepted = await qaom.answer(decide(second, "accepted"));
  await clerk.goTo("home");
  await page.reload();
  await hand.press(page.getByRole("link", { name: t("home.next.receipt") }));
  await program.dialogs.answer(root);
  await hand.press(button("verifyScreen.trust.add"));
  await give(clerk, accepted);
  await heading("receipts.outcome.imported").waitFor();
  await clerk.goTo("home");
  await page.getByText(t("home.days.accepted")).first().waitFor();
});
