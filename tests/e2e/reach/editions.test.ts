import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { password, writeKey } from "#tests/support/intake/reporter.ts";
import { testAuthority } from "#tests/support/signing/people.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { storyDay } from "../support/ministry.ts";
import { look } from "../support/reach.ts";

const bin = inventedBin(7);
const day = 24 * 3_600_000;
const life = { notBefore: new Date(Date.now() - 30 * day), notAfter: new Date(Date.now() + 300 * day) };
const folder = "body-folder";

/** A data folder that believes the authority of the test; БҒМ's with a draft in which measure 32 is written. */
async function prepare(root: string, rootPem: string, body: "QAOM" | "BGM"): Promise<string> {
  const dataDir = join(root, `${folder}-${body}`);
  const calendarNow = () => new Date(`${storyDay}T06:00:00Z`);
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(), calendarNow });
  const { api } = backend;
  const path = join(root, "root.pem");
  await writeFile(path, rootPem);
  const [found] = await api.trust.examine({ path }).result;
  await api.trust.import({ path, sha256: [found?.material.sha256 ?? ""] }).result;
  await api.settings.set({ mode: body === "QAOM" ? "qaom" : "body", body, noticeAcknowledged: true });
  if (body === "QAOM") await api.signing.confirmBin({ body, bin });
  if (body === "BGM") {
    const { id, entries } = await api.report.open({ body, halfYear: "2018-H1" });
    const stored = entries.find(({ measure }) => measure === 32);
    if (stored === undefined) throw new Error("no measure 32");
    const { annexes: _, role: __, revision: ___, readOnly: ____, shown: _____, ...entry } = stored;
    const text = { kk: "Мектептерде сабақтар өткізілді.", ru: "В школах проведены уроки." };
    await api.report.saveEntry({ reportId: id, entry: { ...entry, text }, expectedRevision: null });
  }
  await backend.close();
  return dataDir;
}

async function goTo({ page, heading }: Clerk, hash: string, title: Parameters<Clerk["heading"]>[0]): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await heading(title).waitFor();
}

it("ҚАӨМ draws up an edition, signs and exports it; БҒМ sees what it changes, takes it in, and nothing written is lost", async () => {
  const root = temporaryFolder();
  const authority = await testAuthority();
  const keyFile = await writeKey({ folder: root, authority, code: "QAOM", number: 7, life }, bin);
  const package_ = await atQaom(root, await prepare(root, authority.rootPem, "QAOM"), keyFile);
  await atBgm(await prepare(root, authority.rootPem, "BGM"), package_);
});

async function atQaom(root: string, dataDir: string, keyFile: string): Promise<string> {
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, t, button, heading } = clerk;
  await goTo(clerk, "#/editions", "app.screens.editions");
  await look(program, "editions-empty");
  await page
    .getByLabel(`${t("editions.desk.ground")} (${t("app.languages.inkk")})`)
    .fill("Үкіметтің № 0-сынақ қаулысы");
  await page.getByLabel(`${t("editions.desk.ground")} (${t("app.languages.inru")})`).fill("постановление № 0-тест");
  const select = (key: Parameters<typeof t>[0]) => page.getByLabel(t(key), { exact: true });

  await select("editions.add.measure").selectOption("27");
  await select("editions.fields.measure.deadline").selectOption("month");
  await select("editions.add.month").selectOption("2018-12");
  await hand.press(button("editions.add.add"));
  await select("editions.add.kind").selectOption("removeMeasure");
  await select("editions.add.measure").selectOption("32");
  await hand.press(button("editions.add.add"));
  await select("editions.add.kind").selectOption("responsible");
  await select("editions.add.measure").selectOption("6");
  await select("editions.add.lead").selectOption("IIM");
  await look(program, "editions-responsible");
  await hand.press(button("editions.add.add"));
  await select("editions.add.kind").selectOption("bodyBin");
  await select("editions.add.body").selectOption("BGM");
  await page.getByRole("textbox", { name: t("sign.bin.field") }).fill(inventedBin(1));
  await look(program, "editions-bin");
  await hand.press(button("editions.add.add"));
  await select("editions.add.kind").selectOption("renameBody");
  await look(program, "editions-rename");
  await select("editions.add.kind").selectOption("addMeasure");
  await look(program, "editions-add-measure");
  await select("editions.add.kind").selectOption("reorganise");
  await look(program, "editions-reorganise");
  await page.getByRole("region", { name: t("editions.difference.table") }).waitFor();

  await hand.press(button("editions.issue.begin", { edition: 2 }));
  await program.dialogs.answer(keyFile);
  await hand.press(button("sign.key.choose"));
  const field = page.getByRole("textbox", { name: t("sign.key.password"), exact: true });
  await hand.fill(field, password);
  await page.keyboard.press("Enter");
  await heading("sign.certificate.title").waitFor();
  await program.dialogs.answer(root);
  await hand.press(button("export.pickFolder"));
  await hand.press(button("editions.issue.sign"));
  await heading("editions.issue.done").waitFor();
  await look(program, "editions-issued");
  const path = await page
    .getByText(/676_edition-2_[0-9a-f]{8}\.asice/u)
    .first()
    .textContent();
  await program.close();
  return join(root, /676_edition-2_[0-9a-f]{8}\.asice/u.exec(path ?? "")?.[0] ?? "");
}

async function atBgm(dataDir: string, file: string): Promise<void> {
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, t, button, heading } = clerk;
  await goTo(clerk, `#/exchange/open?file=${encodeURIComponent(file)}`, "exchange.kinds.planEdition");
  // ҚАӨМ's signature comes for the first time.
  await heading("editions.issuer.title").waitFor();
  await look(program, "edition-issuer");
  await hand.press(button("editions.issuer.confirm"));
  await heading("editions.desk.title", { edition: 2 }).waitFor();
  await look(program, "edition-brought");
  await hand.press(button("editions.desk.import"));
  await heading("editions.imported.title", { edition: 2 }).waitFor();
  await page.getByText("Мектептерде сабақтар өткізілді.").waitFor();
  await look(program, "edition-imported");

  await clerk.goTo("plan");
  const edition = page.getByLabel(t("editions.plan.label"), { exact: true });
  expect(await edition.inputValue()).toBe("2");
  await edition.selectOption("1");
  await page.getByText(t("editions.plan.older", { edition: 2 })).waitFor();
  await look(program, "plan-older-edition");
  await clerk.goTo("checks");
  await heading("editions.moved.title", { edition: 2 }).waitFor();
  await hand.press(page.getByText(t("editions.moved.show", { count: 3 })));
  await look(program, "edition-moved");
}
