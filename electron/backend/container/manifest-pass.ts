import type { ContainerLimits } from "#shared/package/limits.ts";
import type { Contents } from "./content-pass.ts";
import type { DigestAlgorithm } from "./digest-algorithms.ts";
import type { LaidOutRecord } from "./layout.ts";
import { findMetaKind, timestampMediaType } from "./manifest-names.ts";
import { readManifestXml, type WrittenReference } from "./manifest-xml.ts";
import type { ProblemList } from "./problems.ts";
import { type ResolvedReference, resolveReferenceUri } from "./reference-uri.ts";

/** A manifest read from its XML, its references led to entries, nothing compared yet. */
export interface ReadManifest {
  readonly name: string;
  readonly bytes: Buffer;
  readonly kind: "signature" | "timestamp";
  readonly signature: ResolvedReference;
  readonly signatureMediaType: string | null;
  readonly references: readonly (WrittenReference & { readonly resolved: ResolvedReference })[];
}

/** All manifests or all signatures of a container together, in limits for one: enough for dozens of signers. */
const together = 16;

/**
 * "a manifest over 1 MB" (package-format.md), the same for signatures, and for all of either together, since they are
 * held in memory. Answers those within the limit.
 */
export function withinLimit(
  records: readonly LaidOutRecord[],
  limit: number,
  fault: "container.manifestTooLarge" | "container.signatureTooLarge",
  problems: ProblemList,
): LaidOutRecord[] {
  let total = 0;
  return records.filter((record) => {
    total += record.size;
    const within = record.size <= limit && total <= limit * together;
    if (!within) problems.add(fault, { name: record.name, limit });
    return within;
  });
}

/** The manifests that may be read, in the order of their names. */
export function selectManifests(
  records: readonly LaidOutRecord[],
  limits: ContainerLimits,
  problems: ProblemList,
): LaidOutRecord[] {
  const manifests = records.filter((record) => findMetaKind(record.name) === "manifest");
  const inOrder = manifests.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return withinLimit(inOrder, limits.manifestBytes, "container.manifestTooLarge", problems);
}

/** Parses the manifests whose bytes `contents` holds; one that cannot be read is a problem and not in the answer. */
export function readManifests(
  records: readonly LaidOutRecord[],
  contents: Contents,
  has: (name: string) => boolean,
  problems: ProblemList,
): ReadManifest[] {
  const manifests: ReadManifest[] = [];
  for (const { name } of records) {
    const bytes = contents.get(name)?.bytes;
    if (!bytes) continue;
    const xml = readManifestXml(bytes);
    if (!xml.ok) {
      problems.add(xml.fault, { name });
      continue;
    }
    const { signature, references } = xml.manifest;
    manifests.push({
      name,
      bytes,
      kind: isTimestamp(signature) ? "timestamp" : "signature",
      signature: resolveReferenceUri(signature.uri, has),
      signatureMediaType: signature.mediaType,
      references: references.map((reference) => ({ ...reference, resolved: resolveReferenceUri(reference.uri, has) })),
    });
  }
  return manifests;
}

function isTimestamp({ uri, mediaType }: { uri: string; mediaType: string | null }): boolean {
  return mediaType === timestampMediaType || uri.endsWith(".tst");
}

/** Which digests the manifests ask for, by entry. */
export function collectAlgorithms(manifests: readonly ReadManifest[]): Map<string, Set<DigestAlgorithm>> {
  const wanted = new Map<string, Set<DigestAlgorithm>>();
  for (const { resolved, algorithm } of manifests.flatMap((manifest) => manifest.references)) {
    if (algorithm === "unknown") continue;
    const algorithms = wanted.get(resolved.name) ?? new Set();
    wanted.set(resolved.name, algorithms.add(algorithm));
  }
  return wanted;
}
