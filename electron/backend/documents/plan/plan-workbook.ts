import { type Language, languages } from "#shared/language/language.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import type { CellValue, Sheet, SheetColumn, Workbook } from "../workbook.ts";
import { planCell } from "./plan-cell.ts";
import { type PlanTable, type PlanTableInput, viewPlanTable } from "./plan-table.ts";

/** In characters. */
const widths: Readonly<Record<PlanColumn, number>> = {
  number: 6,
  name: 70,
  form: 24,
  responsible: 28,
  deadline: 22,
  standing: 20,
  funding: 40,
};

/**
 * The plan as it is looked at, as a workbook: one sheet a language, numbers as numbers, the last day as a day besides the
 * deadline in words, the section as a column where the page shows headings.
 */
export function planWorkbook(input: PlanTableInput, language: Language | "both"): Workbook {
  const chosen = languages.filter((one) => language === one || language === "both");
  const tables = chosen.map((one) => viewPlanTable(input, one));
  return {
    title: tables.map(({ plan, language: one }) => plan.edition.title[one]).join(" / "),
    author: tables.map(({ body, language: one }) => body?.abbreviation[one] ?? "Қалқан").join(" / "),
    created: new Date(`${input.today}T00:00:00Z`),
    sheets: tables.map(sheetOf),
  };
}

function sheetOf(table: PlanTable): Sheet {
  const { say, restricted, footnotes } = table;
  const hasSections = table.groups.some(({ name }) => name !== null);
  return {
    name: say("app.screens.plan"),
    above: [...table.above, ...footnotes.map((text) => ({ text: `* ${text}`, look: "note" as const }))],
    columns: table.columns.flatMap((column) => columnsOf(column, table, hasSections)),
    rows: rowsOf(table, hasSections),
    mark: restricted ? say("documents.restricted") : null,
    footer: say("documents.pageOf", { page: "&P", pages: "&N" }),
  };
}

function columnsOf(column: PlanColumn, { say }: PlanTable, hasSections: boolean): SheetColumn[] {
  const type = column === "number" ? "number" : "text";
  const own: SheetColumn = { heading: say(`planScreen.columns.${column}`), type, width: widths[column] };
  switch (column) {
    case "number":
      return hasSections ? [own, { heading: say("planScreen.filter.section"), type: "text", width: 24 }] : [own];
    case "deadline":
      return [own, { heading: say("documents.plan.lastDay"), type: "day", width: 13 }];
    case "name":
    case "form":
    case "responsible":
    case "standing":
    case "funding":
      return [own];
  }
}

function* rowsOf(table: PlanTable, hasSections: boolean): Generator<CellValue[], void, undefined> {
  for (const { name, rows } of table.groups) {
    for (const row of rows) {
      yield table.columns.flatMap((column): CellValue[] => {
        if (column === "number") return hasSections ? [row.measure.number, name] : [row.measure.number];
        const text = planCell(row, column, table);
        return column === "deadline" ? [text, row.standing.date] : [text];
      });
    }
  }
}
