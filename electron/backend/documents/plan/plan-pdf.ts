import type { Content, ContentSection, DynamicContent, TableCell } from "pdfmake/interfaces";
import { formatShortDate } from "#shared/language/dates.ts";
import { type Language, languages } from "#shared/language/language.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import { inOutline } from "../heading.ts";
import { landscape, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { print } from "../printer.ts";
import { restrictedMark } from "../restricted-mark.ts";
import { ruled } from "../table.ts";
import type { SheetLine } from "../workbook.ts";
import { planCell } from "./plan-cell.ts";
import { isTranslation, type PlanGroup, type PlanTable, type PlanTableInput, viewPlanTable } from "./plan-table.ts";

export interface PlanPdfInput extends PlanTableInput {
  /** `both`: the Kazakh table, then the Russian, in one file with one run of page numbers. */
  readonly language: Language | "both";
  /** The folder with the four faces of Tinos. */
  readonly fontsFolder: string;
  readonly signal?: AbortSignal;
}

/**
 * The plan as it is looked at, on A4 across, the head of the table on every page. The same input gives the same bytes.
 * @throws KalqanError documents.fontMissing, internal.cancelled
 */
export async function renderPlanPdf({ language, fontsFolder, signal, ...input }: PlanPdfInput): Promise<Uint8Array> {
  const chosen = languages.filter((one) => language === one || language === "both");
  const first = language === "ru" ? "ru" : "kk";
  return print(
    {
      content: chosen.map((one) => part(viewPlanTable(input, one))),
      title: input.plan.edition.title[first],
      author: input.body?.name[first] ?? "Қалқан",
      subject: input.plan.edition.resolution.title[first],
      language: `${first}-${first === "kk" ? "KZ" : "RU"}`,
      orientation: "landscape",
      created: new Date(`${input.today}T00:00:00Z`),
    },
    fontsFolder,
    signal,
  );
}

function part(table: PlanTable): ContentSection {
  const notes = table.footnotes.map(
    (text): Content => ({
      text: `* ${printable(text)}`,
      italics: true,
      fontSize: typeSize.small,
      margin: [0, 4, 0, 0],
    }),
  );
  return {
    section: [
      ...table.above.filter(({ look }) => look !== "mark").map(lineAbove),
      ...table.groups.map((group, index) => groupTable(group, index, table)),
      ...notes,
    ],
    header: restrictedMark(table.restricted, table.say, landscape),
    footer: footer(table),
  };
}

function lineAbove({ text, look }: SheetLine): Content {
  const line = {
    text: printable(text),
    alignment: "center" as const,
    margin: [0, 0, 0, 3] as [number, number, number, number],
  };
  switch (look) {
    case "title":
      return { ...line, bold: true, fontSize: typeSize.heading, margin: [0, 0, 0, 6] };
    case "note":
      return { ...line, italics: true, fontSize: typeSize.table };
    case "fact":
    case "mark":
      return { ...line, fontSize: typeSize.table };
  }
}

/** Shares of the page's width. */
const shares: Readonly<Record<PlanColumn, number>> = {
  number: 3,
  name: 34,
  form: 12,
  responsible: 15,
  deadline: 12,
  standing: 11,
  funding: 18,
};

/** The rows of a section: its name and the heads of the columns go with them from page to page. */
function groupTable({ name, rows }: PlanGroup, index: number, table: PlanTable): Content {
  const { columns, say, language } = table;
  const heads = columns.map(
    (column): TableCell => ({
      text: say(`planScreen.columns.${column}`),
      bold: true,
      alignment: "center",
      fillColor: headGround,
    }),
  );
  const section = name === null ? [] : [sectionRow(name, `${language}-section-${index}`, columns.length)];
  return {
    table: {
      widths: innerWidths(columns),
      headerRows: section.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        heads,
        ...section,
        ...rows.map((row) =>
          columns.map((column): TableCell => {
            const text = planCell(row, column, table);
            return {
              text: text === "" ? "" : printable(text),
              ...(column === "number" && { alignment: "center" as const }),
            };
          }),
        ),
      ],
    },
    layout: ruled,
    fontSize: typeSize.small,
    margin: [0, 6, 0, 6],
  };
}

/** Light, so that the text on it can be read when it is printed in black. */
const headGround = "#eef2f5";

function sectionRow(name: string, id: string, columns: number): TableCell[] {
  const text = printable(name);
  const first: TableCell = { text, bold: true, colSpan: columns, ...inOutline(text, { id }) };
  return [first, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))];
}

function innerWidths(columns: readonly PlanColumn[]): number[] {
  const room = landscape.width - (columns.length + 1) * 0.5 - columns.length * 8;
  const sum = columns.reduce((all, column) => all + shares[column], 0);
  return columns.map((column) => (room * shares[column]) / sum);
}

/** Below every page: whose table and of which day, the page's number, and that the wording is a translation. */
function footer({ plan, body, today, language, say }: PlanTable): DynamicContent {
  const whose = [...(body === null ? [] : [body.abbreviation[language]]), formatShortDate(today)].join(", ");
  return (number, pages): Content => ({
    columns: [
      { text: printable(whose), width: "*" },
      { text: say("documents.pageOf", { page: number, pages }), width: 110, alignment: "center" },
      { text: isTranslation(plan, language) ? say("documents.unofficial") : "", width: "*", alignment: "right" },
    ],
    columnGap: 8,
    fontSize: typeSize.small,
    margin: [landscape.left, 12, landscape.right, 0],
  });
}
