import type { Content, ContentSection, DynamicContent, TableCell } from "pdfmake/interfaces";
import { formatShortDate } from "#shared/language/dates.ts";
import { type Language, languages } from "#shared/language/language.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import { footerAcross, headCell, lineAbove, widthsAcross } from "../across.ts";
import { inOutline } from "../heading.ts";
import { landscape, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { print } from "../printer.ts";
import { restrictedMark } from "../restricted-mark.ts";
import { ruled } from "../table.ts";
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
  const heads = columns.map((column) => headCell(say(`planScreen.columns.${column}`)));
  const section = name === null ? [] : [sectionRow(name, `${language}-section-${index}`, columns.length)];
  return {
    table: {
      widths: widthsAcross(columns.map((column) => shares[column])),
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

function sectionRow(name: string, id: string, columns: number): TableCell[] {
  const text = printable(name);
  const first: TableCell = { text, bold: true, colSpan: columns, ...inOutline(text, { id }) };
  return [first, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))];
}

/** Below every page, that the wording is a translation, where it is. */
function footer({ plan, body, today, language, say }: PlanTable): DynamicContent {
  const whose = [...(body === null ? [] : [body.abbreviation[language]]), formatShortDate(today)].join(", ");
  return footerAcross({ whose, note: isTranslation(plan, language) ? say("documents.unofficial") : "", say });
}
