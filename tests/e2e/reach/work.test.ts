import { expect, it } from "vitest";
import { decide, remarkOn } from "#tests/support/receipts/ministry-office.ts";
import { type Clerk, clerkAt, type Place } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { type Ministry, openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData, type Standing } from "../support/prepared-data.ts";
import { openQaom } from "../support/qaom.ts";
import { look } from "../support/reach.ts";
import { measureName, openMeasure } from "../support/writing-steps.ts";

/** A clerk of БҒМ whose report is so far. */
async function clerkWith(standing: Standing, now: string = storyDay): Promise<{ clerk: Clerk; ministry: Ministry }> {
  const ministry = await openMinistry();
  await prepareData(ministry, standing);
  const drives = [{ path: ministry.drive, label: "FLASH" }];
  const program = await launchProgram({ language: "kk", now, dataDir: ministry.dataDir, drives });
  const clerk = clerkAt(program, "kk", "mouse");
  await clerk.page.getByRole("navigation", { name: clerk.t("app.frame.navigation") }).waitFor();
  return { clerk, ministry };
}

async function lookAt(clerk: Clerk, place: Place, name: string = place): Promise<void> {
  await clerk.goTo(place);
  await settled(clerk);
  await look(clerk.program, name);
}

/** Nothing is being fetched any more. */
async function settled({ page }: Clerk): Promise<void> {
  await expect.poll(() => page.locator("main [aria-busy=true], main .mantine-Skeleton-root").count()).toBe(0);
}

it("before anything was begun", async () => {
  const { clerk } = await clerkWith("started");
  const { page, hand, t } = clerk;
  for (const place of [
    "home",
    "report",
    "sign",
    "export",
    "receipts",
    "preview",
    "verify",
    "backups",
    "settings",
  ] as const) {
    await lookAt(clerk, place, place === "settings" || place === "backups" ? place : `${place}-empty`);
  }
  const navigation = page.getByRole("navigation", { name: t("app.frame.navigation") });
  for (const screen of ["journal", "about"] as const) {
    await hand.press(navigation.getByRole("link", { name: t(`app.screens.${screen}`), exact: true }));
    await clerk.heading(`app.screens.${screen}`).waitFor();
    await settled(clerk);
    await look(clerk.program, screen);
  }
  await lookAt(clerk, "plan");
  await page.keyboard.press("F1");
  await page.getByRole("article").waitFor();
  await look(clerk.program, "help");
  await hand.fill(page.getByLabel(t("help.search")), "іздеу");
  await page.getByText(t("help.found", { count: 1 }).replace(/\d+/, "").trim()).waitFor();
  await look(clerk.program, "help-found");
  await page.keyboard.press("Control+KeyK");
  await page.getByPlaceholder(t("app.palette.placeholder")).waitFor();
  await look(clerk.program, "search");
});

it("a report that was begun, with its errors", async () => {
  const { clerk } = await clerkWith("begun");
  await lookAt(clerk, "home", "home-begun");
  await lookAt(clerk, "report", "report-begun");
  await lookAt(clerk, "checks", "checks-errors");
  await lookAt(clerk, "sign", "sign-blocked");
});

it("a report that is late", async () => {
  const { clerk } = await clerkWith("begun", "2018-07-20");
  await clerk.page.getByText(clerk.t("home.late.title", { halfYear: "2018-H1", count: 10 })).waitFor();
  await lookAt(clerk, "home", "home-late");
});

it("a filled report", async () => {
  const { clerk } = await clerkWith("filled");
  const { page, hand, t } = clerk;
  await lookAt(clerk, "home", "home-filled");
  await lookAt(clerk, "plan", "plan-filled");
  await hand.press(page.getByText(t("planScreen.view.timeline"), { exact: true }));
  await look(clerk.program, "plan-timeline");
  await clerk.goTo("home");
  await clerk.goTo("plan");
  await hand.press(page.getByRole("link", { name: measureName(37, "kk") }));
  await page.getByRole("navigation", { name: t("planScreen.measure.trail") }).waitFor();
  await look(clerk.program, "plan-measure");
  for (const measure of [34, 37, 38]) {
    await clerk.goTo("report");
    await openMeasure(clerk, measure);
    await look(clerk.program, `report-${measure}`);
  }
  await lookAt(clerk, "checks", "checks-none");
  await lookAt(clerk, "sign", "sign-freeze");
  await clerk.goTo("preview");
  await page.locator("canvas[data-drawn=true]").first().waitFor();
  await look(clerk.program, "preview-draft");
});

it("a report on its way to the signature", async () => {
  const { clerk, ministry } = await clerkWith("ready");
  const { page, hand, program, t, button, heading } = clerk;
  await lookAt(clerk, "report", "report-ready");
  await lookAt(clerk, "sign", "sign-key");
  await program.dialogs.answer(ministry.headKey.keyFile);
  await hand.press(button("sign.key.choose"));
  await hand.fill(page.getByRole("textbox", { name: t("sign.key.password"), exact: true }), "wrong");
  await hand.press(button("sign.key.open"));
  await page.getByText(t("errors.signing.wrongPassword")).waitFor();
  await look(program, "sign-wrong-password");
  await hand.fill(page.getByRole("textbox", { name: t("sign.key.password"), exact: true }), ministry.headKey.password);
  await page.keyboard.press("Enter");
  await heading("sign.certificate.title").waitFor();
  await look(program, "sign-certificate");
  await hand.press(button("sign.bin.confirm"));
  await page.getByText(t("sign.bin.same")).waitFor();
  await hand.press(button("sign.action.head"));
  await heading("sign.result.title").waitFor();
  await look(program, "sign-result");
});

it("a signed report: exported, verified", async () => {
  const { clerk, ministry } = await clerkWith("signed");
  const { page, hand, program, t, button, heading } = clerk;
  await lookAt(clerk, "export");
  await hand.choose(page.getByRole("radio", { name: /FLASH/u }));
  await hand.press(button("export.action"));
  await heading("export.doneTitle").waitFor();
  await look(program, "export-done");
  await lookAt(clerk, "home", "home-exported");

  const path = await page.evaluate(async () => {
    const [report] = await window.kalqan.api.report.list({});
    const view = await window.kalqan.api.report.get({ reportId: report?.id ?? "" });
    return `${view.exports[0]?.target}/${view.exports[0]?.fileName}`;
  });
  await clerk.goTo("verify");
  await program.dialogs.answer(path, ministry.root);
  await hand.press(page.getByRole("button", { name: t("verifyScreen.drop").replaceAll(/<\/?pick>/g, "") }));
  const cards = page.getByRole("article");
  await cards.getByText(t("verifyScreen.verdicts.INDETERMINATE"), { exact: true }).first().waitFor();
  await settled(clerk);
  await look(program, "verify-indeterminate");
  await program.dialogs.answer(ministry.root);
  await hand.press(button("verifyScreen.trust.add"));
  await hand.press(button("verifyScreen.trust.again"));
  await cards.getByText(t("verifyScreen.verdicts.TOTAL-PASSED"), { exact: true }).first().waitFor();
  await settled(clerk);
  await look(program, "verify-valid");
});

it("a report that was returned, and its correction", async () => {
  const { clerk, ministry } = await clerkWith("exported");
  const { page, hand, program, t, button, heading } = clerk;
  const { qaom, root, path } = await openQaom(ministry);
  await lookAt(clerk, "receipts", "receipts-waiting");
  await program.dialogs.answer(await qaom.answer(decide(path, "returned", { remarks: [remarkOn(32), remarkOn(27)] })));
  await hand.press(page.getByRole("button", { name: t("receipts.take.drop").replaceAll(/<\/?pick>/g, "") }));
  await page.getByText(t("receipts.take.refused")).waitFor();
  await look(program, "receipts-refused");
  await program.dialogs.answer(root);
  await hand.press(button("verifyScreen.trust.add"));
  await button("receipts.confirm.action").waitFor();
  await look(program, "receipts-confirm");
  await hand.press(button("receipts.confirm.action"));
  await heading("receipts.outcome.imported").waitFor();
  await look(program, "receipts-returned");
  await lookAt(clerk, "home", "home-returned");
  await lookAt(clerk, "export", "export-returned");
  await clerk.goTo("receipts");
  await hand.press(page.getByRole("button", { name: t("receipts.returned.correct", { version: 2 }) }));
  await openMeasure(clerk, 32);
  await look(program, "report-remarks");
});
