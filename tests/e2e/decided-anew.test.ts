import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { languages } from "#shared/language/language.ts";
import { ministryBin } from "#tests/support/receipts/officer.ts";
import { type Clerk, clerkAt } from "./support/clerk.ts";
import { type HalfYearTakenIn, mountedDrive, takeHalfYearIn } from "./support/half-year-taken-in.ts";
import { launchProgram } from "./support/launch-program.ts";
import { openMinistry } from "./support/ministry.ts";

const now = "2018-07-10";

async function goTo({ page }: Clerk, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

/** Signs what is decided with ҚАӨМ's key and writes it to the drive. `pictures`: how the screens before each step are named. */
async function signAndHandOut(clerk: Clerk, key: HalfYearTakenIn["key"], pictures: string): Promise<void> {
  const { page, program, hand, t, button } = clerk;
  await goTo(clerk, "#/intake/receipts");
  await program.dialogs.answer(key.keyFile);
  await hand.press(button("sign.key.choose"));
  await page.getByText("qaom.p12", { exact: true }).waitFor();
  await page.keyboard.insertText(key.password);
  await page.keyboard.press("Enter");
  const confirm = button("sign.bin.confirm");
  await button("answering.sign.action", { count: 1 }).or(confirm).first().waitFor();
  if (await confirm.isVisible()) await hand.press(confirm);
  await hand.press(button("answering.sign.action", { count: 1 }));
  await page.getByText(t("answering.sign.done", { count: 1 })).waitFor();
  await hand.choose(page.getByRole("radio", { name: /STICK/u }));
  await program.screenshot(`${pictures}-signed`);
  await hand.press(button("answering.handOut.action", { count: 1 }));
  await page.getByText(t("answering.handOut.done", { count: 1 })).waitFor();
}

/*
 * ҚАӨМ accepts a report and hands the receipt out, then finds a mistake and returns it. Its own window says which receipt counts;
 * the body, which took the first, takes the second in its place and sees both.
 */
it.each(languages)("a decision that was handed out is taken anew, and the body follows it (%s)", async (language) => {
  const ministry = await openMinistry();
  const { dataDir, key, reporters, bgm } = await takeHalfYearIn(ministry);
  const [body] = reporters;
  const stick = await mountedDrive(ministry, "STICK");
  const program = await launchProgram({ language, now, dataDir, drives: [{ path: stick, label: "STICK" }] });
  const clerk = clerkAt(program, language, "mouse");
  const { page, hand, t, button } = clerk;
  const address = await page.evaluate(async () => {
    const answers = await window.kalqan.api.receipts.answers({ halfYear: "2018-H1" });
    return `#/intake/${answers.find((one) => one.body === "MSM")?.sha256}`;
  });
  await goTo(clerk, address);
  await hand.press(button("answering.decision.accept"));
  await page.getByText(t("answering.decision.waits.accepted")).waitFor();
  await signAndHandOut(clerk, key, `anew-${language}-first`);
  const [first = ""] = await readdir(stick);

  await goTo(clerk, address);
  await hand.press(button("answering.said.anew"));
  await page.getByText(t("answering.said.questionHandedOut")).waitFor();
  await program.screenshot(`anew-${language}-question`);
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("answering.said.anew") }));
  await page.getByText(t("answering.said.anewText")).waitFor();
  const general = page.getByRole("group", { name: t("answering.decision.general") });
  await hand.fill(general.getByRole("textbox").first(), "Нәтижесін санмен жазыңыз.");
  await hand.fill(general.getByRole("textbox").last(), "Укажите результат числом.");
  await hand.press(button("answering.decision.returnWith", { count: 1 }));
  await page.getByText(t("answering.decision.waits.returned")).waitFor();
  await program.screenshot(`anew-${language}-decided`);
  await signAndHandOut(clerk, key, `anew-${language}-second`);
  await goTo(clerk, address);
  await page.getByText(t("answering.said.replaced")).waitFor();
  await program.screenshot(`anew-${language}-said`);
  await page.getByText(t("answering.said.replaced")).scrollIntoViewIfNeeded();
  await program.screenshot(`anew-${language}-said-below`);

  const second = (await readdir(stick)).find((name) => name !== first) ?? "";
  const { api } = body;
  await api.signing.confirmBin({ body: "QAOM", bin: ministryBin });
  await api.settings.set({ mode: "body", body: "MSM", noticeAcknowledged: true });
  const [root] = await api.trust.examine({ path: bgm.rootFile }).result;
  await api.trust.import({ path: bgm.rootFile, sha256: [root?.material.sha256 ?? ""] }).result;
  await body.close();

  const office = await launchProgram({ language, now, dataDir: join(ministry.folder, "MSM", "data") });
  const theirs = clerkAt(office, language, "mouse");
  await theirs.goTo("receipts");
  const take = async (name: string): Promise<void> => {
    await office.dialogs.answer(join(stick, name));
    const drop = t("receipts.take.drop").replaceAll(/<\/?pick>/g, "");
    await theirs.hand.press(theirs.page.getByRole("button", { name: drop }));
  };
  await take(first);
  await theirs.heading("receipts.outcome.imported").waitFor();
  await theirs.page.getByText(t("receipts.decisions.accepted")).first().waitFor();
  await take(second);
  const replaced = { number: first.slice(-14, -6), decision: t("receipts.inWords.accepted") };
  await theirs.page.getByText(t("receipts.replaced", replaced)).waitFor();
  await office.screenshot(`anew-${language}-body`);
  await theirs.page.getByText(t("receipts.list.title")).scrollIntoViewIfNeeded();
  await office.screenshot(`anew-${language}-body-below`);
  // The older one, brought once more, changes nothing and says why.
  await take(first);
  await theirs.page.getByText(t("receipts.take.refused")).waitFor();
  await office.screenshot(`anew-${language}-body-older`);
  expect((await theirs.page.evaluate(() => window.kalqan.api.report.list({}))).map(({ state }) => state)).toEqual([
    "returned",
  ]);
});
