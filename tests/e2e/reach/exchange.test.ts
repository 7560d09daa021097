import { afterAll, beforeAll, expect, it } from "vitest";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { colleagueOf, handOver, inFolder, onlyReport, take, writeText } from "../support/exchanged.ts";
import { launchProgram } from "../support/launch-program.ts";
import { type Ministry, openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { look } from "../support/reach.ts";

let office: PreparedOffice;
beforeAll(async () => {
  office = await prepareOffice("awaitingHead");
});
afterAll(() => office.remove());

async function start(dataDir: string, drive: string): Promise<Clerk> {
  const drives = [{ path: drive, label: "FLASH" }];
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir, drives });
  const clerk = clerkAt(program, "kk", "mouse");
  await clerk.page.getByRole("navigation", { name: clerk.t("app.frame.navigation") }).waitFor();
  return clerk;
}

async function lookAt({ page, program }: Clerk, name: string): Promise<void> {
  await expect.poll(() => page.locator("main [aria-busy=true], main .mantine-Skeleton-root").count()).toBe(0);
  await look(program, name);
}

/** Gives a file to the exchange screen; its place there. */
async function give({ page, hand, program, t, goTo }: Clerk, path: string): Promise<void> {
  await goTo("exchange");
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("exchange.drop").replaceAll(/<\/?pick>/g, "") }));
}

/** Handed over, filled by a colleague and given back, while the clerk wrote in the same measure. */
async function returnedPart(ministry: Ministry, colleague: Ministry): Promise<{ given: string; returned: string }> {
  await prepareData(ministry, "filled");
  await prepareData(colleague, "started");
  const given = await inFolder(ministry.dataDir, async (api) => {
    const path = await handOver(api, ministry.drive, [34, 37]);
    await writeText(api, await onlyReport(api), 37, {
      kk: "Оқу бағдарламалары бекітілді, үш жоғары оқу орнында енгізілді.",
      ru: "Учебные программы утверждены и введены в трёх вузах.",
    });
    return path;
  });
  const returned = await inFolder(colleague.dataDir, async (api) => {
    const partId = await take(api, given);
    const reportId = await onlyReport(api);
    await writeText(api, reportId, 37, {
      kk: "Оқу бағдарламалары әзірленді, бес жоғары оқу орнына жіберілді.",
      ru: "Учебные программы разработаны и направлены в пять вузов.",
    });
    await writeText(api, reportId, 34, { kk: "Семинар өткізілді.", ru: "Проведён семинар." });
    return (await api.parts.handBack({ partId, note: "", folder: ministry.drive, key: null }).result).path;
  });
  return { given, returned };
}

it("measures go to a colleague and come back", async () => {
  const ministry = await openMinistry();
  const { returned } = await returnedPart(ministry, colleagueOf(ministry));
  const clerk = await start(ministry.dataDir, ministry.drive);
  const { page, hand, program, t, link, button, heading } = clerk;
  await clerk.goTo("exchange");
  await heading("exchange.list.title").waitFor();
  await lookAt(clerk, "exchange-out");
  await hand.press(link("exchange.handOver.begin"));
  await heading("exchange.handOver.title").waitFor();
  await lookAt(clerk, "exchange-hand-over");
  await clerk.goTo("report");
  await lookAt(clerk, "report-away");
  await give(clerk, returned);
  await heading("exchange.part.returned.title").waitFor();
  await lookAt(clerk, "exchange-merge");
  for (const radio of await page.getByRole("radio", { name: t("exchange.merge.takes.edited") }).all()) {
    await hand.choose(radio);
  }
  await look(program, "exchange-merge-decided");
  await hand.press(button("exchange.merge.returned.action"));
  await heading("exchange.merge.returned.done").waitFor();
  await lookAt(clerk, "exchange-merged");
});

it("a colleague is given measures", async () => {
  const ministry = await openMinistry();
  const colleague = colleagueOf(ministry);
  await prepareData(ministry, "filled");
  await prepareData(colleague, "started");
  const path = await inFolder(ministry.dataDir, (api) => handOver(api, ministry.drive, [37]));
  const clerk = await start(colleague.dataDir, ministry.drive);
  await clerk.goTo("exchange");
  await lookAt(clerk, "exchange-empty");
  await give(clerk, path);
  await clerk.heading("exchange.part.handedOver.title").waitFor();
  await lookAt(clerk, "exchange-received");
});

it("a report goes to the head and comes back", async () => {
  const dataDir = await office.copy();
  const path = await inFolder(dataDir, async (api) => {
    return (await api.head.export({ reportId: await onlyReport(api), folder: office.folder }).result).path;
  });
  const clerk = await start(dataDir, office.folder);
  await clerk.goTo("sign");
  await lookAt(clerk, "sign-head-elsewhere");
  await clerk.goTo("home");
  await lookAt(clerk, "home-with-the-head");

  const ministry = await openMinistry();
  await prepareData(colleagueOf(ministry), "started");
  const chief = await start(colleagueOf(ministry).dataDir, ministry.drive);
  const { page, hand, program, t, button, heading } = chief;
  await give(chief, path);
  await heading("exchange.desk.title").waitFor();
  await page.locator("canvas[data-drawn=true]").first().waitFor();
  await lookAt(chief, "exchange-head-desk");
  await hand.press(button("sign.refuse.action"));
  await hand.fill(page.getByRole("textbox", { name: t("sign.refuse.reason") }), "37-іс-шарада бұйрық нөмірі қате.");
  await look(program, "exchange-head-refusal");
  await hand.press(button("exchange.desk.writeRefusal"));
  await heading("exchange.desk.refused").waitFor();
  await lookAt(chief, "exchange-head-refused");
  const place = page.locator("dt", { hasText: t("export.place") }).locator("+ dd");
  await give(clerk, (await place.textContent()) ?? "");
  await clerk.heading("exchange.back.refused.title").waitFor();
  await lookAt(clerk, "exchange-back-refused");
  await clerk.hand.press(clerk.button("exchange.back.refused.action"));
  await clerk.heading("exchange.back.refused.done").waitFor();
  await clerk.goTo("home");
  await lookAt(clerk, "home-refused");
});
