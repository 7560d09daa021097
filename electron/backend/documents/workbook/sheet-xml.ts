import type { CellValue, Sheet, SheetColumn } from "../workbook.ts";
import { dayNumber, momentNumber } from "./day-number.ts";
import { styleNumber, styleOfColumn, styleOfLine } from "./styles.ts";
import { cellText, escapeXml } from "./xml-text.ts";

/** Rows a sheet can have; what is beyond would make a file that nothing opens. */
export const mostRows = 1_048_576;

/** Text begins as a formula or command does. */
const likeFormula = /^[=+\-@]/;

/** So many characters are handed on at once: rows one by one would cost more than they hold. */
const pieceLength = 1 << 16;

/**
 * A worksheet's XML (ECMA-376-1, 18.3.1.99) in pieces: the lines above, the head that stays in sight and filters, the
 * rows. RangeError for more rows than a sheet can have.
 */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string, void, undefined> {
  const head = sheet.above.length + 1;
  const columns = sheet.columns.map(columnWriter);
  let piece = opening(sheet, head) + sheet.above.map(lineAbove).join("") + headRow(sheet, head);
  let number = head;
  for await (const values of sheet.rows) {
    number += 1;
    if (number > mostRows) throw new RangeError(`a sheet has no room for more than ${mostRows} rows`);
    piece += rowXml(values, columns, number);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece + closing(sheet, `A${head}:${columnName(columns.length - 1)}${number}`);
}

function lineAbove({ text, look }: Sheet["above"][number], index: number): string {
  const cell = textCell("A", index + 1, text, styleNumber(styleOfLine(look)));
  return `<row r="${index + 1}">${cell}</row>`;
}

function headRow({ columns }: Sheet, number: number): string {
  const style = styleNumber("head");
  const cells = columns.map(({ heading }, index) => textCell(columnName(index), number, heading, style));
  const lines = Math.max(...columns.map(({ heading, width }) => linesOf(heading, width)));
  return `<row r="${number}" ht="${lines * lineHeight + 6}">${cells.join("")}</row>`;
}

/** Heights are given, for not every program works them out when it opens a file. */
function rowXml(values: readonly CellValue[], columns: readonly ColumnWriter[], number: number): string {
  let cells = "";
  let lines = 1;
  for (const [index, { wrapsAt, write }] of columns.entries()) {
    const value = values[index] ?? null;
    cells += write(value, number);
    if (wrapsAt !== null && typeof value === "string") lines = Math.max(lines, linesOf(value, wrapsAt));
  }
  return `<row r="${number}" ht="${Math.min(lines * lineHeight, tallestRow)}">${cells}</row>`;
}

/** Points. */
const lineHeight = 15;
/** What a row can be at most (Excel's own limit). Points. */
const tallestRow = 409;

/** An upper guess of the lines a text takes in a column so many characters wide. */
function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, width * 0.85);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Landscape A4, as wide as the page; the head is printed on every one of them (definedName in workbook.xml). */
function opening({ columns }: Sheet, head: number): string {
  const below = `A${head + 1}`;
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${head}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`
  );
}

/** Elements in the order that the schema wants. */
function closing({ mark, footer }: Sheet, filtered: string): string {
  const header = mark === null ? "" : `<oddHeader>&amp;R&amp;B${furniture(mark)}</oddHeader>`;
  return (
    `</sheetData><autoFilter ref="${filtered}"/>` +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter>${header}<oddFooter>&amp;C${escapeXml(footer)}</oddFooter></headerFooter></worksheet>`
  );
}

/** In a header `&` commands; twice it is itself. */
function furniture(text: string): string {
  return escapeXml(text.replaceAll("&", "&&"));
}

interface ColumnWriter {
  /** In characters; null where nothing is wrapped. */
  readonly wrapsAt: number | null;
  readonly write: (value: CellValue, row: number) => string;
}

function columnWriter({ type, width, decimals = 0 }: SheetColumn, index: number): ColumnWriter {
  const name = columnName(index);
  const style = styleNumber(styleOfColumn(type, decimals));
  const quoted = styleNumber("quotedText");
  const empty = (at: number) => `<c r="${name}${at}" s="${style}"/>`;
  const number = (value: number, at: number) => `<c r="${name}${at}" s="${style}"><v>${value}</v></c>`;
  const dated = (numberOf: (text: string) => number): ColumnWriter["write"] => {
    return (value, at) => (typeof value === "string" && value !== "" ? number(numberOf(value), at) : empty(at));
  };
  switch (type) {
    case "text":
      return {
        wrapsAt: width,
        write: (value, at) => {
          const text = String(value ?? "");
          return text === "" ? empty(at) : textCell(name, at, text, likeFormula.test(text) ? quoted : style);
        },
      };
    case "number":
      return { wrapsAt: null, write: (value, at) => (typeof value === "number" ? number(value, at) : empty(at)) };
    case "day":
      return { wrapsAt: null, write: dated(dayNumber) };
    case "moment":
      return { wrapsAt: null, write: dated(momentNumber) };
  }
}

/** An inline string is never looked at for a formula (ECMA-376-1, 18.3.1.53). */
function textCell(column: string, at: number, text: string, style: number): string {
  return `<c r="${column}${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
