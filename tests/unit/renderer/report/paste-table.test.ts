import { describe, expect, it } from "vitest";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { addRow, pasteRows, rowsOf } from "../../../../renderer/screens/report/evidence/evidence-list.ts";
import {
  type CopiedTable,
  copiedTable,
  spreadCells,
  tabbedTable,
} from "../../../../renderer/screens/report/evidence/paste/clipboard-table.ts";
import { matchColumns } from "../../../../renderer/screens/report/evidence/paste/match-columns.ts";
import { readAmount, readCell, readDay } from "../../../../renderer/screens/report/evidence/paste/read-cell.ts";
import { readTable } from "../../../../renderer/screens/report/evidence/paste/read-table.ts";

const table = (...rows: string[][]): CopiedTable => ({ rows, hasMerged: false });
const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

describe("what is copied", () => {
  it("keeps lines and quotes within a cell, as a spreadsheet writes them", () => {
    const text = 'Тақырыбы\tОрны\r\n"Бірінші жол\nекінші ""жол"""\tАстана\r\n';
    expect(tabbedTable(text)?.rows).toEqual([
      ["Тақырыбы", "Орны"],
      ['Бірінші жол\nекінші "жол"', "Астана"],
    ]);
  });

  it("takes a quote at the beginning of a name for part of it", () => {
    expect(tabbedTable('"Атамекен" ҰКП\tАстана\n"Қазтелерадио" АҚ\tАлматы')?.rows).toEqual([
      ['"Атамекен" ҰКП', "Астана"],
      ['"Қазтелерадио" АҚ', "Алматы"],
    ]);
  });

  it("is no table where it is one cell or a plain text", () => {
    const clipboard = (text: string) => ({ getData: (type: string) => (type === "text/plain" ? text : "") });
    expect(copiedTable(clipboard("Бір сөйлем."))).toBeNull();
    expect(copiedTable(clipboard("Первая строка\nвторая строка"))).toBeNull();
    expect(copiedTable(clipboard("\tАстана"))).toBeNull();
    expect(copiedTable(clipboard("45\tАстана"))?.rows).toEqual([["45", "Астана"]]);
  });

  it("spreads a joined cell over the rows it covers", () => {
    const spread = spreadCells([[cell("Астана", 1, 2), cell("Желілер")], [cell("Криптография")], [cell("Барлығы", 2)]]);
    expect(spread).toEqual({
      rows: [
        ["Астана", "Желілер"],
        ["Астана", "Криптография"],
        ["Барлығы", ""],
      ],
      hasMerged: true,
    });
  });
});

describe("columns", () => {
  it("are known by their names in Kazakh, in whatever order", () => {
    const match = matchColumns(
      [["№", "Өткізілген орны", "Оқытылған адам саны", "Күні", "Тренинг тақырыбы"], ["1"]],
      "trainings",
    );
    expect(match).toEqual({ hasHeader: true, fields: [null, "place", "peopleTrained", "date", "topic"] });
  });

  it("are known by their names in Russian, longer than the program's own", () => {
    const match = matchColumns([["Дата проведения", "Тема тренинга", "Место"], ["12.02.2018"]], "trainings");
    expect(match).toEqual({ hasHeader: true, fields: ["date", "topic", "place"] });
  });

  it("without names go from left to right, past running numbers, or from the field they were pasted in", () => {
    const rows = [
      ["1", "Желілер", "12.02.2018"],
      ["2", "Криптография", "13.02.2018"],
    ];
    expect(matchColumns(rows, "trainings")).toEqual({ hasHeader: false, fields: [null, "topic", "date"] });
    expect(matchColumns([["Астана", "45"]], "trainings", "place").fields).toEqual(["place", "peopleTrained"]);
  });

  it("beyond the last field go nowhere, and an order's registration is among its fields", () => {
    expect(matchColumns([["бір", "екі", "үш", "төрт"]], "grants").fields).toEqual([
      "academicYear",
      "level",
      "count",
      null,
    ]);
    expect(matchColumns([["Номер", "Дата", "Номер регистрации", "Дата регистрации"], ["66"]], "order").fields).toEqual([
      "number",
      "date",
      "registration/number",
      "registration/date",
    ]);
  });
});

describe("a day in a cell", () => {
  it.each([
    ["12.02.2018", "2018-02-12"],
    ["12.02.18", "2018-02-12"],
    ["2018-02-12", "2018-02-12"],
    ["12.02.2018 0:00", "2018-02-12"],
    ["12.02.2018 г.", "2018-02-12"],
    ["2018 жылғы 12 ақпан", "2018-02-12"],
    ["12 ақпан 2018 ж.", "2018-02-12"],
    ["12 февраля 2018 года", "2018-02-12"],
    ["«12» февраля 2018 г.", "2018-02-12"],
    ["43143", "2018-02-12"],
    ["31.02.2018", null],
    ["февраль 2018", null],
    ["12-14 ақпан 2018", null],
    ["жоспарда", null],
  ])("%s → %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe("a number in a cell", () => {
  it.each([
    ["1 250", 0, 1250],
    ["1\u00a0250,50", 5, 1250.5],
    ["1,250.50", 5, 1250.5],
    ["1.250,50", 5, 1250.5],
    ["45 адам", 0, 45],
    ["45 чел.", 0, 45],
    ["45,00", 0, 45],
    ["12 000 тг", 0, 12000],
    ["100", 0, 100],
    ["45,5", 0, null],
    ["шамамен 40", 0, null],
    ["-5", 0, null],
  ])("%s with %i decimals → %s", (text, decimals, amount) => {
    expect(readAmount(text, decimals)).toBe(amount);
  });
});

describe("a pasted table", () => {
  const copied = table(
    ["Тақырыбы", "Күні", "Оқытылған адам саны", "Ескерту"],
    ["Желілер", "12.02.2018", "45", "келді"],
    ["Криптография", "ақпанда", "қырық", ""],
    ["", "", "", "тек ескерту"],
  );

  it("becomes rows of evidence; what cannot be read is left empty and counted", () => {
    const read = readTable(copied, "trainings", matchColumns(copied.rows, "trainings"));
    expect(read.rows).toEqual([
      { topic: "Желілер", date: "2018-02-12", place: "", peopleTrained: 45 },
      { topic: "Криптография", date: null, place: "", peopleTrained: null },
    ]);
    expect(read.faults).toEqual({ day: 1, number: 1, tooLong: 0 });
    expect(read.columnsLeftOut).toBe(1);
  });

  it("joins lines within a cell, and says where a text was too long", () => {
    expect(readCell("text", "Бірінші\nекінші")).toEqual({ value: "Бірінші екінші", fault: null });
    expect(readCell("text", "ә".repeat(2_001))).toEqual({ value: "ә".repeat(2_000), fault: "tooLong" });
  });

  it("goes behind what is there or in its place; empty rows give way, and no more than can be kept is taken", () => {
    const row = (topic: string) => ({ date: null, place: "", topic, peopleTrained: null });
    const before = addRow(pasteRows(emptyEvidence("trainings"), [row("бұрынғы")], "instead"));
    expect(rowsOf(pasteRows(before, [row("жаңа")], "behind")).map(({ topic }) => topic)).toEqual(["бұрынғы", "жаңа"]);
    expect(rowsOf(pasteRows(before, [row("жаңа")], "instead")).map(({ topic }) => topic)).toEqual(["жаңа"]);
    const many = Array.from({ length: 600 }, (_, index) => row(String(index)));
    expect(rowsOf(pasteRows(before, many, "behind"))).toHaveLength(500);
  });

  it("with registration fills it for the orders that have one", () => {
    const orders = table(["66", "12.02.2018", "", "", "16321", "20.02.2018"], ["67", "13.02.2018", "", "", "", ""]);
    const read = readTable(orders, "order", {
      hasHeader: false,
      fields: ["number", "date", "signedBy", "title", "registration/number", "registration/date"],
    });
    expect(read.rows.map(({ registration }) => registration)).toEqual([{ number: "16321", date: "2018-02-20" }, null]);
  });
});
