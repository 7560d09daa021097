import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openKeyFile, signDetached } from "#backend/signing/index.ts";
import { type Authority, makeAuthority } from "#cli/demo/authority/authority.ts";
import type { Language } from "#shared/language/language.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import type { SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { holderOf } from "#tests/support/ncalayer/key-holder.ts";
import { type Choice, type NcalayerBehaviour, startNcalayer } from "#tests/support/ncalayer/server.ts";
import { makeTlsIdentity, type TlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { findAccessFaults } from "#tests/support/screens/axe.ts";
import { eventually } from "#tests/support/screens/eventually.ts";
import { enterOn } from "#tests/support/screens/keyboard.ts";
import { type OfficeKey, type PreparedOffice, prepareOffice } from "#tests/support/screens/prepared-office.ts";
import { head, issueTo } from "#tests/support/signing/people.ts";
import { launchProgram } from "./support/launch-program.ts";

const now = "2018-07-05";
const day = 86_400_000;

let frozen: PreparedOffice;
/** Leads to no authority that the program knows. */
let tls: TlsIdentity;
let elsewhere: Authority;
const life = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) };

beforeAll(async () => {
  frozen = await prepareOffice("frozen");
  tls = await makeTlsIdentity(null);
  elsewhere = await makeAuthority({ ...life, algorithm: "ECDSA-P256" });
});
afterAll(() => frozen.remove());

/** What NCALayer does with a key of the office. */
function tokenOf({ keyFile, password }: OfficeKey): SignWith {
  return async (data) =>
    signDetached(data, await openKeyFile(await readFile(keyFile), password), { signingTime: new Date() });
}

/** Another body's head, or as `changes` make it. */
async function foreignToken(changes: Parameters<typeof issueTo>[1] = {}): Promise<SignWith> {
  const holder = { ...head, organisation: { name: "Басқа министрлік", bin: "180740000017" } };
  const issued = await issueTo(elsewhere.issuer, { holder, ...life, ...changes });
  return holderOf(issued, [elsewhere.issuer], new Date());
}

/** The sign screen of a frozen report beside an NCALayer whose person does as `at.window` says. */
async function open(language: Language, behaviour: Partial<NcalayerBehaviour> = {}) {
  const at: { window: Choice | Promise<Choice> } = { window: null };
  const ncalayer = await startNcalayer({ tls, choose: () => at.window, ...behaviour });
  onTestFinished(() => ncalayer.close());
  const program = await launchProgram({
    dataDir: await frozen.copy(),
    now,
    language,
    faults: { ncalayerPort: ncalayer.port },
  });
  const { page } = program;
  await page.evaluate(() => {
    window.location.hash = "#/sign";
  });
  const t = (key: MessageKey, params = {}): string => translate(language, key, params);
  const button = (key: MessageKey) => page.getByRole("button", { name: t(key), exact: true });
  const heading = (key: MessageKey) => page.getByRole("heading", { name: t(key) });
  const byNcalayer = page.getByRole("radiogroup").getByText("NCALayer", { exact: true });
  await byNcalayer.click();
  return { ...program, at, ncalayer, t, button, heading };
}

describe("signing through NCALayer", () => {
  it("by both: its certificate is compared and believed, the BIN confirmed, foreign keys refused with their certificate", async () => {
    const { page, at, ncalayer, t, button, heading, screenshot } = await open("kk");
    await heading("sign.ncalayer.unknown.title").waitFor();
    await page.getByText(tls.sha256.slice(0, 4).toUpperCase()).waitFor();
    await screenshot("ncalayer-unknown-kk");
    expect(await findAccessFaults(page)).toEqual([]);
    // Not a byte goes there before somebody has said so.
    expect(ncalayer.connections()).toBe(0);
    await button("sign.ncalayer.unknown.action").click();
    await screenshot("ncalayer-unknown-question-kk");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: t("sign.ncalayer.unknown.confirm") })
      .click();
    await page.getByText(t("sign.ncalayer.ready", { version: "1.4" })).waitFor();
    await screenshot("ncalayer-ready-kk");
    expect(await findAccessFaults(page)).toEqual([]);

    at.window = await foreignToken({ usage: "authentication" });
    await button("sign.action.preparer").click();
    await page.getByText(t("errors.signing.authenticationKey")).waitFor();
    await page.getByText(t("sign.certificate.standing.refused")).first().waitFor();
    await page.getByText(head.surname.toUpperCase()).first().waitFor();
    await screenshot("ncalayer-refused-kk");
    expect(await findAccessFaults(page)).toEqual([]);

    at.window = tokenOf(frozen.keys.preparer);
    await button("sign.ncalayer.otherKey").click();
    await button("sign.bin.confirm").waitFor();
    await screenshot("ncalayer-confirm-bin-kk");
    await button("sign.bin.confirm").click();
    await page.getByText(t("sign.ncalayer.onceMore")).waitFor();
    await screenshot("ncalayer-confirmed-kk");
    await button("sign.action.preparer").click();

    await heading("sign.key.title.head").waitFor();
    at.window = await foreignToken();
    await button("sign.action.head").click();
    // The BIN is known by now: another body's key is told as such.
    await page.getByText(t("sign.bin.different")).waitFor();
    at.window = tokenOf(frozen.keys.head);
    await button("sign.ncalayer.otherKey").click();
    await heading("sign.result.title").waitFor();
    await screenshot("ncalayer-signed-kk");
    expect(await findAccessFaults(page)).toEqual([]);
  });

  it("without a mouse, in Russian: waiting with a way out, the window closed there, an error there, an old NCALayer", async () => {
    const { page, at, ncalayer, t, button, heading, screenshot } = await open("ru", { modules: ["commonUtils"] });
    await enterOn(page, button("sign.ncalayer.unknown.action"));
    await enterOn(page, page.getByRole("dialog").getByRole("button", { name: t("sign.ncalayer.unknown.confirm") }));
    const sign = button("sign.action.preparer");
    await sign.waitFor();

    at.window = new Promise<Choice>(() => undefined);
    await enterOn(page, sign);
    await page.getByText(t("sign.ncalayer.window")).waitFor();
    await page.getByText(t("progress.steps.askNcalayer")).waitFor();
    await screenshot("ncalayer-waiting-ru");
    expect(await findAccessFaults(page)).toEqual([]);
    await enterOn(page, button("app.job.cancel"));
    await page.getByText(t("sign.ncalayer.cancelled")).waitFor();
    await ncalayer.hungUp;

    at.window = null;
    await enterOn(page, sign);
    await page.getByText(t("errors.ncalayer.cancelled")).waitFor();
    await screenshot("ncalayer-closed-there-ru");
    at.window = { code: "500", message: "keystore.failed" };
    await enterOn(page, sign);
    await page.getByText(t("errors.ncalayer.refused", { code: "500" })).waitFor();

    // A signature over something else than the report: told in words, and nothing of it is kept.
    const token = tokenOf(frozen.keys.preparer);
    at.window = (_data, inside) => token(Buffer.from("something else"), inside);
    await enterOn(page, sign);
    await page.getByText(t("errors.exchange.signatureOfOtherContent")).waitFor();
    at.window = async (data, inside) => {
      const signature = await token(data, inside);
      signature[signature.length - 3] = (signature.at(-3) ?? 0) ^ 1;
      return signature;
    };
    await enterOn(page, sign);
    await page.getByText(t("problems.signing.signatureWrong")).waitFor();
    await screenshot("ncalayer-not-sound-ru");
    await heading("sign.key.title.preparer").waitFor();

    await ncalayer.close();
    await enterOn(page, sign);
    await page.getByText(t("sign.ncalayer.away")).waitFor();
    await screenshot("ncalayer-away-ru");
    expect(await findAccessFaults(page)).toEqual([]);
    await eventually(() => page.getByText(t("sign.ncalayer.noticed")).count()).toBe(1);
  });
});
