import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { issueCertificate, makeAuthority } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { makeRevocationList } from "#cli/demo/authority/revocation-list.ts";
import { translate } from "#shared/language/translator.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { launchProgram } from "./support/launch-program.ts";
import { look } from "./support/reach.ts";

const t = (key: Parameters<typeof translate>[1], params = {}): string => translate("ru", key, params);
const day = 86_400_000;

let office: PreparedOffice;
let signed: string;
/** Of an authority that nobody has imported. */
let strangersList: string;
/** A certificate of ҚАӨМ's head. */
let ofQaom: string;

beforeAll(async () => {
  office = await prepareOffice("signed");
  const backend = await openBackend({ dataDir: await office.copy(), holder: "cli", clock: () => new Date() });
  try {
    const [report] = await backend.api.report.list({});
    const exported = backend.api.exchange.export({ reportId: report?.id ?? "", folder: office.folder });
    signed = (await exported.result).path;
  } finally {
    await backend.close();
  }
  const dates = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) };
  const { root, issuer } = await makeAuthority({ ...dates, algorithm: "ECDSA-P256", rootName: "БӨТЕН ОРТАЛЫҚ" });
  const organisation = { name: "Қорғаныс және аэроғарыш өнеркәсібі министрлігі", bin: inventedBin(7) };
  const holder = { surname: "Басшы", name: "Сынақ", patronymic: "Тестұлы", iin: inventedIin(7), organisation };
  const head = await issueCertificate(issuer, { ...dates, holder, usage: "head", algorithm: "ECDSA-P256" });
  ofQaom = join(office.folder, "qaom.cer");
  await writeFile(ofQaom, head.der);
  const times = { thisUpdate: dates.notBefore, nextUpdate: dates.notAfter };
  strangersList = join(office.folder, "stranger.crl");
  await writeFile(strangersList, await makeRevocationList(root, { ...times, revoked: [] }));
});
afterAll(() => office.remove());

describe("whom the data folder believes", () => {
  it("a root is shown with its fingerprint, imported once compared, counts in every look, and is taken out again", async () => {
    const { page, dialogs, screenshot } = await launchProgram({ dataDir: await office.copy(), language: "ru" });
    const show = async (hash: string): Promise<void> => {
      await page.evaluate((address) => {
        window.location.hash = address;
      }, hash);
      await page.getByRole("heading", { level: 1 }).waitFor();
    };
    const button = (key: Parameters<typeof t>[0]) => page.getByRole("button", { name: t(key), exact: true });
    await show("#/settings");
    const section = page.getByRole("region", { name: t("settingsScreen.trust") });
    await section.getByText(t("settingsScreen.trustShipped")).first().waitFor();
    await section.scrollIntoViewIfNeeded();
    expect(await findAccessFaults(page)).toEqual([]);
    await section.getByRole("combobox", { name: t("settingsScreen.revocationMaxDays") }).click();
    await page.getByRole("option", { name: t("settingsScreen.revocationAge", { count: 7 }) }).click();
    const maxDays = () => page.evaluate(async () => (await window.kalqan.api.settings.get({})).revocationMaxDays);
    await expect.poll(maxDays).toBe(7);
    await screenshot("trust-settings-ru");

    await dialogs.answer(strangersList, office.rootFile);
    await button("settingsScreen.trustImport").click();
    const dialog = page.getByRole("dialog");
    // The certificate comes first, whatever the order in which they were picked.
    await dialog.getByText(t("settingsScreen.trustCompare")).waitFor();
    await screenshot("trust-import-root-ru");
    expect(await findAccessFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: t("settingsScreen.trustConfirm") }).click();
    await dialog.getByText(t("settingsScreen.trustStanding.issuerUnknown")).waitFor();
    await screenshot("trust-import-refused-ru");
    await dialog
      .getByRole("button", { name: t("app.common.close") })
      .last()
      .click();
    const imported = section.getByRole("listitem").filter({ hasText: "ҚАЛҚАН СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ" });
    await imported.waitFor();

    await show("#/verify");
    await dialogs.answer(signed);
    await page.getByRole("button", { name: t("verifyScreen.drop").replaceAll(/<\/?pick>/g, "") }).click();
    await page.getByText(t("verifyScreen.sentences.TOTAL-PASSED")).waitFor();

    await show("#/settings");
    await imported.getByRole("button").click();
    await page.getByText(t("settingsScreen.trustRemoveText")).waitFor();
    await dialog.getByRole("button", { name: t("settingsScreen.trustRemove"), exact: true }).click();
    await imported.waitFor({ state: "detached" });
  });

  it("a certificate of ҚАӨМ's is shown with its fingerprint, pinned once compared, and taken out again", async () => {
    const program = await launchProgram({ dataDir: await office.copy(), language: "ru" });
    const { page, dialogs } = program;
    await page.evaluate(() => {
      window.location.hash = "#/settings";
    });
    const section = page.getByRole("region", { name: t("settingsScreen.trust") });
    await section.getByText(t("settingsScreen.qaomNone")).scrollIntoViewIfNeeded();
    await dialogs.answer(ofQaom);
    await section.getByRole("button", { name: t("settingsScreen.qaomAdd") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(t("settingsScreen.qaomCompare")).waitFor();
    await look(program, "trust-qaom-compare");
    await dialog.getByRole("button", { name: t("settingsScreen.qaomConfirm") }).click();
    const pinned = section.getByRole("listitem").filter({ hasText: "Басшы Сынақ" });
    await pinned.scrollIntoViewIfNeeded();
    await look(program, "trust-qaom-pinned");
    await pinned.getByRole("button").click();
    await page.getByText(t("settingsScreen.qaomRemoveText")).waitFor();
    await dialog.getByRole("button", { name: t("settingsScreen.trustRemove"), exact: true }).click();
    await section.getByText(t("settingsScreen.qaomNone")).waitFor();
  });
});
