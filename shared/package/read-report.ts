import type { z } from "zod";
import { documentFormats } from "./formats.ts";
import { type ReportDocument, reportDocumentSchema } from "./report-document.ts";

/** A fault in `report.json`: where (dotted path), and which key under `problems.document` says it. */
export interface DocumentFault {
  readonly code: "notAnObject" | "otherFormat" | "newerFormat" | "offSchema";
  readonly path: string;
  readonly issue: z.core.$ZodIssue | null;
}

export type ReportReading =
  | { readonly document: ReportDocument; readonly unknownFields: readonly string[]; readonly faults: readonly [] }
  | { readonly document: null; readonly unknownFields: readonly string[]; readonly faults: readonly DocumentFault[] };

/**
 * Reads the parsed JSON of a `report.json`. Known fields are strict; unknown ones of the same major version are allowed
 * and named in `unknownFields`; an unknown major version or another document is refused (docs/package-format.md).
 */
export function readReportDocument(value: unknown): ReportReading {
  if (!isRecord(value)) return refuse("notAnObject", "");
  if (value.format !== documentFormats.report) {
    return refuse(isOtherMajor(value.format) ? "newerFormat" : "otherFormat", "format");
  }
  const known = structuredClone(value);
  const unknownFields: string[] = [];
  const first = reportDocumentSchema.safeParse(known);
  if (first.success) return { document: first.data, unknownFields, faults: [] };
  for (const issue of first.error.issues) {
    if (issue.code === "unrecognized_keys") unknownFields.push(...removeKeys(known, issue.path, issue.keys));
  }
  const second = reportDocumentSchema.safeParse(known);
  if (second.success) return { document: second.data, unknownFields, faults: [] };
  const faults = second.error.issues.map((issue) => ({
    code: "offSchema" as const,
    path: issue.path.join("."),
    issue,
  }));
  return { document: null, unknownFields, faults };
}

function refuse(code: DocumentFault["code"], path: string): ReportReading {
  return { document: null, unknownFields: [], faults: [{ code, path, issue: null }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOtherMajor(format: unknown): boolean {
  return typeof format === "string" && /^kz\.kalqan\.report\/\d+$/.test(format);
}

function removeKeys(root: unknown, path: readonly PropertyKey[], keys: readonly string[]): string[] {
  let place: unknown = root;
  for (const part of path) place = (place as Record<PropertyKey, unknown>)[part];
  for (const key of keys) delete (place as Record<string, unknown>)[key];
  return keys.map((key) => [...path, key].join("."));
}
