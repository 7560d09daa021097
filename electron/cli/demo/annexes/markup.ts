/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An XML part with its declaration, in UTF-8. */
export function xmlPart(body: string): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`, "utf8");
}

/** The cells of a row of an annex's table. */
export function cellsOf(line: string): string[] {
  return line.split("|");
}
