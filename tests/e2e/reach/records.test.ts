import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatDate } from "#shared/language/dates.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { decide } from "#tests/support/receipts/ministry-office.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { bodyBin, otherBin } from "#tests/support/signing/people.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { inFolder, onlyReport } from "../support/exchanged.ts";
import { launchProgram } from "../support/launch-program.ts";
import { type Ministry, openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { openQaom } from "../support/qaom.ts";
import { look } from "../support/reach.ts";

async function clerkOf({ dataDir, drive }: Ministry): Promise<Clerk> {
  const drives = [{ path: drive, label: "FLASH" }];
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir, drives });
  const clerk = clerkAt(program, "kk", "mouse");
  await clerk.page.getByRole("navigation", { name: clerk.t("app.frame.navigation") }).waitFor();
  return clerk;
}

/** The element that has the focus, by its words. */
const focused = ({ page }: Clerk): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");

it("what was exported is looked at again, and its covering letter printed", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "exported");
  const beside = join(ministry.folder, "Қалта");
  await mkdir(beside);
  await inFolder(ministry.dataDir, async (api) => {
    await api.exchange.export({ reportId: await onlyReport(api), folder: beside }).result;
  });
  const clerk = await clerkOf(ministry);
  const { page, hand, program, t, button } = clerk;
  await clerk.goTo("export");
  const journal = page.getByRole("region", { name: t("export.journal.title") });
  await hand.press(journal.getByRole("button", { name: t("export.journal.checkAgain") }).first());
  await journal.getByRole("status").waitFor();
  expect(await journal.getByRole("status").textContent()).toContain("пакетпен бірдей");
  await look(program, "export-journal");

  const letter = journal.getByRole("button", { name: t("export.letter.title") }).first();
  await hand.press(letter);
  const dialog = page.getByRole("dialog", { name: t("export.letter.title") });
  await hand.fill(dialog.getByRole("textbox", { name: t("export.letter.number") }), "15-07/1234");
  await look(program, "export-letter");
  await hand.press(dialog.getByRole("button", { name: t("preview.print") }));
  await eventually(async () => (await program.window.state()).printed).toBe(1);
  await program.dialogs.answer(join(ministry.folder, "хат.pdf"));
  await hand.press(dialog.getByRole("button", { name: t("export.letter.save") }));
  await dialog.waitFor({ state: "detached" });
  await eventually(() => focused(clerk)).toContain("15-07/1234");
  expect(await button("export.letter.title").count()).toBe(1);
});

it("a BIN that was confirmed by mistake is corrected where the program is set up", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "filled");
  await inFolder(ministry.dataDir, async (api) => {
    await api.signing.confirmBin({ body: "BGM", bin: otherBin });
    await api.report.makeReady({ reportId: await onlyReport(api) }).result;
  });
  const clerk = await clerkOf(ministry);
  const { page, hand, program, t } = clerk;
  await clerk.goTo("settings");
  const section = page.getByRole("region", { name: t("settingsScreen.bins.title") });
  await hand.press(section.getByRole("button", { name: /^БСН-ді түзету/u }));
  const dialog = page.getByRole("dialog");
  await hand.press(dialog.getByRole("button", { name: t("settingsScreen.bins.correct"), exact: true }));
  await dialog.getByText(t("sign.bin.fieldOff")).waitFor();
  await look(program, "settings-bin");
  await page.keyboard.press("F1");
  await page.getByRole("article").waitFor();
  await look(program, "help-beside");
  await page.keyboard.press("Escape");
  await hand.fill(dialog.getByRole("textbox", { name: t("sign.bin.field") }), bodyBin);
  await hand.fill(dialog.getByRole("textbox", { name: t("settingsScreen.bins.reason") }), "Екі цифр ауысып кеткен");
  await hand.press(dialog.getByRole("button", { name: t("settingsScreen.bins.correct"), exact: true }));
  await dialog.waitFor({ state: "detached" });
  await section.getByText(bodyBin.replace(/(\d{3})(?=\d)/gu, "$1\u00a0")).waitFor();
});

it("everything is examined on demand", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "signed");
  const clerk = await clerkOf(ministry);
  const { page, hand, program, t, button } = clerk;
  await clerk.goTo("backups");
  await hand.press(button("backups.examination.action"));
  await page.getByText(t("doctor.databaseSound")).waitFor();
  await button("backups.examination.again").waitFor();
  await look(program, "backups-examined");
});

it("a receipt proves on the screen of verification on which day the package was there", async () => {
  const ministry = await openMinistry();
  const path = await prepareData(ministry, "exported");
  const { qaom, root } = await openQaom(ministry);
  const receipt = await qaom.answer(decide(path, "accepted", { day: today(new Date()) }));
  const clerk = await clerkOf(ministry);
  const { page, hand, program, t, button } = clerk;
  await clerk.goTo("verify");
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("verifyScreen.drop").replaceAll(/<\/?pick>/g, "") }));
  const card = page.getByRole("article");
  await card.getByText(t("verifyScreen.verdicts.INDETERMINATE"), { exact: true }).first().waitFor();
  await program.dialogs.answer(receipt);
  await hand.press(button("verifyScreen.receipt.add"));
  await program.dialogs.answer(ministry.root, root);
  await hand.press(button("verifyScreen.trust.add"));
  await hand.press(button("verifyScreen.trust.again"));
  await card.getByText(t("verifyScreen.verdicts.TOTAL-PASSED"), { exact: true }).first().waitFor();
  const proof = card.getByRole("region", { name: t("verifyScreen.receipt.list") });
  expect(await proof.textContent()).toContain(formatDate(today(new Date()), "kk"));
  expect(await card.getByText(t("verifyScreen.verdicts.TOTAL-FAILED"), { exact: true }).count()).toBe(0);
  await look(program, "verify-receipt");
});

it("a lead takes another body's answer and adds it to the joint text", async () => {
  const giver = await openMinistry();
  const lead = await openMinistry();
  await prepareData(giver, "filled");
  await prepareData(lead, "begun", { body: "QAOM" });
  const led = await inFolder(lead.dataDir, async (api) => {
    const report = await api.report.get({ reportId: await onlyReport(api) });
    return report.entries.filter(({ role }) => role === "lead").map(({ measure }) => measure);
  });
  const { path, measure, text } = await inFolder(giver.dataDir, async (api) => {
    const report = await api.report.get({ reportId: await onlyReport(api) });
    const shared = report.entries.find((entry) => led.includes(entry.measure));
    if (shared === undefined) throw new Error("nothing in common");
    const request = { reportId: report.id, measures: [shared.measure], colleague: "ҚАӨМ", note: "", key: null };
    const written = api.parts.handOver({ ...request, to: "lead", folder: lead.drive }).result;
    return { path: (await written).path, measure: shared.measure, text: shared.text.kk };
  });
  const clerk = await clerkOf(lead);
  const { page, hand, program, t, button, heading } = clerk;
  await clerk.goTo("exchange");
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("exchange.drop").replaceAll(/<\/?pick>/g, "") }));
  await heading("exchange.part.forLead.title").waitFor();
  await look(program, "exchange-for-lead");
  await hand.press(button("exchange.lead.action"));
  await hand.press(page.getByRole("link", { name: t("exchange.lead.open", { number: measure }) }));
  const answers = page.getByRole("region", { name: t("reportScreen.others.title") });
  await hand.press(answers.getByText(t("reportScreen.others.take"), { exact: true }));
  const joint = page.locator("#field-jointText-kk");
  expect(await joint.inputValue()).toBe(text);
  await answers.scrollIntoViewIfNeeded();
  await look(program, "report-others");
});
