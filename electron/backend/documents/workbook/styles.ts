import type { ColumnType, SheetLine } from "../workbook.ts";

/*
 * The looks of cells, by their place in styles.xml: the order of `cellFormats` below. No colour but the grey of the head:
 * the sheet is printed in black as often as not.
 */
const styles = [
  "plain",
  "head",
  "text",
  /** Begins with = + - @: typed over in the spreadsheet it stays a text. */
  "quotedText",
  "number",
  "money",
  "day",
  "moment",
  "title",
  "mark",
  "note",
] as const;
type CellStyle = (typeof styles)[number];

/** The number of a look, as cells name it. */
export function styleNumber(style: CellStyle): number {
  return styles.indexOf(style);
}

/** The look of a line above the table. */
export function styleOfLine(look: SheetLine["look"]): CellStyle {
  return look === "fact" ? "plain" : look;
}

/** The look of a column's cells. */
export function styleOfColumn(type: ColumnType, decimals: number): CellStyle {
  return type === "number" && decimals > 0 ? "money" : type;
}

/** Fonts: 0 plain, 1 bold, 2 title, 3 italics. The typeface of state documents; where it is missing, one like it. */
const fonts = ["", "<b/>", '<b/><sz val="14"/>', "<i/>"].map(
  (look) =>
    `<font>${look}${look.includes("<sz") ? "" : '<sz val="11"/>'}<name val="Times New Roman"/><family val="1"/></font>`,
);

const wrapped = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>';
const unwrapped = '<alignment vertical="top"/>';
const ruled = 'borderId="1" applyBorder="1"';

/** In the order of `styles`. Number formats 164 on are our own. */
const cellFormats: Readonly<Record<CellStyle, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  head: `<xf numFmtId="0" fontId="1" fillId="2" ${ruled} xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`,
  text: `<xf numFmtId="49" fontId="0" fillId="0" ${ruled} xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>`,
  quotedText: `<xf numFmtId="49" fontId="0" fillId="0" ${ruled} xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>`,
  number: `<xf numFmtId="1" fontId="0" fillId="0" ${ruled} xfId="0" applyNumberFormat="1" applyAlignment="1">${unwrapped}</xf>`,
  money: `<xf numFmtId="166" fontId="0" fillId="0" ${ruled} xfId="0" applyNumberFormat="1" applyAlignment="1">${unwrapped}</xf>`,
  day: `<xf numFmtId="164" fontId="0" fillId="0" ${ruled} xfId="0" applyNumberFormat="1" applyAlignment="1">${unwrapped}</xf>`,
  moment: `<xf numFmtId="165" fontId="0" fillId="0" ${ruled} xfId="0" applyNumberFormat="1" applyAlignment="1">${unwrapped}</xf>`,
  title: '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  mark: '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  note: '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
};

const side = (name: string) => `<${name} style="thin"><color rgb="FF8A96A3"/></${name}>`;

/** styles.xml (ECMA-376-1, 18.8). Days as they are written here, 31.08.2018, whatever the machine's own habit. */
export const stylesXml =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>' +
  '<numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="#,##0.0##"/></numFmts>' +
  `<fonts count="${fonts.length}">${fonts.join("")}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6ECF1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${styles.length}">${styles.map((style) => cellFormats[style]).join("")}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
