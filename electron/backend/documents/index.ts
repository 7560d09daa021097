export { type ReportPdfInput, renderReportPdf } from "./report-pdf.ts";
export { type ProtocolPdfInput, renderProtocolPdf } from "./verification/protocol-pdf.ts";
