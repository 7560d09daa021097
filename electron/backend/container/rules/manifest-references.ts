import type { ManifestReference } from "../container-reading.ts";
import { type Contents, digestBytes } from "../content-pass.ts";
import type { DigestAlgorithm } from "../digest-algorithms.ts";
import type { ReadManifest } from "../manifest-pass.ts";
import type { ProblemList } from "../problems.ts";

const weak: ReadonlySet<DigestAlgorithm | "unknown"> = new Set(["sha1", "md5"]);

/**
 * Holds a manifest against the content: "a listed file missing", "SHA-1 or MD5 as digest", duplicate and ambiguous
 * references (package-format.md); a digest that differs is HASH_FAILURE (EN 319 102-1, 5.2.7.4).
 */
export function checkReferences(
  manifest: ReadManifest,
  contents: Contents,
  problems: ProblemList,
): ManifestReference[] {
  const seen = new Set<string>();
  const weakFound = new Set<string>();
  return manifest.references.map(({ resolved, algorithm, digest, mediaType }) => {
    const { name } = resolved;
    const about = { name, manifest: manifest.name };
    if (seen.has(name)) problems.add("container.duplicateReference", about);
    seen.add(name);
    if (weak.has(algorithm) && !weakFound.has(algorithm)) {
      problems.add("container.weakDigest", { ...about, algorithm });
      weakFound.add(algorithm);
    }
    const present = resolved.kind === "entry" && contents.has(name);
    const found = present && algorithm !== "unknown" ? findDigest(contents, name, algorithm) : null;
    const matches = found?.equals(digest) ?? false;
    if (resolved.kind === "ambiguous") problems.add("container.ambiguousReference", about);
    else if (!present) problems.add("container.fileMissing", about);
    else if (algorithm === "unknown") problems.add("container.digestUnknown", about);
    // Content that could not be unpacked has a problem of its own already.
    else if (found && !matches) problems.add("container.digestMismatch", about);
    return { name, algorithm, digest, matches, present, mediaType };
  });
}

function findDigest(contents: Contents, name: string, algorithm: DigestAlgorithm): Buffer | null {
  const content = contents.get(name);
  if (!content) return null;
  return content.digests.get(algorithm) ?? (content.bytes && digestBytes(content.bytes, algorithm));
}

/** Every manifest points to a signature that is there, and no two to the same. */
export function checkSignatureReferences(manifests: readonly ReadManifest[], problems: ProblemList): void {
  const seen = new Map<string, string>();
  for (const { name, signature } of manifests) {
    if (signature.kind === "missing")
      problems.add("container.signatureMissing", { name: signature.name, manifest: name });
    if (signature.kind === "ambiguous")
      problems.add("container.ambiguousReference", { name: signature.name, manifest: name });
    const other = seen.get(signature.name);
    if (other !== undefined) problems.add("container.signatureShared", { name: signature.name, manifest: name, other });
    seen.set(signature.name, name);
  }
}
