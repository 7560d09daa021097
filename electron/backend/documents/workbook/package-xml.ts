import type { Sheet, Workbook } from "../workbook.ts";
import { columnName } from "./sheet-xml.ts";
import { escapeXml } from "./xml-text.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006";
const packageOf = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The name of a sheet's part. `index` from 0. */
export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The small parts of the package by name (ECMA-376-2): what is in it, how they hang together, whose it is. */
export function smallParts(workbook: Workbook, styles: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      "[Content_Types].xml": contentTypes(workbook),
      "_rels/.rels": relations([
        ["officeDocument", `${officeDocument}/relationships/officeDocument`, "xl/workbook.xml"],
        ["properties", `${packageOf}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
      "docProps/core.xml": properties(workbook),
      "xl/workbook.xml": workbookXml(workbook),
      "xl/_rels/workbook.xml.rels": relations([
        ...workbook.sheets.map(
          (_, index) =>
            [
              `sheet${index + 1}`,
              `${officeDocument}/relationships/worksheet`,
              `worksheets/sheet${index + 1}.xml`,
            ] as const,
        ),
        ["styles", `${officeDocument}/relationships/styles`, "styles.xml"],
      ]),
      "xl/styles.xml": styles,
    }).map(([name, xml]) => [name, declaration + xml]),
  );
}

export const sheetDeclaration = declaration;

function contentTypes({ sheets }: Workbook): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${packageOf}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("xl/workbook.xml", `${spreadsheet}.sheet.main+xml`) +
    override("xl/styles.xml", `${spreadsheet}.styles+xml`) +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    sheets.map((_, index) => override(sheetPart(index), `${spreadsheet}.worksheet+xml`)).join("") +
    "</Types>"
  );
}

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packageOf}/relationships">${each.join("")}</Relationships>`;
}

function properties({ title, author, created }: Workbook): string {
  return (
    `<cp:coreProperties xmlns:cp="${packageOf}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString()}</dcterms:created></cp:coreProperties>`
  );
}

/** The sheets by name; each one's head is printed on every page. */
function workbookXml({ sheets }: Workbook): string {
  const names = sheetNames(sheets);
  const listed = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  );
  const titles = names.map((name, index) => {
    const head = (sheets[index]?.above.length ?? 0) + 1;
    const place = `'${name.replaceAll("'", "''")}'!$${head}:$${head}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(place)}</definedName>`;
  });
  const filters = names.map((name, index) => {
    const { above, columns } = sheets[index] ?? { above: [], columns: [] };
    const head = above.length + 1;
    const place = `'${name.replaceAll("'", "''")}'!$A$${head}:$${columnName(columns.length - 1)}$${head}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(place)}</definedName>`;
  });
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeDocument}/relationships">` +
    `<sheets>${listed.join("")}</sheets><definedNames>${[...filters, ...titles].join("")}</definedNames></workbook>`
  );
}

/** Names as a workbook allows them: no []:*?/\, 31 characters, no two alike. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || `${index + 1}`;
    const own = taken.has(plain.toLowerCase()) ? `${plain.slice(0, 27)} ${index + 1}` : plain;
    taken.add(own.toLowerCase());
    return own;
  });
}
