import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sheet, type SheetColumn, type Workbook, writeWorkbook } from "#backend/documents/index.ts";
import { gather, readPart, readWorkbook } from "#tests/support/documents/read-workbook.ts";

const columns: readonly SheetColumn[] = [
  { heading: "№", type: "number", width: 6 },
  { heading: "Іс-шара", type: "text", width: 40 },
  { heading: "Соңғы күні", type: "day", width: 12 },
  { heading: "Уақыты", type: "moment", width: 17 },
  { heading: "Сомасы, мың теңге", type: "number", decimals: 1, width: 14 },
];

function sheetOf(rows: Sheet["rows"], more: Partial<Sheet> = {}): Sheet {
  return { name: "Жоспар", above: [], columns, rows, mark: null, footer: "&P / &N", ...more };
}

function workbookOf(...sheets: Sheet[]): Workbook {
  return { title: "Жоспар", author: "Қалқан", created: new Date("2018-07-10T08:02:00Z"), sheets };
}

const read = async (...sheets: Sheet[]) => readWorkbook(await gather(writeWorkbook(workbookOf(...sheets))));
const texts = async (...values: string[]) => {
  const [sheet] = await read(sheetOf(values.map((value) => [1, value, null, null, null])));
  return sheet?.rows.slice(1).map((row) => row[1]);
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-workbook-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a workbook", () => {
  it("holds numbers as numbers, days as days, moments as Almaty's clock showed them, nothing as nothing", async () => {
    const [sheet] = await read(
      sheetOf([
        [17, "Бұйрық", "2018-08-31", "2018-07-10T08:02:30Z", 1234.5],
        [18, "Ақпарат", null, null, null],
      ]),
    );
    expect(sheet?.rows[1]).toEqual([
      17,
      "Бұйрық",
      new Date("2018-08-31T00:00:00Z"),
      new Date("2018-07-10T14:02:00Z"),
      1234.5,
    ]);
    expect(sheet?.rows[2]).toEqual([18, "Ақпарат", null, null, null]);
  });

  it("never takes a text for a formula, and keeps it as it was typed", async () => {
    const typed = [
      "=1+1",
      "+7 701",
      "-5",
      "@SUM(A1)",
      "=cmd|' /C calc'!A0",
      " бос орындар ",
      "<b>&amp;</b>",
      "_x0041_",
      "екі\nжол",
      "🛡 ҰҚК",
    ];
    expect(await texts(...typed)).toEqual(typed);
    const path = join(folder, "formulas.xlsx");
    await writeFile(path, await gather(writeWorkbook(workbookOf(sheetOf([[1, "=1+1", null, null, null]])))));
    expect(readPart(path, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  it("leaves out what XML cannot hold and what would reorder a text, and shows where a text was too long for a cell", async () => {
    expect(await texts("а\u0000б\u0007в", "ал\u202Eға", "\uD800сынық")).toEqual(["абв", "алға", "\uFFFDсынық"]);
    const [long] = (await texts("ұ".repeat(40_000))) ?? [];
    expect(long).toBe(`${"ұ".repeat(32_766)}…`);
  });

  it("has its head frozen below the lines above it, filtered over all rows, printed on every page", async () => {
    const above = [
      { text: "Қызмет бабында пайдалану үшін", look: "mark" },
      { text: "Жоспар", look: "title" },
    ] as const;
    const sheet = sheetOf([[1, "а", null, null, null]], { above, mark: "Қызмет & пайдалану" });
    const path = join(folder, "head.xlsx");
    await writeFile(path, await gather(writeWorkbook(workbookOf(sheet))));
    const [found] = await read(sheet);
    expect(found?.rows[0]?.[0]).toBe("Қызмет бабында пайдалану үшін");
    expect(found?.rows[2]).toEqual(columns.map(({ heading }) => heading));
    expect(found?.freezePane).toMatchObject({ rows: 3 });
    expect(found?.autoFilter).toMatchObject({ range: "A3:E4" });
    expect(readPart(path, "xl/workbook.xml")).toContain("'Жоспар'!$3:$3");
    expect(readPart(path, "xl/worksheets/sheet1.xml")).toContain("&amp;R&amp;BҚызмет &amp;&amp; пайдалану");
  });

  it("gives rows the height of their texts: a moment takes one line however it is written inside", async () => {
    const path = join(folder, "heights.xlsx");
    const moment = "2018-07-10T08:02:30.000Z";
    const rows = [
      [1, "қысқа", "2018-08-31", moment, null],
      [2, "ұзын атау ".repeat(12), null, moment, null],
    ];
    await writeFile(path, await gather(writeWorkbook(workbookOf(sheetOf(rows)))));
    const heights = [...readPart(path, "xl/worksheets/sheet1.xml").matchAll(/<row r="\d+" ht="(\d+)"/g)];
    const [, short, long] = heights.map(([, height]) => Number(height));
    expect(short).toBe(15);
    expect(long).toBeGreaterThan(30);
  });

  it("is one that hangs together: every part well-formed, every archive test passed", async () => {
    const path = join(folder, "whole.xlsx");
    const sheets = [sheetOf([]), sheetOf([], { name: "План: [сводный]/очень длинное название листа" })];
    await writeFile(path, await gather(writeWorkbook(workbookOf(...sheets))));
    const parts = execFileSync("unzip", ["-Z1", path], { encoding: "utf8" }).trim().split("\n");
    expect(parts).toEqual(expect.arrayContaining(["[Content_Types].xml", "xl/worksheets/sheet2.xml"]));
    execFileSync("unzip", ["-tqq", path]);
    for (const part of parts) {
      execFileSync("xmllint", ["--noout", "-"], { input: readPart(path, part.replaceAll("[", "\\[")) });
    }
    expect((await read(...sheets)).map(({ name }) => name)).toEqual(["Жоспар", "План   сводный  очень длинное н"]);
  });

  it("gives sheets of one name names of their own", async () => {
    expect((await read(sheetOf([]), sheetOf([]))).map(({ name }) => name)).toEqual(["Жоспар", "Жоспар 2"]);
  });

  it("is the same bytes for the same input", async () => {
    const once = await gather(writeWorkbook(workbookOf(sheetOf([[1, "а", "2018-01-01", null, 2]]))));
    const twice = await gather(writeWorkbook(workbookOf(sheetOf([[1, "а", "2018-01-01", null, 2]]))));
    expect(Buffer.compare(once, twice)).toBe(0);
  });
});

/** Rows without an end: who gathers them before writing never comes back. */
function* endless(): Generator<(string | number | null)[]> {
  for (let number = 1; ; number += 1) yield [number, `іс-шара ${number * 7919}`, null, null, null];
}

describe("a long sheet", () => {
  it("is written while its rows are taken, and stops taking them when its reader leaves", async () => {
    let size = 0;
    for await (const bytes of writeWorkbook(workbookOf(sheetOf(endless())))) {
      size += bytes.length;
      if (size > 300_000) break;
    }
    expect(size).toBeGreaterThan(300_000);
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const writing = async () => {
      for await (const _ of writeWorkbook(workbookOf(sheetOf(endless())), controller.signal)) controller.abort();
    };
    await expect(writing()).rejects.toMatchObject({ code: "internal.cancelled" });
  });

  it("fails where its rows fail", async () => {
    const failing = function* () {
      yield [1, "а", null, null, null];
      throw new Error("the database went away");
    };
    await expect(gather(writeWorkbook(workbookOf(sheetOf(failing()))))).rejects.toThrow("the database went away");
  });
});
