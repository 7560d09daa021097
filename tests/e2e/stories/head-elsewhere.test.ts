import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, it } from "vitest";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { inFolder } from "../support/exchanged.ts";
import { launchProgram } from "../support/launch-program.ts";
import { storyDay } from "../support/ministry.ts";

let office: PreparedOffice;
beforeAll(async () => {
  office = await prepareOffice("awaitingHead");
});
afterAll(() => office.remove());

async function at(dataDir: string, drive: string): Promise<Clerk> {
  const program = await launchProgram({
    language: "kk",
    now: storyDay,
    dataDir,
    drives: [{ path: drive, label: "FLASH" }],
  });
  const clerk = clerkAt(program, "kk", "mouse");
  await clerk.page.getByRole("navigation", { name: clerk.t("app.frame.navigation") }).waitFor();
  return clerk;
}

async function give({ page, hand, program, t, goTo }: Clerk, path: string): Promise<void> {
  await goTo("exchange");
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("exchange.drop").replaceAll(/<\/?pick>/g, "") }));
}

async function written({ page, t }: Clerk): Promise<string> {
  const place = page.locator("dt", { hasText: t("export.place") }).locator("+ dd");
  await place.waitFor();
  return (await place.textContent()) ?? "";
}

it("the head signs at a workstation of his own, and the clerk's report is signed", async () => {
  const drive = join(office.folder, "FLASH");
  await mkdir(drive);
  const clerkData = await office.copy();
  const clerk = await at(clerkData, drive);
  await clerk.goTo("sign");
  await clerk.hand.press(clerk.button("exchange.head.begin"));
  await clerk.hand.choose(clerk.page.getByRole("radio", { name: /FLASH/u }));
  await clerk.hand.press(clerk.button("exchange.head.write"));
  const carried = await written(clerk);
  await clerk.page.getByText(clerk.t("exchange.head.takeThere")).waitFor();
  await clerk.program.window.close();

  // A fresh workstation: the same body, nothing else.
  const chiefData = join(office.folder, "chief");
  await inFolder(chiefData, (api) => api.settings.set({ body: "BGM", noticeAcknowledged: true }));
  const chief = await at(chiefData, drive);
  await give(chief, carried);
  await chief.heading("exchange.desk.title").waitFor();
  await chief.page.locator("canvas[data-drawn=true]").first().waitFor();
  await chief.program.dialogs.answer(office.keys.head.keyFile);
  await chief.hand.press(chief.button("sign.key.choose"));
  const password = chief.page.getByRole("textbox", { name: chief.t("sign.key.password"), exact: true });
  await chief.hand.fill(password, office.keys.head.password);
  await chief.page.keyboard.press("Enter");
  await chief.page.getByText(chief.t("sign.bin.same")).waitFor();
  await chief.hand.press(chief.button("sign.action.head"));
  await chief.heading("exchange.desk.signed").waitFor();
  const signed = await written(chief);
  await chief.program.window.close();

  const back = await at(clerkData, drive);
  await give(back, signed);
  await back.heading("exchange.back.signed.title").waitFor();
  await back.hand.press(back.button("exchange.back.signed.action"));
  await back.heading("exchange.back.signed.done").waitFor();
  await back.hand.press(back.link("sign.result.export"));
  await back.heading("export.title").waitFor();
  await give(back, signed);
  await back.page.getByText(back.t("errors.head.takenAlready")).waitFor();
});
