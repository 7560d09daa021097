import { join } from "node:path";
import { expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { look } from "../support/reach.ts";
import { officeDay, prepareRegister } from "../support/register-office.ts";
import { goTo } from "../support/report-desk.ts";
import { summariseAll } from "../support/summarise-all.ts";

it("before anything came ҚАӨМ's home and the consolidated report say so, with the way to begin", async () => {
  const dataDir = join(temporaryFolder(), "qaom");
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date() });
  await backend.api.settings.set({ mode: "qaom", body: "QAOM", noticeAcknowledged: true });
  await backend.close();
  const program = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page, t, button, heading } = clerkAt(program, "kk", "mouse");
  await page.getByRole("heading", { level: 2, name: t("home.qaom.own") }).waitFor();
  await look(program, "qaom-home-empty");

  await page.keyboard.press("Control+J");
  await heading("app.screens.consolidation").waitFor();
  await look(program, "consolidation-none");
  await button("consolidationScreen.none.begin").click();
  await page.locator("#field-summary-kk").waitFor();
  await goTo(page, "#/consolidation/pictures");
  await page.getByRole("img").first().waitFor();
  await look(program, "consolidation-pictures-empty");
});

it("the consolidated report of a half-year: overview, a measure with its answers, pictures with their numbers, checks", async () => {
  const { dataDir } = await prepareRegister();
  const program = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page, t, button } = clerkAt(program, "kk", "mouse");
  await page.getByRole("heading", { level: 2, name: t("home.qaom.own") }).waitFor();
  await page.getByRole("img").first().waitFor();
  await look(program, "qaom-home");

  await page.keyboard.press("Control+J");
  await button("consolidationScreen.none.begin").click();
  await goTo(page, "#/consolidation/21");
  await page.locator("h1", { hasText: "21." }).waitFor();
  await page.locator("#field-summary-kk").fill("Органдардың есебі бойынша оқу-жаттығулар өткізілді.");
  await page.getByText(t("consolidationScreen.take")).first().waitFor();
  await look(program, "consolidation-measure");

  await goTo(page, "#/consolidation/pictures");
  const pictures = page.getByRole("figure");
  await pictures.nth(3).locator("svg").first().waitFor();
  // What the picture of bodies shows is what its table says.
  const table = pictures.filter({ hasText: t("pictures.byBody") }).getByRole("table");
  const sums = await table.locator("tfoot td").allInnerTexts();
  const numbers = sums.map(Number);
  expect(numbers.at(-1)).toBe(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0));
  await look(program, "consolidation-pictures");

  await goTo(page, "#/consolidation/checks");
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await look(program, "consolidation-checks");

  await goTo(page, "#/consolidation/preview");
  await page.locator("[data-page] canvas[data-drawn='true']").first().waitFor();
  await look(program, "consolidation-preview");
});

it("a consolidated report in which nothing is left open is prepared; an expired key does not sign it; it is a draft again", async () => {
  const { dataDir, headKey } = await prepareRegister();
  const program = await launchProgram({ language: "kk", now: officeDay, dataDir });
  const { page, button, heading } = clerkAt(program, "kk", "mouse");
  await page.locator("main h1").waitFor();
  await page.evaluate(summariseAll);
  await page.reload();
  await goTo(page, "#/consolidation/issue");
  await heading("consolidationScreen.issue.freezeTitle").waitFor();
  await look(program, "consolidation-draft");

  await button("consolidationScreen.issue.freeze").click();
  await heading("sign.key.title.head").waitFor();
  await program.dialogs.answer(headKey);
  await button("sign.key.choose").click();
  await page.locator("input[type=password]").fill("Sealed-1");
  await button("sign.key.open").click();
  // The key has expired by the machine's clock: it is shown whose it is, and that it may not sign.
  await heading("sign.certificate.title").waitFor();
  expect(await button("sign.action.head").count()).toBe(0);
  await look(program, "consolidation-sign");
  await button("consolidationScreen.issue.back").click();
  await heading("consolidationScreen.issue.freezeTitle").waitFor();
});
