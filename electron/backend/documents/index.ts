export { type ReportPdfInput, renderReportPdf } from "./report-pdf.ts";
export { type ProtocolPdfInput, renderProtocolPdf } from "./verification/protocol-pdf.ts";
export type { Sheet, SheetColumn, SheetLine, Workbook } from "./workbook/workbook.ts";
export { writeWorkbook } from "./workbook/write-workbook.ts";
