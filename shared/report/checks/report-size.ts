import { readingLimits } from "../../package/limits.ts";
import { atReport, type ReportRule } from "./finding.ts";

/** Left free for the header and the list of annexes of report.json, bytes. */
const reserved = 1_000_000;

/** docs/package-format.md, "Reading": a reader refuses JSON over 16 MB. */
export const checkReportSize: ReportRule = ({ entries }) => {
  const size = new TextEncoder().encode(JSON.stringify(entries)).length;
  const most = readingLimits.jsonBytes - reserved;
  return size > most ? [atReport("error", "report.tooLong", "/entries", { size, most })] : [];
};
