import type { z } from "zod";
import { type DocumentKind, type DocumentOf, ownDocuments } from "./own-documents.ts";

/** A fault in a document of ours: where (dotted path), and which key under `problems.document` says it. */
export interface DocumentFault {
  readonly code: "notAnObject" | "otherFormat" | "newerFormat" | "offSchema";
  readonly path: string;
  readonly issue: z.core.$ZodIssue | null;
}

export type DocumentReading<T> =
  | { readonly document: T; readonly unknownFields: readonly string[]; readonly faults: readonly [] }
  | { readonly document: null; readonly unknownFields: readonly string[]; readonly faults: readonly DocumentFault[] };

/**
 * Reads the parsed JSON of one of our documents. Known fields are strict; unknown ones of the same major version are
 * allowed and named in `unknownFields`; an unknown major version or another document is refused (docs/package-format.md).
 */
export function readDocument<K extends DocumentKind>(kind: K, value: unknown): DocumentReading<DocumentOf<K>> {
  const { format } = ownDocuments[kind];
  const schema = ownDocuments[kind].schema as unknown as z.ZodType<DocumentOf<K>>;
  if (!isRecord(value)) return refuse("notAnObject", "");
  if (value.format !== format) {
    return refuse(isOtherMajor(value.format, format) ? "newerFormat" : "otherFormat", "format");
  }
  const known = structuredClone(value);
  const unknownFields: string[] = [];
  const first = schema.safeParse(known);
  if (first.success) return { document: first.data, unknownFields, faults: [] };
  for (const issue of first.error.issues) {
    if (issue.code === "unrecognized_keys") unknownFields.push(...removeKeys(known, issue.path, issue.keys));
  }
  const second = schema.safeParse(known);
  if (second.success) return { document: second.data, unknownFields, faults: [] };
  const faults = second.error.issues.map((issue) => ({
    code: "offSchema" as const,
    path: issue.path.join("."),
    issue,
  }));
  return { document: null, unknownFields, faults };
}

function refuse<T>(code: DocumentFault["code"], path: string): DocumentReading<T> {
  return { document: null, unknownFields: [], faults: [{ code, path, issue: null }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same document of another major version: `kz.kalqan.report/2`. */
function isOtherMajor(given: unknown, format: string): boolean {
  const family = format.slice(0, format.lastIndexOf("/") + 1);
  return typeof given === "string" && given.startsWith(family) && /^\d+$/.test(given.slice(family.length));
}

function removeKeys(root: unknown, path: readonly PropertyKey[], keys: readonly string[]): string[] {
  let place: unknown = root;
  for (const part of path) place = (place as Record<PropertyKey, unknown>)[part];
  for (const key of keys) delete (place as Record<string, unknown>)[key];
  return keys.map((key) => [...path, key].join("."));
}
