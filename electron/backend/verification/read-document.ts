import { type ContainerReading, readJsonEntry } from "#backend/container/index.ts";
import { readingLimits } from "#shared/package/limits.ts";
import { documentKinds, type OwnDocument, ownDocuments } from "#shared/package/own-documents.ts";
import { readDocument } from "#shared/package/read-document.ts";
import type { Finding } from "./problem.ts";

export interface DocumentReading {
  readonly own: OwnDocument | null;
  /** The JSON as it stands, unknown fields included; null where it could not be read. */
  readonly value: unknown;
  readonly unknownFields: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads the document of ours that an opened container carries; null where none could be read out of it. */
export async function readPackageDocument(reading: ContainerReading): Promise<DocumentReading | null> {
  const names = new Set(reading.entries.map((entry) => entry.name));
  const [kind, other] = documentKinds.filter((candidate) => names.has(ownDocuments[candidate].name));
  if (kind === undefined) return null;
  const { name } = ownDocuments[kind];
  // Which of the two counts would be the reader's choice.
  if (other !== undefined) return unread([fault("several", { name, other: ownDocuments[other].name })]);
  const json = await readJsonEntry(reading, name, readingLimits);
  if (!json.ok) return unread(json.problems);
  const { document, faults, unknownFields } = readDocument(kind, json.value);
  const unknown = unknownFields.map((path) => ({
    code: "document.unknownField",
    severity: "warning" as const,
    subIndication: null,
    data: { path },
  }));
  return {
    own: document === null ? null : ({ kind, document } as OwnDocument),
    value: json.value,
    unknownFields,
    findings: [...faults.map(({ code, path }) => fault(code, { path, name })), ...unknown],
  };
}

function unread(findings: readonly Finding[]): DocumentReading {
  return { own: null, value: null, unknownFields: [], findings };
}

function fault(code: string, data: Finding["data"]): Finding {
  return { code: `document.${code}`, severity: "error", subIndication: "FORMAT_FAILURE", data };
}
