import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openBackend } from "#backend/backend.ts";
import type { Authority } from "#cli/demo/authority/authority.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import type { Api } from "#shared/api.ts";
import type { EditionChanges } from "#shared/plan/editions/change.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { inputOf, password, usualLife, writeKey } from "#tests/support/intake/reporter.ts";
import { planBefore2019 } from "#tests/support/plan/editions.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

/** An office with a data folder of its own, in which nobody knows yet what February 2019 will bring. */
export interface EditionOffice {
  readonly code: string;
  readonly bin: string;
  readonly folder: string;
  readonly api: Api;
  /** Before the test ends: its data folder is then free. */
  readonly close: () => Promise<void>;
  readonly keyFile: string;
}

export const officer = {
  name: "Қабылдаушы Сынақ Тестұлы",
  position: { kk: "бас сарапшы", ru: "главный эксперт" },
  phone: "",
  email: "",
};

/** ҚАӨМ and БҒМ, a drive between them, and a calendar that both go by. Everything is closed when the test ends. */
export async function openTwoOffices() {
  const root = temporaryFolder();
  const drive = join(root, "drive");
  await mkdir(drive);
  const authority = await testAuthority();
  const calendar = { now: new Date("2019-01-08T05:00:00Z") };
  const open = (code: string, number: number, mode: "body" | "qaom"): Promise<EditionOffice> =>
    openEditionOffice(join(root, `${code}-${number}`), { authority, code, number, mode, clock: () => calendar.now });
  const qaom = await open("QAOM", 7, "qaom");
  const bgm = await open("BGM", 1, "body");
  // As after the first receipt: whose signature ҚАӨМ's is was compared once.
  await bgm.api.signing.confirmBin({ body: "QAOM", bin: qaom.bin });
  return { root, drive, authority, calendar, qaom, bgm, open };
}

async function openEditionOffice(
  folder: string,
  {
    authority,
    code,
    number,
    mode,
    clock,
  }: {
    readonly authority: Authority;
    readonly code: string;
    readonly number: number;
    readonly mode: "body" | "qaom";
    readonly clock: () => Date;
  },
): Promise<EditionOffice> {
  await mkdir(folder);
  const backend = await openBackend({ dataDir: join(folder, "data"), holder: "cli", clock, firstPlan: planBefore2019 });
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= backend.close();
    return closing;
  };
  onTestFinished(close);
  const { api } = backend;
  const rootFile = join(folder, "root.pem");
  await writeFile(rootFile, authority.rootPem);
  const [found] = await api.trust.examine({ path: rootFile }).result;
  await api.trust.import({ path: rootFile, sha256: [found?.material.sha256 ?? ""] }).result;
  await api.settings.set({ mode, body: code });
  const bin = inventedBin(number);
  await api.signing.confirmBin({ body: code, bin });
  return {
    code,
    bin,
    folder,
    api,
    close,
    keyFile: await writeKey({ folder, authority, code, number, life: usualLife }, bin),
  };
}

/** The office fills, signs and exports its report of a half-year by the edition that it has; answers the package's path. */
export async function report({ api, code, folder, keyFile }: EditionOffice, halfYear: string, drive: string) {
  const { plan } = await planOf(api, halfYear);
  await api.report.fill({ body: code, halfYear, input: inputOf(code, halfYear, () => ({}), plan), folder }).result;
  const { id } = await api.report.open({ body: code, halfYear });
  await api.report.makeReady({ reportId: id }).result;
  await api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
  return { reportId: id, ...(await api.exchange.export({ reportId: id, folder: drive }).result) };
}

/** The edition by which the office reports a half-year. */
export async function planOf(api: Api, halfYear: string) {
  const editions = await api.editions.list({});
  const number = editions.findLast(({ appliesFrom }) => appliesFrom <= halfYear)?.edition ?? 1;
  const { edition, bodies } = await api.plan.get({ edition: number });
  return { number, plan: { edition, bodies } };
}

/** ҚАӨМ issues the next edition to a folder. */
export async function issue({ api, code, keyFile }: EditionOffice, changes: EditionChanges, folder: string) {
  await api.editions.saveDraft(changes);
  return api.editions.issue({ issuer: code, officer, folder, keyFile, password }).result;
}
