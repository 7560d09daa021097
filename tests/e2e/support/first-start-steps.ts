import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { Clerk } from "./clerk.ts";
import { example } from "./ministry.ts";

/** From the first window to the home screen: БҒМ with its people, its data in a folder of its own. */
export async function goThroughFirstStart(clerk: Clerk, dataDir: string): Promise<void> {
  const { page, hand, program, language, t, button, heading } = clerk;
  const next = () => hand.press(button("app.common.next"));
  await heading("firstStart.language.title").waitFor();
  await next();

  await heading("firstStart.folder.title").waitFor();
  await program.dialogs.answer(dataDir);
  await hand.press(button("app.common.change"));
  await page.waitForFunction((path) => document.querySelector("input")?.value === path, dataDir);
  await next();

  await heading("firstStart.mode.title").waitFor();
  await next();

  await heading("firstStart.body.title").waitFor();
  const name = findBody(originalPlan, "BGM")?.name[language] ?? "";
  await hand.focus(page.getByRole("searchbox", { name: t("firstStart.body.search") }));
  await page.keyboard.insertText(language === "kk" ? "Білім және ғыл" : "образования и нау");
  await hand.choose(page.getByRole("radio", { name: new RegExp(name, "u") }).first());
  await next();

  await heading("firstStart.people.title").waitFor();
  await introducePeople(clerk);
  await next();

  await heading("firstStart.protection.title").waitFor();
  await next();

  await heading("firstStart.notice.title").waitFor();
  await hand.tick(page.getByRole("checkbox", { name: t("firstStart.notice.acknowledge") }));
  await hand.press(button("firstStart.notice.finish"));
  await heading("home.title", { halfYear: "2018-H1" }).waitFor();
}

/** The unit, who prepares and who heads, in both languages. */
async function introducePeople({ page, hand, t }: Clerk): Promise<void> {
  const { unit, people } = example;
  const field = (key: "unit" | "position") => ({
    kk: page.getByLabel(`${t(`settingsScreen.${key}`)} (${t("app.languages.inkk")})`, { exact: true }),
    ru: page.getByLabel(`${t(`settingsScreen.${key}`)} (${t("app.languages.inru")})`, { exact: true }),
  });
  await hand.fill(field("unit").kk, unit?.kk ?? "");
  await hand.fill(field("unit").ru, unit?.ru ?? "");
  for (const [index, role] of (["preparer", "head"] as const).entries()) {
    const person = people?.[role];
    const one = (key: "name" | "phone" | "email") =>
      page.getByLabel(t(`settingsScreen.${key}`), { exact: true }).nth(index);
    await hand.fill(one("name"), person?.name ?? "");
    await hand.fill(field("position").kk.nth(index), person?.position?.kk ?? "");
    await hand.fill(field("position").ru.nth(index), person?.position?.ru ?? "");
    await hand.fill(one("phone"), person?.phone ?? "");
    await hand.fill(one("email"), person?.email ?? "");
  }
}
