import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { look } from "../support/reach.ts";

/** ҚАӨМ's own data folder, at work since its first start. */
async function officeOfQaom(dataDir: string): Promise<void> {
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date() });
  const person = { name: "Үлгілиев Сынақ", position: { kk: "Сарапшы", ru: "Эксперт" }, phone: "", email: "" };
  await backend.api.settings.set({
    mode: "qaom",
    body: "QAOM",
    preparer: person,
    head: person,
    noticeAcknowledged: true,
  });
  await backend.close();
}

it("an officer takes a drive in: a package that waits is decided on, a broken one is kept apart, a letter is left", async () => {
  const ministry = await openMinistry();
  const path = await prepareData(ministry, "exported");
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(join(ministry.drive, "бүлінген.asice"), bytes);
  await copyFile(ministry.root, join(ministry.drive, "хат.txt"));
  const dataDir = join(ministry.folder, "qaom");
  await officeOfQaom(dataDir);

  const program = await launchProgram({ language: "kk", now: "2018-07-10", dataDir });
  const { page, hand, t, button, heading } = clerkAt(program, "kk", "mouse");
  const navigation = page.getByRole("navigation", { name: t("app.frame.navigation") });
  await hand.press(navigation.getByRole("link", { name: t("app.screens.intake") }));
  await heading("app.screens.intake").waitFor();
  await page.getByRole("table").waitFor();
  await look(program, "intake-empty");

  await program.dialogs.answer(ministry.drive);
  await hand.press(button("intake.screen.folder"));
  await page.getByText(t("intake.counted.apart", { count: 1 })).waitFor();
  await page.getByText(t("intake.standings.counted.open", { count: 1 })).waitFor();
  await look(program, "intake-taken");

  await hand.press(page.getByText(t("intake.standings.counted.open", { count: 1 })));
  await hand.press(page.getByRole("link", { name: new RegExp(`^${t("intake.table.decide")}`, "u") }));
  await hand.fill(page.getByRole("textbox", { name: t("intake.package.reason") }), "БСН органның хатымен салыстырылды");
  await look(program, "intake-package");
  await hand.press(button("intake.package.import"));
  await button("answering.decision.accept").waitFor();
  await page.goBack();
  await page.getByText(t("intake.standings.counted.received", { count: 1 })).waitFor();
  await look(program, "intake-decided");
});
