import type { Content, DynamicContent } from "pdfmake/interfaces";
import { formatHalfYear } from "#shared/language/dates.ts";
import { page, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ReportView } from "./report-view.ts";

/** Below every page: whose report and of when, the page's number, and which package it belongs to. */
export function pageFooter(report: ReportView): DynamicContent {
  const { document, body, halfYear, language, say, read } = report;
  const whose = `${printable(body ? read(body.abbreviation) : document.body.code)}, ${formatHalfYear(halfYear, language)}`;
  return (number, pages): Content => ({
    columns: [
      { text: whose, width: "*" },
      { text: say("documents.pageOf", { page: number, pages }), width: 110, alignment: "center" },
      { text: `${document.packageId.slice(-8)} v${document.version}`, width: "*", alignment: "right" },
    ],
    columnGap: 8,
    fontSize: typeSize.small,
    margin: [page.left, 14, page.right, 0],
  });
}
