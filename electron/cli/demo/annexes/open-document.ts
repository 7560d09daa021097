import type { AnnexContent } from "./content.ts";
import { cellsOf, escapeXml, xmlPart } from "./markup.ts";
import { makeZip } from "./zip.ts";

const ns = "urn:oasis:names:tc:opendocument:xmlns";

/** The smallest OpenDocument text (OASIS ODF 1.2). */
export function makeOdt({ title, lines }: AnnexContent): Uint8Array {
  const paragraphs = [title, ...lines].map((line) => `<text:p>${escapeXml(line)}</text:p>`);
  return makeDocument("text", `<office:text>${paragraphs.join("")}</office:text>`);
}

/** The smallest OpenDocument spreadsheet: one table. */
export function makeOds({ title, lines }: AnnexContent): Uint8Array {
  const rows = [title, ...lines].map((line) => {
    const cells = cellsOf(line).map(
      (cell) => `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  const table = `<table:table table:name="1">${rows.join("")}</table:table>`;
  return makeDocument("spreadsheet", `<office:spreadsheet>${table}</office:spreadsheet>`);
}

/** `mimetype` first and stored (ODF 1.2 part 3, 3.3). */
function makeDocument(kind: "text" | "spreadsheet", body: string): Uint8Array {
  const mediaType = `application/vnd.oasis.opendocument.${kind}`;
  const content =
    `<office:document-content xmlns:office="${ns}:office:1.0" xmlns:text="${ns}:text:1.0" ` +
    `xmlns:table="${ns}:table:1.0" office:version="1.2"><office:body>${body}</office:body></office:document-content>`;
  const manifest =
    `<manifest:manifest xmlns:manifest="${ns}:manifest:1.0" manifest:version="1.2">` +
    `<manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>` +
    `<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return makeZip([
    { name: "mimetype", bytes: Buffer.from(mediaType, "ascii") },
    { name: "content.xml", bytes: xmlPart(content) },
    { name: "META-INF/manifest.xml", bytes: xmlPart(manifest) },
  ]);
}
