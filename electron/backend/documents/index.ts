export { type JournalWorkbookInput, journalWorkbook } from "./journal-workbook.ts";
export { type CoveringLetter, renderLetterPdf } from "./letter/letter-pdf.ts";
export { type PlanPdfInput, renderPlanPdf } from "./plan/plan-pdf.ts";
export type { PlanTableInput } from "./plan/plan-table.ts";
export { planWorkbook } from "./plan/plan-workbook.ts";
export { type ReportPdfInput, renderReportPdf } from "./report-pdf.ts";
export { type ProtocolPdfInput, renderProtocolPdf } from "./verification/protocol-pdf.ts";
export { writeWorkbook } from "./workbook/write-workbook.ts";
export type { Sheet, SheetColumn, SheetLine, Workbook } from "./workbook.ts";
