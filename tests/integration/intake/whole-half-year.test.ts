import { createHash } from "node:crypto";
import { cp, mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import type { Api } from "#shared/api.ts";
import { reportInputFormat } from "#shared/report/input.ts";
import { runJson } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { countWritten } from "#tests/support/half-year/count.ts";
import { type MadeHalfYear, makeHalfYear } from "#tests/support/half-year/index.ts";
import { opensslVerifies } from "#tests/support/signing/openssl.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";

/* From two drives to the report for the Prime Minister's Office, by the use cases alone; the windows tell it in tests/e2e. */
const person = {
  name: "Қабылдаушы Сынақ",
  position: { kk: "бас сарапшы", ru: "главный эксперт" },
  phone: "",
  email: "",
};

test("drives → new BINs compared → receipts → a returned report corrected → the consolidated package, verified by others", async () => {
  const folder = temporaryFolder();
  const made = await makeHalfYear({ folder: join(folder, "half-year"), size: "small", era: "machine" });
  const api = await office(join(folder, "qaom"), "2018-07-16");
  await api.settings.set({ mode: "qaom", body: "QAOM", preparer: person, head: person, noticeAcknowledged: true });
  const examined = await api.trust.examine({ path: made.rootFile }).result;
  await api.trust.import({ path: made.rootFile, sha256: examined.map(({ material }) => material.sha256) }).result;

  for (const drive of made.drives) await takeIn(api, made, drive);
  expect(await keptIn(api, made)).toEqual(expectedKept(made));

  const body = made.packages.find(({ kind }) => kind === "corrected")?.body ?? "";
  const answered = await answerAll(api, made, body, await newFolder(folder, "receipts"));
  expect(answered).toHaveLength(made.packages.filter(({ final }) => final === "imported").length);
  const receipt = answered.find((one) => one.body === body)?.path ?? "";
  const third = await newFolder(folder, "FLASH 3");
  await correctReturned(made, { body, receipt, dataDir: join(folder, "body"), out: third });
  const again = await api.intake.takeIn({ paths: [third], ...nothing, confirmBins: false }).result;
  expect(again).toMatchObject([{ body, version: 3, decision: "imported" }]);
  const second = await answerAll(api, made, null, await newFolder(folder, "receipts 2"));
  expect(second).toMatchObject([{ body }]);

  const path = await consolidate(api, made, folder);
  const { exitCode, json } = await runJson(["verify", path, "--trust", made.rootFile, "--json"]);
  expect([exitCode, json]).toMatchObject([0, { results: [{ verdict: "TOTAL-PASSED" }] }]);
  await expectVerifiedByOpenssl(path, made);
}, 300_000);

const nothing = { trust: [], revocationLists: [] };

async function office(dataDir: string, day: string): Promise<Api> {
  const calendarNow = () => new Date(`${day}T07:00:00Z`);
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(), calendarNow });
  onTestFinished(() => backend.close());
  return backend.api;
}

async function newFolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}

/** Takes a drive in, and confirms the BINs that came for the first time as bodies gave them. */
async function takeIn({ intake }: Api, { offices, halfYear }: MadeHalfYear, drive: string): Promise<void> {
  await intake.takeIn({ paths: [drive], ...nothing, confirmBins: false }).result;
  const { bodies } = await intake.register({ halfYear });
  const waiting = bodies.flatMap(({ packages }) => packages.filter(({ decision }) => decision === "waiting"));
  const compared = offices.map(({ code, bin }) => ({ body: code, bin }));
  await intake.judgeAnew({ packages: waiting.map(({ sha256 }) => sha256), compared }).result;
}

async function keptIn({ intake }: Api, { halfYear }: MadeHalfYear): Promise<string[]> {
  const { bodies, nameless } = await intake.register({ halfYear });
  const named = bodies.flatMap(({ body, packages }) =>
    packages.map((one) => `${body} ${one.fileName} ${one.decision}`),
  );
  return [...named, ...nameless.map(({ fileName, decision }) => `nobody ${fileName} ${decision}`)].sort();
}

function expectedKept({ packages }: MadeHalfYear): string[] {
  const kept = packages.filter(({ final }) => final !== null);
  return kept.map(({ body, path, final }) => `${body ?? "nobody"} ${basename(path)} ${final}`).sort();
}

/** Returns one body's report with a remark and accepts all others that wait for an answer; a receipt each, handed out. */
async function answerAll(
  { receipts }: Api,
  { halfYear, offices }: MadeHalfYear,
  returned: string | null,
  folder: string,
) {
  const open = (await receipts.answers({ halfYear })).filter(({ said }) => said === null);
  const back = open.find(({ body }) => body === returned);
  if (back !== undefined) {
    const text = { kk: "Нақты нәтижені көрсетіңіз.", ru: "Укажите конкретный результат." };
    const generalRemark = { kk: "Есеп толықтыруды қажет етеді.", ru: "Отчёт нуждается в дополнении." };
    const draft = { generalRemark, remarks: [{ measure: 39, path: "/entries/39/text/kk", text }] };
    await receipts.saveDraft({ package: back.sha256, draft, expectedRevision: null });
    await receipts.decide({ package: back.sha256, decision: "returned" });
  }
  const good = open.filter((one) => one !== back).map(({ sha256 }) => sha256);
  if (good.length > 0) await receipts.acceptAll({ packages: good });
  const packages = open.map(({ sha256 }) => sha256);
  const { refused } = await receipts.sign({ packages, as: "each", ...headKey(offices, "QAOM") }).result;
  expect(refused).toEqual([]);
  const written = await receipts.handOut({ packages, folder, drive: null }).result;
  return written.map(({ path, ...one }) => ({ path, body: open.find(({ sha256 }) => sha256 === one.package)?.body }));
}

function headKey(offices: MadeHalfYear["offices"], code: string) {
  const found = offices.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no office of ${code}`);
  return found.headKey;
}

interface Returned {
  readonly body: string;
  readonly receipt: string;
  readonly dataDir: string;
  readonly out: string;
}

/** On the body's side: the receipt comes in, the report is corrected, signed and exported. */
async function correctReturned(
  { offices, halfYear, rootFile }: MadeHalfYear,
  { body, receipt, dataDir, out }: Returned,
) {
  await cp(offices.find(({ code }) => code === body)?.dataDir ?? "", dataDir, { recursive: true });
  const { receipts, report, signing, exchange } = await office(dataDir, "2018-07-18");
  await signing.confirmBin({ body: "QAOM", bin: offices.find(({ code }) => code === "QAOM")?.bin ?? "" });
  const imported = await receipts.import({ path: receipt, trust: [rootFile] }).result;
  expect(imported.answers).toMatchObject([{ body, version: 2, decision: "returned", remarks: 2 }]);
  const { id, state } = await report.open({ body, halfYear });
  expect(state).toBe("returned");
  await report.correct({ reportId: id });
  const text = {
    kk: "Нәтижесі: 46 қызметкер оқытылып, барлығы сертификат алды, тізімі қоса беріледі.",
    ru: "Результат: обучено 46 работников, все получили сертификаты, список прилагается.",
  };
  const input = { format: reportInputFormat, entries: [{ measure: 39, text }] } as const;
  const { id: reportId } = await report.fill({
    body,
    halfYear,
    input: { ...input, entries: [...input.entries] },
    folder: out,
  }).result;
  await report.makeReady({ reportId }).result;
  await signing.sign({ reportId, role: "head", ...headKey(offices, body) }).result;
  await exchange.export({ reportId, folder: out }).result;
}

/** Gathers the half-year, writes a word where nobody has, signs it as ҚАӨМ's head and exports it; the package's path. */
async function consolidate({ consolidation }: Api, made: MadeHalfYear, folder: string): Promise<string> {
  const { id: consolidationId, checks } = await consolidation.open({ halfYear: made.halfYear });
  const none = { kk: "", ru: "" };
  const summary = { kk: "Іс-шара бойынша есеп берілген жоқ.", ru: "По мероприятию отчёт не представлен." };
  for (const { measure, severity } of checks) {
    if (severity !== "error" || measure === null) continue;
    const writing = { summary, jointText: none };
    await consolidation.save({ consolidationId, measure, writing, expectedRevision: null });
  }
  await consolidation.freeze({ consolidationId }).result;
  const { measures } = await consolidation.sign({ consolidationId, ...headKey(made.offices, "QAOM") }).result;
  const written = countWritten(made);
  for (const { measure, counts, evidence, moneyTotal } of measures) {
    const { measure: _, money, ...counted } = written.get(measure) ?? { measure, money: 0 };
    expect({ ...counts, ...evidence }, `measure ${measure}`).toMatchObject(counted);
    expect(moneyTotal, `measure ${measure}`).toBeCloseTo(money, 5);
  }
  return (await consolidation.export({ consolidationId, folder, drive: null }).result).path;
}

/** Unzip, sha256sum, openssl: with nothing of ours. */
async function expectVerifiedByOpenssl(path: string, { authority }: MadeHalfYear): Promise<void> {
  const parts = new Map(zipParts(await readFile(path)).map(({ name, content }) => [name, content]));
  const nothingThere = Buffer.alloc(0);
  const manifest = parts.get("META-INF/ASiCManifest001.xml") ?? nothingThere;
  const signature = parts.get("META-INF/signature001.p7s") ?? nothingThere;
  const { status, said } = await opensslVerifies(signature, manifest, authority.rootPem);
  expect(status, said).toBe(0);
  expect([...parts.keys()]).toContain("consolidated.json");
  for (const [name, content] of parts) {
    if (name === "mimetype" || name.startsWith("META-INF/")) continue;
    expect(manifest.toString(), name).toContain(createHash("sha256").update(content).digest("base64"));
  }
}
