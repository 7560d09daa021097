import { expect, it } from "vitest";
import type { Language } from "#shared/language/language.ts";
import { type Clerk, clerkAt } from "./support/clerk.ts";
import { colleagueOf } from "./support/exchanged.ts";
import { launchProgram } from "./support/launch-program.ts";
import { type Ministry, openMinistry, storyDay } from "./support/ministry.ts";
import { prepareData } from "./support/prepared-data.ts";
import { openMeasure, textField, waitUntilSaved } from "./support/writing-steps.ts";

const measure = 37;
const patience = { timeout: 15_000 };
const colleagueName = "Айгүл, АКТ бөлімі";

/** The same story in either language; words typed key by key. */
const words = {
  kk: { theirs: "Әріптес толтырды.", ours: "Орындаушы түзетті." },
  ru: { theirs: "Заполнил коллега.", ours: "Исправил исполнитель." },
} as const;

async function at(ministry: Ministry, language: Language, works: "mouse" | "keyboard"): Promise<Clerk> {
  const drives = [{ path: ministry.drive, label: "FLASH" }];
  const program = await launchProgram({ language, now: storyDay, dataDir: ministry.dataDir, drives });
  const clerk = clerkAt(program, language, works);
  await clerk.page.getByRole("navigation", { name: clerk.t("app.frame.navigation") }).waitFor();
  return clerk;
}

/** Writes to the drive; the path that is told. */
async function write(
  { page, hand, t, button }: Clerk,
  action: "exchange.handOver.action" | "exchange.handBack.action",
): Promise<string> {
  await hand.choose(page.getByRole("radio", { name: /FLASH/u }));
  await hand.press(button(action));
  const place = page.locator("dt", { hasText: t("export.place") }).locator("+ dd");
  await place.waitFor();
  return (await place.textContent()) ?? "";
}

/** Opens what was brought. */
async function give({ page, hand, program, t, goTo }: Clerk, path: string): Promise<void> {
  await goTo("exchange");
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("exchange.drop").replaceAll(/<\/?pick>/g, "") }));
}

/** Puts other words in the place of the narrative, key by key, and waits until they are kept. */
async function rewrite(clerk: Clerk, language: Language, text: string): Promise<void> {
  await clerk.goTo("report");
  await openMeasure(clerk, measure);
  const field = textField(clerk, "text", language);
  await clerk.hand.focus(field);
  await clerk.page.keyboard.press("Control+KeyA");
  await clerk.page.keyboard.type(text);
  await waitUntilSaved(clerk);
}

it.each([
  ["kk", "mouse"],
  ["ru", "keyboard"],
] as const)("two colleagues write in one measure and merge it, in %s by %s", async (language, works) => {
  const ministry = await openMinistry();
  const colleague = colleagueOf(ministry);
  await prepareData(ministry, "filled", { bilingual: true });
  await prepareData(colleague, "started", { bilingual: true });
  const { ours, theirs } = words[language];

  const clerk = await at(ministry, language, works);
  await clerk.goTo("exchange");
  await clerk.hand.press(clerk.link("exchange.handOver.begin"));
  await clerk.hand.tick(clerk.page.getByRole("checkbox", { name: new RegExp(`^${measure}\\.`, "u") }));
  await clerk.hand.fill(
    clerk.page.getByRole("textbox", { name: clerk.t("exchange.handOver.colleague") }),
    colleagueName,
  );
  const given = await write(clerk, "exchange.handOver.action");
  await rewrite(clerk, language, ours);
  const list = clerk.page.getByRole("navigation", { name: clerk.t("reportScreen.list.title") });
  await list.getByText(clerk.t("reportScreen.list.with", { colleague: colleagueName })).waitFor();
  await clerk.program.window.close();

  const other = await at(colleague, language, works);
  await give(other, given);
  await other.heading("exchange.part.handedOver.title").waitFor();
  await other.hand.press(other.button("exchange.merge.handedOver.action"));
  await other.heading("exchange.merge.handedOver.done").waitFor();
  await rewrite(other, language, theirs);
  await other.goTo("exchange");
  await other.hand.press(other.button("exchange.handBack.begin"));
  const returned = await write(other, "exchange.handBack.action");
  await other.program.window.close();

  const again = await at(ministry, language, works);
  const { page, hand, t, button, heading } = again;
  await give(again, returned);
  await heading("exchange.part.returned.title").waitFor();
  // Both wrote in one field: it cannot be merged before somebody decides.
  expect(await button("exchange.merge.returned.action").isDisabled()).toBe(true);
  await hand.choose(page.getByRole("radio", { name: t("exchange.merge.takes.both"), exact: true }));
  await hand.press(button("exchange.merge.returned.action"));
  await heading("exchange.merge.returned.done").waitFor();
  await hand.press(again.link("exchange.merge.openReport", { number: measure }));
  const field = textField(again, "text", language);
  await expect.poll(() => field.inputValue(), patience).toBe(`${ours}\n\n${theirs}`);

  // One step takes the merging back; the words are as they were.
  await again.goTo("exchange");
  await hand.press(button("exchange.merge.undo"));
  await page.getByText(t("exchange.list.standing.out"), { exact: true }).waitFor();
  await again.goTo("report");
  await openMeasure(again, measure);
  await expect.poll(() => textField(again, "text", language).inputValue(), patience).toBe(ours);
});
