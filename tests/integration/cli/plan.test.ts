import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { readWorkbook } from "#tests/support/documents/read-workbook.ts";

interface ListedMeasure {
  readonly number: number;
  readonly section: number;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly completionForm: string;
  readonly responsible: readonly { readonly body: string; readonly role: string }[];
  readonly deadline: {
    readonly kind: string;
    readonly month?: string;
    readonly months?: number;
    readonly date?: string;
  };
  readonly funding: unknown;
  readonly repairs: readonly unknown[];
  readonly role?: string;
}

async function listPlan(...argv: string[]): Promise<ListedMeasure[]> {
  const { exitCode, json } = await runJson(["plan", "list", ...argv]);
  expect(exitCode).toBe(0);
  return json as ListedMeasure[];
}

const numbersWhere = (measures: readonly ListedMeasure[], fits: (measure: ListedMeasure) => boolean): number[] =>
  measures.filter(fits).map(({ number }) => number);

describe("plan list", () => {
  it("prints the resolution's 41 measures in its order, by its sections", async () => {
    const measures = await listPlan();
    expect(measures.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    const sections = [1, 2, 3, 4].map((section) => numbersWhere(measures, (measure) => measure.section === section));
    expect(sections.map((numbers) => [numbers[0], numbers.at(-1)])).toEqual([
      [1, 16],
      [17, 36],
      [37, 39],
      [40, 41],
    ]);
    for (const { nameKk, nameRu } of measures) expect(Math.min(nameKk.length, nameRu.length)).toBeGreaterThan(30);
  });

  it("has 112 responsible entries: 12 lead, 37 by agreement, 63 execute", async () => {
    const roles = (await listPlan()).flatMap(({ responsible }) => responsible.map(({ role }) => role));
    const count = (role: string) => roles.filter((candidate) => candidate === role).length;
    expect([count("lead"), count("byAgreement"), count("executor"), roles.length]).toEqual([12, 37, 63, 112]);
  });

  it("gives a day where the plan fixes one, and none elsewhere", async () => {
    const measures = await listPlan();
    const lawful = measures.filter(({ deadline }) => deadline.kind === "afterLaw");
    expect(lawful.map(({ number, deadline }) => [number, deadline])).toEqual(
      [8, 9, 10].map((number) => [number, { kind: "afterLaw", months: 2, date: "2018-03-09" }]),
    );
    for (const { deadline } of measures) {
      if (deadline.kind === "month") expect(deadline.date?.slice(0, 7)).toBe(deadline.month);
      else if (deadline.kind !== "afterLaw") expect(deadline).toEqual({ kind: deadline.kind });
    }
  });

  it("knows forms of completion and money as the resolution has them", async () => {
    const measures = await listPlan();
    expect(numbersWhere(measures, ({ completionForm }) => completionForm === "info-president")).toEqual([24, 34]);
    expect(numbersWhere(measures, ({ funding }) => (funding as { kind: string }).kind !== "notRequired")).toEqual([
      35, 36, 37, 38, 41,
    ]);
  });

  it("shows what was repaired, with what is printed in the source", async () => {
    const repairs = (await listPlan()).flatMap((measure) => measure.repairs) as { asPrinted: string; read: string }[];
    const source = readFileSync(
      new URL("../../../resources/plan/source/resolution-676.kk.txt", import.meta.url),
      "utf8",
    ).replaceAll(/\s+/g, " ");
    expect(repairs.length).toBeGreaterThan(20);
    for (const { asPrinted } of repairs) expect(source).toContain(asPrinted.replaceAll(/\s+/g, " "));
  });

  it("of a body and half-year prints what is its own, with its role", async () => {
    const mine = await listPlan("--body", "BGM", "--period", "2018-H1");
    expect(mine.map(({ number }) => number)).toEqual([17, 21, 27, 32, 33, 34, 37, 38, 39, 41]);
    expect(numbersWhere(mine, ({ role }) => role === "lead")).toEqual([37, 38, 41]);
    const byCalendar = await listPlan("--body", "BGM", "--now", "2018-07-10");
    expect(byCalendar).toEqual(mine);
  });

  it("for people is an aligned table within 80 columns", async () => {
    const { stdout } = await runKalqan(["plan", "list"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.filter((line) => /^\d+ {2,}/.test(line))).toHaveLength(41);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    [["--body", "NOBODY"], "plan.unknownBody"],
    [["--body", "BGM", "--period", "2018"], "calendar.unknownHalfYear"],
    [["--now", "2018-02-30"], "usage.badDate"],
  ])("refuses %j", async (argv, code) => {
    expect(await runJson(["plan", "list", ...argv])).toMatchObject({ exitCode: 3, json: { error: { code } } });
  });
});

describe("plan list of a body that does not exist in the half-year", () => {
  it("says so, and who has its duties then", async () => {
    const abolished = await runKalqan(["plan", "list", "--body", "AKM", "--period", "2019-H1", "--lang", "ru"]);
    expect(abolished.exitCode).toBe(0);
    expect(abolished.stdout).toContain("отчитываться не о чем");
    expect(abolished.stdout).toContain("TSDIAOM");
    const notYet = await runKalqan(["plan", "list", "--body", "SHYMKENT", "--period", "2017-H2", "--lang", "kk"]);
    expect(notYet.stdout).toContain("іс-шарасы жоқ");
    expect(notYet.stdout).not.toContain("міндеттері");
  });
});

describe("plan show", () => {
  it("tells a measure in full: text, bodies, day, footnote, repairs", async () => {
    const { stdout, exitCode } = await runKalqan(["plan", "show", "9", "--lang", "ru"]);
    expect(exitCode).toBe(0);
    for (const words of ["9 марта 2018 года", "не подтверждено", "созыв", "неофициальный перевод", "напечатано"]) {
      expect(stdout.replaceAll(/\s+/g, " ")).toContain(words);
    }
  });

  it("keeps its table whole where the source's own was torn", async () => {
    const { stdout } = await runKalqan(["plan", "show", "41"]);
    expect(stdout).toContain(" ¦ ");
    expect(stdout).not.toMatch(/\t|\n\n/);
  });

  it.each([
    ["42", "plan.unknownMeasure"],
    ["0", "plan.unknownMeasure"],
    ["x", "usage.badMeasure"],
  ])("refuses %s", async (number, code) => {
    expect(await runJson(["plan", "show", number])).toMatchObject({ exitCode: 3, json: { error: { code } } });
  });
});

describe("plan export", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kalqan-plan-export-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes all 41 measures to print, in one language, the translation labelled", async () => {
    const file = join(folder, "plan.pdf");
    const ran = await runJson(["plan", "export", file, "--lang", "ru", "--now", "2018-07-05"]);
    expect(ran).toMatchObject({ exitCode: 0, json: { file, format: "pdf" } });
    const { text, info } = await readPdf(await readFile(file));
    for (const words of ["1. Организационно-правовые мероприятия", "Всего 41 мероприятие", "(неофициальный перевод)"]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("іс-шара");
    expect(info["Page size"]).toContain("841.89 x 595.28");
  });

  it("writes a body's measures as a workbook in both languages", async () => {
    const file = join(folder, "bgm.xlsx");
    expect(await runJson(["plan", "export", file, "--body", "BGM", "--period", "2018-H1"])).toMatchObject({
      exitCode: 0,
    });
    const sheets = await readWorkbook(await readFile(file));
    expect(sheets.map(({ name }) => name)).toEqual(["Жоспар", "План"]);
    const numbers = sheets.map(({ rows }) => rows.map(([first]) => first).filter((first) => typeof first === "number"));
    expect(numbers).toEqual(Array(2).fill([17, 21, 27, 32, 33, 34, 37, 38, 39, 41]));
  });

  it("does not write over a file, nor guess what is wanted", async () => {
    const file = join(folder, "there.xlsx");
    await writeFile(file, "kept");
    expect(await runJson(["plan", "export", file])).toMatchObject({
      exitCode: 3,
      json: { error: { code: "file.exists" } },
    });
    expect(await readFile(file, "utf8")).toBe("kept");
    const code = "usage.badExtension";
    expect(await runJson(["plan", "export", join(folder, "plan.docx")])).toMatchObject({ json: { error: { code } } });
  });
});
