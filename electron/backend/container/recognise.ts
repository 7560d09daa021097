import { containerMediaType } from "#shared/package/formats.ts";
import type { RecognisedContainer } from "./container-reading.ts";
import { findMetaKind } from "./manifest-names.ts";
import type { ProblemList } from "./problems.ts";

const simpleMediaType = "application/vnd.etsi.asic-s+zip";
const simpleSignatures = ["META-INF/signature.p7s", "META-INF/signatures.xml", "META-INF/timestamp.tst"];

/** What kind of container it is (EN 319 162-1, 4.3 and 4.4), by its type and by what META-INF holds. */
export function recognise(names: readonly string[], mimetype: string | null): RecognisedContainer {
  const kinds = new Set(names.map(findMetaKind));
  if (kinds.has("manifest")) return "ASiC-E";
  if (mimetype === simpleMediaType) return "ASiC-S";
  if (kinds.has("xadesSignature")) return "ASiC-E-XAdES";
  if (mimetype === containerMediaType) return "ASiC-E";
  return names.some((name) => simpleSignatures.includes(name)) ? "ASiC-S" : "zip";
}

/** Says what is there and not evaluated, so that nobody takes silence for approval. */
export function nameUnevaluated(
  recognised: RecognisedContainer,
  names: readonly string[],
  problems: ProblemList,
): void {
  if (recognised === "ASiC-S") problems.add("container.asicS");
  if (recognised === "ASiC-E-XAdES") problems.add("container.xades");
  for (const name of names) {
    const kind = findMetaKind(name);
    if (kind === "timestamp") problems.add("container.timestamp", { name });
    if (kind === "archiveManifest") problems.add("container.archiveManifest", { name });
    if (kind === "evidenceRecord" || kind === "evidenceRecordManifest")
      problems.add("container.evidenceRecord", { name });
    if (kind === "xadesSignature" && recognised === "ASiC-E") problems.add("container.xades");
  }
}
