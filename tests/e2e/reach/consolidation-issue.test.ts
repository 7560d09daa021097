import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openKeyFile, signDetached } from "#backend/signing/index.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import { runJson } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { dayOfSigning } from "#tests/support/intake/ministry.ts";
import { openReporter, password, writeKey } from "#tests/support/intake/reporter.ts";
import { type Choice, startNcalayer } from "#tests/support/ncalayer/server.ts";
import { makeTlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { opensslVerifies } from "#tests/support/signing/openssl.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { look } from "../support/reach.ts";
import { officeDay, prepareRegister } from "../support/register-office.ts";
import { goTo } from "../support/report-desk.ts";
import { summariseAll } from "../support/summarise-all.ts";

it("the consolidated report is signed, exported with its letter and kept as documents; a late package makes a new version, signed through NCALayer", async () => {
  const office = await startOffice();
  const { clerk, program, places } = office;
  const { page, button, heading, t } = clerk;
  await goTo(page, "#/consolidation/issue");
  await button("consolidationScreen.issue.freeze").click();

  // A key file: the body's BIN is asked for once, what was frozen is made anew with it, and only then is it signed.
  await heading("sign.key.title.head").waitFor();
  await look(program, "consolidation-ready");
  await program.dialogs.answer(office.keyFile);
  await button("sign.key.choose").click();
  await page.locator("input[type=password]").fill(password);
  await button("sign.key.open").click();
  await button("sign.bin.confirm").waitFor();
  await look(program, "consolidation-confirm-bin");
  await button("sign.bin.confirm").click();
  await page.getByText(t("sign.bin.remade")).waitFor();
  await look(program, "consolidation-certificate");
  await button("sign.action.head").click();
  await heading("export.title").waitFor();
  await look(program, "consolidation-signed");

  await page.getByRole("radio", { name: /ҚОРЫТЫНДЫ/ }).click();
  await button("export.action").click();
  await page.getByText(t("export.doneDrive", { drive: "ҚОРЫТЫНДЫ" })).waitFor();
  await look(program, "consolidation-exported");
  await verifiedByOthers(await packageIn(places.drive, 1), office.rootFile);

  // The covering letter to the Prime Minister's Office, and the document in each of its forms, through the save dialog.
  await page.getByRole("textbox", { name: t("export.letter.number") }).fill("12-3/456-И");
  await saveBy(clerk, "export.letter.save", join(places.documents, "хат.pdf"));
  await look(program, "consolidation-letter");
  await goTo(page, "#/consolidation/preview");
  for (const format of ["pdf", "docx", "xlsx"] as const) {
    await saveBy(clerk, `consolidationScreen.keep.${format}`, join(places.documents, `жиынтық.${format}`));
  }
  expect((await readdir(places.documents)).sort()).toEqual(["жиынтық.docx", "жиынтық.pdf", "жиынтық.xlsx", "хат.pdf"]);

  // A package comes late: the signed version says so, and stays; the next one takes it in.
  expect(await takeIn(clerk, office.late, office.rootFile)).toMatchObject([{ body: "MSM", decision: "imported" }]);
  await goTo(page, "#/consolidation/issue");
  await button("consolidationScreen.issue.correct").click();
  await heading("consolidationScreen.issue.freezeTitle").waitFor();
  await page
    .getByText(t("consolidationScreen.reportedOf", { count: 41, reported: 4 }))
    .first()
    .waitFor();
  await look(program, "consolidation-next-version");
  await button("consolidationScreen.issue.freeze").click();
  await heading("sign.key.title.head").waitFor();
  await page.getByRole("radiogroup").getByText("NCALayer", { exact: true }).click();
  await page.getByText(t("sign.ncalayer.ready", { version: "1.4" })).waitFor();
  await look(program, "consolidation-ncalayer");
  await button("sign.action.head").click();
  await heading("export.title").waitFor();
  await page.getByRole("radio", { name: /ҚОРЫТЫНДЫ/ }).click();
  await button("export.action").click();
  await page.getByText(t("export.doneDrive", { drive: "ҚОРЫТЫНДЫ" })).waitFor();
  await verifiedByOthers(await packageIn(places.drive, 2), office.rootFile);
});

/** ҚАӨМ's officer with a summary of every measure, a drive, an NCALayer that is known, and a head's key that is valid today. */
async function startOffice() {
  const { dataDir, ministry } = await prepareRegister();
  const { authority, rootFile } = ministry;
  const folder = temporaryFolder();
  const places = { drive: join(folder, "drive"), late: join(folder, "late"), documents: join(folder, "documents") };
  for (const place of Object.values(places)) await mkdir(place);
  const life = { notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date(Date.now() + 1e10) };
  const keyFile = await writeKey({ folder, authority, code: "QAOM", number: 90, life }, inventedBin(90));
  // Its key, too, must be valid today: one that has expired since lets a package wait.
  const of = { authority, life, code: "MSM", halfYear: "2018-H1", day: dayOfSigning, number: 91 };
  const msm = await openReporter({ ...of, folder: join(folder, "msm") });
  onTestFinished(() => msm.close());
  const late = await msm.send(places.late);
  const tls = await makeTlsIdentity(null);
  const choose = (): Choice => async (data) =>
    signDetached(data, await openKeyFile(await readFile(keyFile), password), { signingTime: new Date() });
  const ncalayer = await startNcalayer({ tls, choose });
  onTestFinished(() => ncalayer.close());
  const program = await launchProgram({
    ...{ language: "kk", now: officeDay, dataDir },
    drives: [{ path: places.drive, label: "ҚОРЫТЫНДЫ" }],
    faults: { ncalayerPort: ncalayer.port },
  });
  await program.page.locator("main h1").waitFor();
  await program.page.evaluate((pin) => window.kalqan.api.settings.set({ ncalayerPins: [pin] }), tls.sha256);
  await program.page.evaluate(summariseAll);
  await program.page.reload();
  return { program, clerk: clerkAt(program, "kk", "mouse"), places, keyFile, late, rootFile };
}

/** Presses a button that asks where to; resolves once it is told that the file is there. */
async function saveBy({ program, button, page, t }: Clerk, key: Parameters<Clerk["button"]>[0], path: string) {
  await program.dialogs.answer(path);
  await button(key).click();
  await page.locator("#main").getByText(t("app.output.saved", { path })).waitFor({ timeout: 60_000 });
}

function takeIn({ page }: Clerk, path: string, trust: string): Promise<unknown> {
  const request = { paths: [path], trust: [trust], revocationLists: [], confirmBins: true };
  return page.evaluate((given) => window.kalqan.api.intake.takeIn(given).result, request);
}

async function packageIn(folder: string, version: number): Promise<string> {
  const name = (await readdir(folder)).find((one) => one.startsWith(`676_2018-H1_consolidated_v${version}_`));
  return join(folder, name ?? "");
}

/** By the command line, and by nothing of ours at all. */
async function verifiedByOthers(path: string, rootFile: string): Promise<void> {
  const { exitCode, json } = await runJson(["verify", path, "--trust", rootFile]);
  expect([exitCode, json]).toMatchObject([0, { results: [{ verdict: "TOTAL-PASSED" }] }]);
  const parts = new Map(zipParts(await readFile(path)).map(({ name, content }) => [name, content]));
  const part = (name: string): Buffer => parts.get(`META-INF/${name}`) ?? Buffer.alloc(0);
  const rootPem = await readFile(rootFile, "utf8");
  const { status, said } = await opensslVerifies(part("signature001.p7s"), part("ASiCManifest001.xml"), rootPem);
  expect(status, said).toBe(0);
}
