import type { AnnexContent } from "./content.ts";
import { cellsOf, escapeXml, xmlPart } from "./markup.ts";
import { makeZip } from "./zip.ts";

const officeNs = "http://schemas.openxmlformats.org";
const xml = "application/xml";
const main = "application/vnd.openxmlformats-officedocument";

/** The smallest word processing document that Word opens (ECMA-376 part 1). */
export function makeDocx({ title, lines }: AnnexContent): Uint8Array {
  const paragraphs = [title, ...lines].map((line) => `<w:p><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`);
  const body = `<w:document xmlns:w="${officeNs}/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`;
  return makePackage("word/document.xml", `${main}.wordprocessingml.document.main+xml`, body, []);
}

/** The smallest workbook that Excel opens: one sheet, texts in the cells themselves. */
export function makeXlsx({ title, lines }: AnnexContent): Uint8Array {
  const rows = [title, ...lines].map((line, row) => {
    const cells = cellsOf(line).map(
      (cell, column) =>
        `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const ns = `${officeNs}/spreadsheetml/2006/main`;
  const sheet = `<worksheet xmlns="${ns}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const workbook =
    `<workbook xmlns="${ns}" xmlns:r="${officeNs}/officeDocument/2006/relationships">` +
    `<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return makePackage("xl/workbook.xml", `${main}.spreadsheetml.sheet.main+xml`, workbook, [
    {
      name: "xl/worksheets/sheet1.xml",
      body: sheet,
      mediaType: `${main}.spreadsheetml.worksheet+xml`,
      relation: "worksheet",
    },
  ]);
}

interface Part {
  readonly name: string;
  readonly body: string;
  readonly mediaType: string;
  readonly relation: string;
}

/** A package of Open Packaging Conventions (ECMA-376 part 2): types, relations, the main part and those it leads to. */
function makePackage(name: string, mediaType: string, body: string, parts: readonly Part[]): Uint8Array {
  const [folder = "", file = ""] = name.split("/");
  const overrides = [{ name, mediaType }, ...parts].map(
    (part) => `<Override PartName="/${part.name}" ContentType="${part.mediaType}"/>`,
  );
  const types =
    `<Types xmlns="${officeNs}/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="${xml}"/>${overrides.join("")}</Types>`;
  return makeZip([
    { name: "[Content_Types].xml", bytes: xmlPart(types) },
    { name: "_rels/.rels", bytes: relations([{ relation: "officeDocument", target: name }]) },
    { name, bytes: xmlPart(body) },
    ...parts.map((part) => ({ name: part.name, bytes: xmlPart(part.body) })),
    {
      name: `${folder}/_rels/${file}.rels`,
      bytes: relations(parts.map((part) => ({ ...part, target: part.name.slice(folder.length + 1) }))),
    },
  ]);
}

function relations(targets: readonly { readonly relation: string; readonly target: string }[]): Uint8Array {
  const list = targets.map(
    ({ relation, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeNs}/officeDocument/2006/relationships/${relation}" Target="${target}"/>`,
  );
  return xmlPart(`<Relationships xmlns="${officeNs}/package/2006/relationships">${list.join("")}</Relationships>`);
}
