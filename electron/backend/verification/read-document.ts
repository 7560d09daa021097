import { type ContainerReading, readJsonEntry } from "#backend/container/index.ts";
import { packageNames } from "#shared/package/formats.ts";
import { readingLimits } from "#shared/package/limits.ts";
import { readReportDocument } from "#shared/package/read-report.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Finding } from "./problem.ts";

export interface DocumentReading {
  readonly document: ReportDocument | null;
  /** The JSON as it stands, unknown fields included; null where it could not be read. */
  readonly value: unknown;
  readonly unknownFields: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads `report.json` of an opened container; null where none could be read out of it. */
export async function readPackageDocument(reading: ContainerReading): Promise<DocumentReading | null> {
  if (!reading.entries.some((entry) => entry.name === packageNames.report)) return null;
  const json = await readJsonEntry(reading, packageNames.report, readingLimits);
  if (!json.ok) return { document: null, value: null, unknownFields: [], findings: json.problems };
  const report = readReportDocument(json.value);
  const faults = report.faults.map((fault) => ({
    code: `document.${fault.code}`,
    severity: "error" as const,
    subIndication: "FORMAT_FAILURE" as const,
    data: { path: fault.path },
  }));
  const unknown = report.unknownFields.map((path) => ({
    code: "document.unknownField",
    severity: "warning" as const,
    subIndication: null,
    data: { path },
  }));
  return {
    document: report.document,
    value: json.value,
    unknownFields: report.unknownFields,
    findings: [...faults, ...unknown],
  };
}
