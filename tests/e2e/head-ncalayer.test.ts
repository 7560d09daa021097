import { mkdir, mkdtemp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openKeyFile, signDetached } from "#backend/signing/index.ts";
import { makeAuthority } from "#cli/demo/authority/authority.ts";
import type { Language } from "#shared/language/language.ts";
import { holderOf, type SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { type Choice, startNcalayer } from "#tests/support/ncalayer/server.ts";
import { makeTlsIdentity, type TlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { head, issueTo } from "#tests/support/signing/people.ts";
import { type Clerk, clerkAt } from "./support/clerk.ts";
import { inFolder, onlyReport } from "./support/exchanged.ts";
import { launchProgram } from "./support/launch-program.ts";
import { storyDay } from "./support/ministry.ts";

const day = 86_400_000;
const life = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) };

let office: PreparedOffice;
/** Leads to no authority that the program knows. */
let tls: TlsIdentity;
beforeAll(async () => {
  office = await prepareOffice("awaitingHead");
  tls = await makeTlsIdentity(null);
});
afterAll(() => office.remove());

/** The key of the office's head, on a token. */
async function headsToken(): Promise<SignWith> {
  const { keyFile, password } = office.keys.head;
  const key = await openKeyFile(await readFile(keyFile), password);
  return async (data) => signDetached(data, key, { signingTime: new Date() });
}

/** The token of another body's head. */
async function strangersToken(): Promise<SignWith> {
  const { issuer } = await makeAuthority({ ...life, algorithm: "ECDSA-P256" });
  const holder = { ...head, organisation: { name: "Басқа министрлік", bin: "180740000017" } };
  return holderOf(await issueTo(issuer, { holder, ...life }), [issuer], new Date());
}

async function start(
  language: Language,
  { dataDir, drive, port }: { dataDir: string; drive: string; port?: number },
): Promise<Clerk> {
  const drives = [{ path: drive, label: "FLASH" }];
  const faults = port === undefined ? {} : { ncalayerPort: port };
  const program = await launchProgram({ language, now: storyDay, dataDir, drives, faults });
  const clerk = clerkAt(program, language, "mouse");
  await clerk.page.getByRole("navigation", { name: clerk.t("app.frame.navigation") }).waitFor();
  return clerk;
}

async function give({ page, hand, program, t, goTo }: Clerk, path: string): Promise<void> {
  await goTo("exchange");
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("exchange.drop").replaceAll(/<\/?pick>/g, "") }));
}

/** A drive with the report that was carried to the head, and the head's own workstation with an NCALayer beside it. */
async function carried(language: Language) {
  const folder = await mkdtemp(join(office.folder, "head-"));
  const drive = join(folder, "FLASH");
  await mkdir(drive);
  const clerkData = await office.copy();
  const path = await inFolder(clerkData, async (api) => {
    return (await api.head.export({ reportId: await onlyReport(api), folder: drive }).result).path;
  });
  const chiefData = join(folder, "data");
  await inFolder(chiefData, (api) => api.settings.set({ body: "BGM", noticeAcknowledged: true }));
  const at: { window: Choice | Promise<Choice> } = { window: null };
  const ncalayer = await startNcalayer({ tls, choose: () => at.window });
  onTestFinished(() => ncalayer.close());
  const chief = await start(language, { dataDir: chiefData, drive, port: ncalayer.port });
  await give(chief, path);
  await chief.heading("exchange.desk.title").waitFor();
  await chief.page.getByRole("radiogroup").getByText("NCALayer", { exact: true }).click();
  return { drive, clerkData, chief, at, ncalayer };
}

/** The certificate that NCALayer shows is looked at and believed. */
async function believe({ page, hand, button, t }: Clerk): Promise<void> {
  await hand.press(button("sign.ncalayer.unknown.action"));
  await hand.press(page.getByRole("dialog").getByRole("button", { name: t("sign.ncalayer.unknown.confirm") }));
  await page.getByText(t("sign.ncalayer.ready", { version: "1.4" })).waitFor();
}

describe("the head signs through NCALayer at a workstation of his own", () => {
  it.each(["kk", "ru"] as const)(
    "in %s: another's token is refused, his own signs, and the clerk takes it",
    async (language) => {
      const { drive, clerkData, chief, at, ncalayer } = await carried(language);
      const { page, program, hand, t, button, heading } = chief;
      // Not a byte goes there before somebody has said so.
      expect(ncalayer.connections()).toBe(0);
      await program.screenshot(`head-ncalayer-unknown-${language}`);
      await believe(chief);
      const [brought] = await readdir(drive);

      at.window = await strangersToken();
      await hand.press(button("sign.action.head"));
      await page.getByText(t("sign.certificate.standing.refused")).first().waitFor();
      await program.screenshot(`head-ncalayer-refused-${language}`);
      expect(await findAccessFaults(page)).toEqual([]);
      expect(await readdir(drive)).toEqual([brought]);

      at.window = null;
      await hand.press(button("sign.action.head"));
      await page.getByText(t("errors.ncalayer.cancelled")).waitFor();
      expect(await readdir(drive)).toEqual([brought]);

      at.window = await headsToken();
      await hand.press(button("sign.action.head"));
      await heading("exchange.desk.signed").waitFor();
      await page.getByText(t("exchange.desk.takeBack")).waitFor();
      await program.screenshot(`head-ncalayer-signed-${language}`);
      expect(await findAccessFaults(page)).toEqual([]);
      const signed = (await readdir(drive)).find((name) => name !== brought) ?? "";
      await program.window.close();

      const back = await start(language, { dataDir: clerkData, drive });
      await give(back, join(drive, signed));
      await back.heading("exchange.back.signed.title").waitFor();
      await back.hand.press(back.button("exchange.back.signed.action"));
      await back.heading("exchange.back.signed.done").waitFor();
      const states = await back.page.evaluate(async () =>
        (await window.kalqan.api.report.list({})).map(({ state }) => state),
      );
      expect(states).toEqual(["signed"]);
    },
  );

  it("stopped while the window is open, nothing is written; NCALayer closed meanwhile is told", async () => {
    const { drive, chief, at, ncalayer } = await carried("kk");
    const { page, hand, t, button } = chief;
    await believe(chief);
    at.window = new Promise<Choice>(() => undefined);
    await hand.press(button("sign.action.head"));
    await page.getByText(t("sign.ncalayer.window")).waitFor();
    await hand.press(button("app.job.cancel"));
    await page.getByText(t("exchange.write.cancelled")).waitFor();
    await ncalayer.hungUp;
    expect(await readdir(drive)).toHaveLength(1);
    await ncalayer.close();
    await hand.press(button("sign.action.head"));
    await page.getByText(t("sign.ncalayer.away")).waitFor();
    expect(await findAccessFaults(page)).toEqual([]);
  });
});
