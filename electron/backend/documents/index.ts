export { type ReportPdfInput, renderReportPdf } from "./report-pdf.ts";
