import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { languages } from "#shared/language/language.ts";
import { runJson } from "#tests/support/cli/run-kalqan.ts";
import { countWritten } from "#tests/support/half-year/count.ts";
import { type MadeHalfYear, makeHalfYear } from "#tests/support/half-year/index.ts";
import { opensslVerifies } from "#tests/support/signing/openssl.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";
import { type Clerk, clerkAt } from "./support/clerk.ts";
import { launchProgram } from "./support/launch-program.ts";
import { confirmNewBins, openIntake, takeDriveIn } from "./support/officer-steps.ts";
import { look } from "./support/reach.ts";

/*
 * A whole half-year at ҚАӨМ's: eighty packages of all bodies on two drives, taken in, answered with receipts and consolidated;
 * and a body whose report was returned corrects it. What must come out is worked out from what was put in.
 */
const day = "2018-07-16";
let folder = "";
let made: MadeHalfYear;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-half-year-"));
  made = await makeHalfYear({ folder, size: "full", era: "machine" });
}, 900_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(languages)(
  "eighty packages → receipts → the consolidated report, verified by others (%s)",
  async (language) => {
    const place = join(folder, `ҚАӨМ ${language}`);
    await mkdir(place);
    const dataDir = await openedOffice(join(place, "data"));
    const program = await launchProgram({ language, now: day, dataDir });
    const clerk = clerkAt(program, language, "mouse");
    await openIntake(clerk);

    // The first drive: every BIN is new, and compared at once; the second brings what is late, wrong and forged.
    const firstDrive = made.packages.filter(({ drive }) => drive === 0);
    await takeDriveIn(clerk, made.drives[0], { waiting: firstDrive.length });
    if (language === "kk") await look(program, "intake-new-bins");
    await confirmNewBins(clerk, new Set(firstDrive.map(({ body }) => body)).size);
    await takeInSecondDrive(clerk);
    expect(await keptIn(clerk)).toEqual(expectedKept());

    // One report is returned with a remark, every other one that counts accepted; one receipt each, handed out on a drive.
    const receipts = join(place, "receipts");
    await mkdir(receipts);
    const returned = corrected();
    const handedOut = await answerAll(clerk, returned.code, receipts);
    expect(handedOut).toHaveLength(made.packages.filter(({ final }) => final === "imported").length);

    // The body takes its receipt, corrects and sends the next version, which takes the place of the returned one.
    const third = join(place, "FLASH 3");
    await mkdir(third);
    const receipt = handedOut.find(({ body }) => body === returned.code)?.path ?? "";
    const version = await correctReturned(returned, receipt, join(place, returned.code), third);
    await takeDriveIn(clerk, third, { imported: 1 });
    const accepted = join(place, "receipts 2");
    await mkdir(accepted);
    const [second] = await answerAll(clerk, null, accepted);
    expect(second).toMatchObject({ body: returned.code, version });

    // The consolidated report says what the bodies wrote, and others can check it without this program.
    const path = await consolidate(clerk, place);
    const { exitCode, json } = await runJson(["verify", path, "--trust", made.rootFile, "--json"]);
    expect([exitCode, json]).toMatchObject([0, { results: [{ verdict: "TOTAL-PASSED" }] }]);
    const parts = new Map(zipParts(await readFile(path)).map(({ name, content }) => [name, content]));
    const manifest = parts.get("META-INF/ASiCManifest001.xml") ?? Buffer.alloc(0);
    const rootPem = await readFile(made.rootFile, "utf8");
    const checked = await opensslVerifies(parts.get("META-INF/signature001.p7s") ?? Buffer.alloc(0), manifest, rootPem);
    expect(checked.status, checked.said).toBe(0);
    for (const [name, content] of parts) {
      if (name === "mimetype" || name.startsWith("META-INF/")) continue;
      const digest = createHash("sha256").update(content).digest("base64");
      expect(manifest.toString(), name).toContain(digest);
    }
    expect([...parts.keys()]).toEqual(expect.arrayContaining(["consolidated.json"]));
  },
  600_000,
);

/** ҚАӨМ's data folder after its first start, with the root that everybody's keys lead to. */
async function openedOffice(dataDir: string): Promise<string> {
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date() });
  const person = { name: "Қабылдаушы Сынақ Тестұлы", position: { kk: "бас сарапшы", ru: "главный эксперт" } };
  const people = { ...person, phone: "8 (7172) 00-00-00", email: "" };
  const { settings, trust } = backend.api;
  await settings.set({ mode: "qaom", body: "QAOM", preparer: people, head: people, noticeAcknowledged: true });
  const examined = await trust.examine({ path: made.rootFile }).result;
  await trust.import({ path: made.rootFile, sha256: examined.map(({ material }) => material.sha256) }).result;
  await backend.close();
  return dataDir;
}

/** Of the second drive's BINs only those of bodies that had sent nothing before are new. */
async function takeInSecondDrive(clerk: Clerk): Promise<void> {
  const { program, hand, button } = clerk;
  await program.dialogs.answer(made.drives[1]);
  await hand.press(button("intake.screen.folder"));
  const known = new Set(made.packages.filter(({ drive }) => drive === 0).map(({ body }) => body));
  const late = made.packages.filter(
    ({ kind, body }) => (kind === "late" || kind === "broughtLate") && !known.has(body),
  );
  await confirmNewBins(clerk, late.length);
}

/** What is kept, by file: `BGM 676_….asice imported`. */
function keptIn({ page }: Clerk): Promise<string[]> {
  return page.evaluate(async (halfYear) => {
    const { bodies, nameless } = await window.kalqan.api.intake.register({ halfYear });
    const named = bodies.flatMap(({ body, packages }) => packages.map((one) => ({ ...one, body })));
    const all = [...named, ...nameless.map((one) => ({ ...one, body: "nobody" }))];
    return all.map(({ body, fileName, decision }) => `${body} ${fileName} ${decision}`).sort();
  }, made.halfYear);
}

function expectedKept(): string[] {
  const kept = made.packages.filter(({ final, kind }) => final !== null && kind !== "notBegun");
  return kept.map(({ body, path, final }) => `${body ?? "nobody"} ${basename(path)} ${final}`).sort();
}

/** A body that sent a correction already: its next version is the third. */
function corrected(): { readonly code: string; readonly office: MadeHalfYear["offices"][number] } {
  const code = made.packages.find(({ kind }) => kind === "corrected")?.body ?? "";
  const office = made.offices.find((one) => one.code === code);
  if (office === undefined) throw new Error("nobody corrected a report");
  return { code, office };
}

/** Returns one body's report and accepts all others that wait for an answer; receipts signed by ҚАӨМ's head, handed out. */
function answerAll({ page }: Clerk, returned: string | null, out: string) {
  const key = made.offices.find(({ code }) => code === "QAOM")?.headKey ?? { keyFile: "", password: "" };
  return page.evaluate(
    async ({ halfYear, body, head, to }) => {
      const { receipts } = window.kalqan.api;
      const open = (await receipts.answers({ halfYear })).filter(({ said }) => said === null);
      const back = open.find((one) => one.body === body);
      if (back !== undefined) {
        const text = { kk: "Нақты нәтижені көрсетіңіз.", ru: "Укажите конкретный результат." };
        const draft = {
          generalRemark: { kk: "Есеп толықтыруды қажет етеді.", ru: "Отчёт нуждается в дополнении." },
          remarks: [{ measure: 39, path: "/entries/39/text/kk", text }],
        };
        await receipts.saveDraft({ package: back.sha256, draft, expectedRevision: null });
        await receipts.decide({ package: back.sha256, decision: "returned" });
      }
      const good = open.filter((one) => one !== back).map(({ sha256 }) => sha256);
      if (good.length > 0) await receipts.acceptAll({ packages: good });
      const packages = open.map(({ sha256 }) => sha256);
      const { refused } = await receipts.sign({ packages, as: "each", ...head }).result;
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
      const written = await receipts.handOut({ packages, folder: to, drive: null }).result;
      return written.map((one) => {
        const answer = open.find(({ sha256 }) => sha256 === one.package);
        return { path: one.path, body: answer?.body ?? "", version: answer?.version ?? 0 };
      });
    },
    { halfYear: made.halfYear, body: returned, head: key, to: out },
  );
}

/** On the body's side, in a copy of its data folder: the receipt comes in, the report is corrected, signed and exported. */
async function correctReturned(
  { code, office }: ReturnType<typeof corrected>,
  receipt: string,
  dataDir: string,
  out: string,
): Promise<number> {
  await cp(office.dataDir, dataDir, { recursive: true });
  const calendarNow = () => new Date("2018-07-18T07:00:00Z");
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(), calendarNow });
  onTestFinished(() => backend.close());
  const { receipts, report, signing, exchange } = backend.api;
  const { bin = "" } = made.offices.find((one) => one.code === "QAOM") ?? {};
  await signing.confirmBin({ body: "QAOM", bin });
  const imported = await receipts.import({ path: receipt, trust: [made.rootFile] }).result;
  expect(imported.answers).toMatchObject([{ body: code, version: 2, decision: "returned", remarks: 2 }]);
  const { id, state } = await report.open({ body: code, halfYear: made.halfYear });
  expect(state).toBe("returned");
  await report.correct({ reportId: id });
  const entries = [
    {
      measure: 39,
      text: {
        kk: "Нәтижесі: 46 қызметкер оқытылып, барлығы сертификат алды, тізімі қоса беріледі.",
        ru: "Результат: обучено 46 работников, все получили сертификаты, список прилагается.",
      },
    },
  ];
  const input = { format: "kz.kalqan.report-input/1" as const, entries };
  const draft = await report.fill({ body: code, halfYear: made.halfYear, input, folder: out }).result;
  await report.makeReady({ reportId: draft.id }).result;
  await signing.sign({ reportId: draft.id, role: "head", ...office.headKey }).result;
  await exchange.export({ reportId: draft.id, folder: out }).result;
  return draft.version;
}

/** Gathers the half-year, writes a word where nobody has, signs it as ҚАӨМ's head and exports it; the package's path. */
async function consolidate({ page }: Clerk, out: string): Promise<string> {
  const key = made.offices.find(({ code }) => code === "QAOM")?.headKey ?? { keyFile: "", password: "" };
  const { path, measures } = await page.evaluate(
    async ({ halfYear, head, folder: to }) => {
      const { consolidation } = window.kalqan.api;
      const draft = await consolidation.open({ halfYear });
      const summary = { kk: "Іс-шара бойынша есеп берілген жоқ.", ru: "По мероприятию отчёт не представлен." };
      for (const { measure, severity } of draft.checks) {
        if (severity !== "error" || measure === null) continue;
        const writing = { summary, jointText: { kk: "", ru: "" } };
        await consolidation.save({ consolidationId: draft.id, measure, writing, expectedRevision: null });
      }
      const consolidationId = draft.id;
      await consolidation.freeze({ consolidationId }).result;
      const signed = await consolidation.sign({ consolidationId, ...head }).result;
      const exported = await consolidation.export({ consolidationId, folder: to, drive: null }).result;
      return { path: exported.path, measures: signed.measures };
    },
    { halfYear: made.halfYear, head: key, folder: out },
  );
  const written = countWritten(made);
  for (const { measure, counts, evidence, moneyTotal } of measures) {
    const { measure: _, money, ...counted } = written.get(measure) ?? { measure, money: 0 };
    expect({ ...counts, ...evidence }, `measure ${measure}`).toMatchObject(counted);
    expect(moneyTotal, `measure ${measure}`).toBeCloseTo(money, 5);
  }
  return path;
}
