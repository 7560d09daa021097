import { join } from "node:path";
import { it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { commands } from "#shared/commands.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { look } from "../support/reach.ts";
import { officeDay, prepareRegister } from "../support/register-office.ts";

const key = commands.register.key.replace("CmdOrCtrl", "Control");

it("the register before anything was taken in says so, with the way to the intake", async () => {
  const dataDir = join(temporaryFolder(), "qaom");
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date() });
  await backend.api.settings.set({ mode: "qaom", body: "QAOM", noticeAcknowledged: true });
  await backend.close();
  const program = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page, hand, t, heading } = clerkAt(program, "kk", "mouse");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press(key);
  await heading("app.screens.register").waitFor();
  await hand.press(page.getByText(t("register.tabs.answers"), { exact: true }));
  await page.getByText(t("register.search.empty")).waitFor();
  await look(program, "register-nothing");
});

it("the register is looked at: bodies by half-years and by measures, who is missing, what was found", async () => {
  const { dataDir } = await prepareRegister();
  const program = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page, hand, t, heading, button } = clerkAt(program, "kk", "mouse");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press(key);
  await heading("app.screens.register").waitFor();
  const grid = page.getByRole("grid");
  await grid.waitFor();
  // The frame's own half-year is the one that comes next; who reported is asked of the one before.
  await hand.press(page.getByRole("banner").getByRole("button", { name: /жоспары/u }));
  await hand.press(page.getByRole("menuitemradio", { name: "2018 жылдың I жартыжылдығы" }));
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await look(program, "register-bodies");

  await hand.press(button("register.filter.standings"));
  await hand.press(page.getByRole("menuitemcheckbox", { name: t("register.standings.missing") }));
  await page.keyboard.press("Escape");
  await page.getByRole("list", { name: t("register.filter.chosen") }).waitFor();
  await look(program, "register-bodies-narrowed");

  await hand.press(page.getByText(t("register.tabs.measures"), { exact: true }));
  await page
    .getByRole("grid", { name: t("register.measures.caption", { halfYear: "2018 жылдың I жартыжылдығы" }) })
    .waitFor();
  await grid.locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await look(program, "register-measures");

  await hand.press(page.getByText(t("register.tabs.missing"), { exact: true }));
  await page.getByRole("table").waitFor();
  await look(program, "register-missing");

  await hand.press(page.getByText(t("register.tabs.answers"), { exact: true }));
  const found = page.getByRole("region", { name: t("register.search.results") });
  await found.getByRole("article").first().waitFor();
  await look(program, "register-answers");
  await hand.fill(page.getByRole("textbox", { name: t("register.search.placeholder") }), "мамандардың біліктілігі");
  await eventually(() => found.locator("mark").count()).toBeGreaterThan(1);
  await look(program, "register-found");

  await hand.press(button("register.saved.menu"));
  await hand.press(page.getByRole("menuitem", { name: t("register.saved.save") }));
  await hand.fill(page.getByRole("textbox", { name: t("register.saved.name") }), "Біліктілікті арттыру");
  await look(program, "register-save");
});
