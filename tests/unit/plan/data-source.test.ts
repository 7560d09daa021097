import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import type { Measure, Repair } from "#shared/plan/schema.ts";

// The plan against the source text as received. Undoing a measure's repairs must give back, character for character
// (tabs and line breaks of cut rows included), whole cells of that measure's row: nothing lost, added or repaired silently.

const source = readFileSync(new URL("../../../resources/plan/source/resolution-676.kk.txt", import.meta.url), "utf8");
const lines = source.split("\n");
const tableStart = lines.findIndex((line) => line.startsWith("1. Ұйымдастыру-құқықтық"));
const tableEnd = lines.findIndex((line) => line.startsWith("-----"));
const { edition } = originalPlan;
const { measures } = edition;

/** The line on which a measure's number stands. */
function numberLine(number: number): number {
  const found = lines.findIndex((line, index) => index > tableStart && /^(\d+)\.?\t/.exec(line)?.[1] === `${number}`);
  if (found < 0) throw new Error(`the source has no row ${number}`);
  return found;
}

/** The row of a measure with its cut parts above and below, but without the neighbours' own lines. */
function sourceRow(number: number): string {
  const from = number === 1 ? tableStart + 1 : numberLine(number - 1) + 1;
  const to = number === measures.length ? tableEnd : numberLine(number + 1);
  return `\n${lines.slice(from, to).join("\n")}\n`;
}

function columns(measure: Measure): [Repair["field"], string][] {
  return [
    ["name", measure.name.kk],
    ["completionForm", measure.completionFormText.kk],
    ["responsible", measure.responsibleText.kk],
    ["deadline", measure.deadlineText.kk],
    ["expenditure", measure.expenditureText.kk],
    ["fundingSource", measure.fundingSourceText.kk],
  ];
}

function undoRepairs(text: string, repairs: readonly Repair[]): string {
  return repairs.toReversed().reduce((undone, { asPrinted, read }) => undone.split(read).join(asPrinted), text);
}

/** The columns that do not give back whole cells of the source when their repairs are undone. */
function columnsOffSource(measure: Measure): string[] {
  const row = sourceRow(measure.number);
  return columns(measure)
    .filter(([field, text]) => {
      const printed = undoRepairs(
        text,
        measure.repairs.filter((repair) => repair.field === field),
      );
      const mark = field === "name" && measure.footnote !== null ? "*" : "";
      return !["\t", "\n"].some((before) =>
        ["\t", "\n"].some((after) => row.includes(before + printed + mark + after)),
      );
    })
    .map(([field]) => field);
}

function measureNumber(number: number): Measure {
  const measure = measures[number - 1];
  if (measure === undefined) throw new Error(`no measure ${number}`);
  return measure;
}

describe("each measure against the source", () => {
  test.each(measures.map((measure) => [measure.number, measure] as const))(
    "measure %i: every column is the source's, once its repairs are undone",
    (_, measure) => {
      expect(columnsOffSource(measure)).toEqual([]);
    },
  );

  test("the check notices one changed letter, a cut end, an unrecorded repair and another row's text", () => {
    const eleven = measureNumber(11);
    const renamed = (kk: string): Measure => ({ ...eleven, name: { ...eleven.name, kk } });
    expect(columnsOffSource(renamed(eleven.name.kk.replace("кеңес", "кенес")))).toEqual(["name"]);
    expect(columnsOffSource(renamed(eleven.name.kk.slice(0, -5)))).toEqual(["name"]);
    expect(columnsOffSource({ ...measureNumber(2), repairs: [] })).toEqual(["responsible"]);
    expect(columnsOffSource({ ...eleven, deadlineText: measureNumber(12).deadlineText })).toEqual(["deadline"]);
    expect(columnsOffSource({ ...measureNumber(8), footnote: null })).toEqual(["name"]);
  });
});

describe("the repairs", () => {
  const repaired = measures.flatMap((measure) => measure.repairs.map((repair) => ({ measure, repair })));

  test("quote the source as printed, and what is read stands once in the repaired column", () => {
    expect(repaired.length).toBeGreaterThan(60);
    for (const { measure, repair } of repaired) {
      const label = `measure ${measure.number}: ${repair.asPrinted}`;
      const text = columns(measure).find(([field]) => field === repair.field)?.[1] ?? "";
      expect(sourceRow(measure.number), label).toContain(repair.asPrinted);
      expect(text.split(repair.read).length, label).toBe(2);
      expect(repair.read, label).not.toBe(repair.asPrinted);
    }
  });

  test("stand at the measures that the reading of the source names", () => {
    const where = (asPrinted: string) =>
      repaired.filter(({ repair }) => repair.asPrinted.includes(asPrinted)).map(({ measure }) => measure.number);
    expect(where("ПМ")).toEqual([5, 20, 21, 36]);
    expect(where("АҚМ")).toEqual([1, 5, 32, 33]);
    expect(where("МКК")).toEqual([12]);
    expect(where("БФМ")).toEqual([17]);
    expect(where("ҰҚП")).toEqual([1, 2, 3, 4, 13]);
    expect(where("т а л а п")).toEqual([6, 7, 8, 9, 25, 26, 27, 28, 29, 30, 31]);
    expect(new Set(where("Республика-сының"))).toEqual(new Set([8, 9, 10]));
    expect(where("Ақпараттық-қауіпсіздік")).toEqual([16]);
    expect(where("С I М")).toEqual([12]);
    expect(where("(жыл сайын")).toEqual([38]);
    // 25's name and column 4, and 41's name and column 6, are cut at the same place.
    expect(where("\n")).toEqual([1, 6, 15, 25, 25, 32, 37, 41, 41]);
  });

  test("leave no trace of the damage in the repaired text", () => {
    for (const measure of measures) {
      for (const [field, text] of columns(measure)) {
        const label = `measure ${measure.number}, ${field}`;
        expect(text, label).not.toMatch(
          /\s{2}|[\t\n]|\s[,:;.)](?!KZ)|\(\s|"\s"|\S\((?=келісім)|-сының|(?<!\S)\S \S \S(?!\S)/u,
        );
        expect(text, label).not.toMatch(/ПМ|АҚМ|МКК|БФМ|ҰҚП|\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u);
        expect(text.split('"').length % 2, `${label}: quotes in pairs`).toBe(1);
        expect(text.split("(").length, `${label}: brackets in pairs`).toBe(text.split(")").length);
      }
    }
  });
});

describe("the rest of the resolution against the source", () => {
  // The source marks one phrase bold with ** and breaks the signature over lines: neither belongs to the wording.
  const flat = source.replaceAll("**", "").replaceAll(/\s+/gu, " ");

  test("title, text, sections and footnote are the source's", () => {
    const texts = [
      edition.title,
      edition.resolution.title,
      ...edition.resolution.text,
      ...edition.footnotes.map(({ text }) => text),
    ];
    for (const { kk } of texts) expect(flat).toContain(kk);
    for (const { number, name } of edition.sections) expect(lines).toContain(`${number}. ${name.kk}${"\t".repeat(6)}`);
  });

  test("the glossary is the source's, in its order, ІІМ alone repaired", () => {
    const start = lines.findIndex((line) => line.startsWith("Ескертпе: аббревиатуралардың"));
    const printed = lines.slice(start + 1).filter((line) => line !== "");
    const undone = edition.glossary.map(
      ({ term, expansion, repairs }) => `${undoRepairs(term.kk, repairs)} – ${expansion.kk}`,
    );
    expect(undone).toEqual(printed);
    expect(edition.glossary.filter(({ repairs }) => repairs.length > 0).map(({ term }) => term.kk)).toEqual(["ІІМ"]);
  });
});

describe("the codes against the words", () => {
  const roleWords = { kk: { жинақтау: "lead", "келісім бойынша": "byAgreement" } } as const;
  const russianRoleWords = { созыв: "lead", "по согласованию": "byAgreement" } as const;

  function readBodies(text: string, language: "kk" | "ru", words: Readonly<Record<string, string>>) {
    return text.split(", ").map((part) => {
      const [, abbreviation, word] = /^(.+?)(?: \(([^)]+)\))?$/u.exec(part) ?? [];
      const body = originalPlan.bodies.find((candidate) => candidate.abbreviation[language] === abbreviation);
      return { body: body?.code, role: word === undefined ? "executor" : words[word] };
    });
  }

  test("responsible bodies and roles are those that column 4 names, in its order, in both languages", () => {
    for (const { responsible, responsibleText } of measures) {
      expect(readBodies(responsibleText.kk, "kk", roleWords.kk)).toEqual(responsible);
      expect(readBodies(responsibleText.ru, "ru", russianRoleWords)).toEqual(responsible);
    }
  });

  test("Kazakh МО is the state bodies, Russian МО the Ministry of Defence", () => {
    expect(readBodies("МО", "kk", {})).toEqual([{ body: "STATE_BODIES", role: "executor" }]);
    expect(readBodies("МО", "ru", {})).toEqual([{ body: "QORGANYS", role: "executor" }]);
  });

  test("months are those that column 5 names", () => {
    const months = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан"];
    months.push("қараша", "желтоқсан");
    for (const { deadline, deadlineText } of measures) {
      const [, year, month = ""] = /^(\d{4}) жылғы (\S+)$/u.exec(deadlineText.kk) ?? [];
      const read = year === undefined ? null : `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}`;
      expect(deadline.kind === "month" ? deadline.month : null).toBe(read);
    }
  });

  test("one wording of column 3 is one form", () => {
    const codes = new Map<string, string>();
    for (const { completionForm, completionFormText } of measures) {
      expect(codes.get(completionFormText.kk) ?? completionForm).toBe(completionForm);
      codes.set(completionFormText.kk, completionForm);
    }
    expect(codes.size).toBe(12);
  });

  test("programme names and codes stand in column 6", () => {
    for (const { funding, expenditureText } of measures) {
      if (funding.kind === "notRequired") {
        expect(expenditureText).toEqual({ kk: "талап етілмейді", ru: "не требуется" });
        continue;
      }
      expect(expenditureText.kk).toContain(`${funding.programme} "${funding.programmeName.kk}"`);
      expect(expenditureText.ru).toContain(`${funding.programme} «${funding.programmeName.ru}»`);
      if (funding.subprogrammeName === null) continue;
      expect(expenditureText.kk).toContain(`${funding.subprogramme} "${funding.subprogrammeName.kk}"`);
      expect(expenditureText.ru).toContain(`${funding.subprogramme} «${funding.subprogrammeName.ru}»`);
    }
  });
});
