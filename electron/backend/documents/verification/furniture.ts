import type { Content, DynamicContent } from "pdfmake/interfaces";
import { page, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ProtocolView } from "./protocol-view.ts";

const longestName = 40;

/** Below every page: which file it speaks of, by name and digest, and the page's number. */
export function pageFooter({ fileName, sha256, say }: ProtocolView): DynamicContent {
  const name = printable(fileName);
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
  return (number, pages): Content => ({
    columns: [
      { text: short, width: "*" },
      { text: say("documents.pageOf", { page: number, pages }), width: 110, alignment: "center" },
      { text: `SHA-256 ${sha256.slice(0, 16)}…`, width: "*", alignment: "right" },
    ],
    columnGap: 8,
    fontSize: typeSize.small,
    margin: [page.left, 14, page.right, 0],
  });
}
