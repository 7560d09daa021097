import { expect, it } from "vitest";
import type { Language } from "#shared/language/language.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { type Clerk, clerkAt } from "./support/clerk.ts";
import { launchProgram } from "./support/launch-program.ts";
import { type Ministry, openMinistry, storyDay } from "./support/ministry.ts";
import { prepareData } from "./support/prepared-data.ts";
import { look } from "./support/reach.ts";
import { openMeasure, textField, waitUntilSaved } from "./support/writing-steps.ts";

const words = "Үш университетпен бағдарлама келісілді";
const passphrase = "бір екі үш төрт";
const another = "бес алты жеті сегіз";

async function clerkOf(ministry: Ministry, language: Language = "kk"): Promise<Clerk> {
  const program = await launchProgram({ language, now: storyDay, dataDir: ministry.dataDir });
  return clerkAt(program, language, "mouse");
}

const dialogOf = ({ page }: Clerk) => page.getByRole("dialog");
const isLocked = (clerk: Clerk) => clerk.heading("lock.title").waitFor();
const fieldOf = (
  { page, t }: Clerk,
  key: "lock.passphrase" | "lock.presentPassphrase" | "lock.newPassphrase" | "lock.again",
) => page.getByLabel(t(key), { exact: true });

/** Sets a passphrase in the settings and answers the recovery key that was shown. */
async function protect(clerk: Clerk): Promise<string> {
  const { page, hand, t, button } = clerk;
  await clerk.goTo("settings");
  await hand.press(button("settingsScreen.protection.set"));
  await hand.fill(fieldOf(clerk, "lock.newPassphrase"), passphrase);
  await hand.fill(fieldOf(clerk, "lock.again"), "бір екі үш төр");
  expect(
    await dialogOf(clerk)
      .getByRole("button", { name: t("lock.set.confirm") })
      .isDisabled(),
  ).toBe(true);
  await hand.fill(fieldOf(clerk, "lock.again"), passphrase);
  await look(clerk.program, "passphrase-set");
  await hand.press(dialogOf(clerk).getByRole("button", { name: t("lock.set.confirm") }));
  const groups = page.getByRole("list", { name: t("lock.recoveryKey") }).getByRole("listitem");
  await groups.first().waitFor();
  return (await groups.allTextContents()).join("-");
}

/** Sets a passphrase, and begins to write. */
async function protectAndWrite(clerk: Clerk): Promise<void> {
  const { page, hand, t } = clerk;
  await protect(clerk);
  await hand.tick(page.getByRole("checkbox", { name: t("lock.sheet.kept") }));
  await hand.press(dialogOf(clerk).getByRole("button", { name: t("lock.done") }));
  await clerk.goTo("report");
  await openMeasure(clerk, 33);
  await hand.fill(textField(clerk, "text", "kk"), words);
}

async function unlock(clerk: Clerk, secret: string): Promise<void> {
  await clerk.hand.fill(fieldOf(clerk, "lock.passphrase"), secret);
  await clerk.page.keyboard.press("Enter");
}

it("a passphrase is set, asked for, forgotten, replaced by the recovery key and taken away; nothing typed is lost", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const clerk = await clerkOf(ministry);
  const { page, hand, program, t, button } = clerk;
  const recoveryKey = await protect(clerk);
  expect(recoveryKey).toMatch(/^\d{6}(-\d{6}){7}$/);
  await look(program, "passphrase-recovery");

  // It is printed; one does not leave before saying that it is kept.
  const done = dialogOf(clerk).getByRole("button", { name: t("lock.done") });
  expect(await done.isDisabled()).toBe(true);
  await hand.press(dialogOf(clerk).getByRole("button", { name: t("preview.print") }));
  await eventually(async () => (await program.window.state()).printed).toBe(1);
  await hand.tick(page.getByRole("checkbox", { name: t("lock.sheet.kept") }));
  await hand.press(done);
  await button("settingsScreen.protection.lockNow").waitFor();
  await look(program, "passphrase-settings");

  // What is typed at the last moment is stored before the folder is locked by its key.
  await clerk.goTo("report");
  await openMeasure(clerk, 33);
  await hand.fill(textField(clerk, "text", "kk"), words);
  await page.keyboard.press("Control+Shift+KeyL");
  await isLocked(clerk);
  expect(await page.locator("body").textContent()).not.toContain(words);
  await look(program, "passphrase-locked");

  await unlock(clerk, "қате құпиясөз");
  await page.getByText(/Құпиясөз дұрыс емес/u).waitFor();
  await look(program, "passphrase-wrong");
  await unlock(clerk, passphrase);
  await eventually(() => textField(clerk, "text", "kk").inputValue()).toBe(words);

  // Forgotten: the key of the sheet opens as well, and a new passphrase takes the place of the old one.
  await hand.press(page.locator("body"));
  await page.keyboard.press("Control+Shift+KeyL");
  await isLocked(clerk);
  await hand.press(button("lock.byRecoveryKey"));
  const key = page.getByLabel(t("lock.recoveryKey"), { exact: true });
  await hand.fill(
    key,
    recoveryKey.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10)),
  );
  await page.keyboard.press("Enter");
  await page.getByText(/1-тобы қате терілген/u).waitFor();
  await hand.fill(key, recoveryKey.replaceAll("-", " "));
  await page.keyboard.press("Enter");
  await clerk.goTo("settings");
  await hand.press(button("settingsScreen.protection.change"));
  await look(program, "passphrase-change");
  await hand.press(dialogOf(clerk).getByRole("button", { name: t("lock.byRecoveryKey") }));
  await hand.fill(key, recoveryKey);
  await hand.fill(fieldOf(clerk, "lock.newPassphrase"), another);
  await hand.fill(fieldOf(clerk, "lock.again"), another);
  await hand.press(
    dialogOf(clerk).getByRole("button", { name: t("settingsScreen.protection.changeConfirm"), exact: true }),
  );
  await dialogOf(clerk).waitFor({ state: "detached" });

  // A new start asks again.
  await program.close();
  const later = await clerkOf(ministry, "ru");
  await isLocked(later);
  await unlock(later, another);
  await later.goTo("settings");
  await later.hand.press(later.button("settingsScreen.protection.remove"));
  await later.hand.fill(fieldOf(later, "lock.presentPassphrase"), another);
  await later.hand.press(
    dialogOf(later).getByRole("button", { name: later.t("settingsScreen.protection.removeConfirm"), exact: true }),
  );
  await later.button("settingsScreen.protection.set").waitFor();
  await later.goTo("report");
  await openMeasure(later, 33);
  await eventually(() => textField(later, "text", "kk").inputValue()).toBe(words);
});

it("an untouched window says that it will lock, locks, and opens again where one was", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const clerk = await clerkOf(ministry, "ru");
  const { page, hand, program, t } = clerk;
  await protectAndWrite(clerk);

  // The program looks at the clock every second; it is the clock that goes on.
  await page.clock.install();
  await page.clock.fastForward((15 * 60 - 20) * 1_000);
  const stay = page.getByRole("button", { name: t("lock.stay") });
  await stay.waitFor();
  await program.screenshot("ru-passphrase-soon");
  await hand.press(stay);
  await stay.waitFor({ state: "detached" });
  await page.clock.fastForward(16 * 60 * 1_000);
  await isLocked(clerk);
  await unlock(clerk, passphrase);
  await eventually(() => textField(clerk, "text", "kk").inputValue()).toBe(words);
});

it("a backend that dies comes back unlocked, with what is being typed", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const clerk = await clerkOf(ministry);
  const { hand, program } = clerk;
  await protectAndWrite(clerk);
  await program.killBackend();
  await hand.fill(textField(clerk, "text", "kk"), `${words}.`);
  await waitUntilSaved(clerk);
  expect(await clerk.heading("lock.title").count()).toBe(0);
  expect(await textField(clerk, "text", "kk").inputValue()).toBe(`${words}.`);
});
