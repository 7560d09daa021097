/** Names in META-INF that EN 319 162-1, 4.4.4 and A.4 give a meaning. Case counts. */
const patterns = {
  manifest: /^META-INF\/ASiCManifest[^/]*\.xml$/u,
  archiveManifest: /^META-INF\/ASiCArchiveManifest[^/]*\.xml$/u,
  evidenceRecordManifest: /^META-INF\/ASiCEvidenceRecordManifest[^/]*\.xml$/u,
  cadesSignature: /^META-INF\/[^/]*signature[^/]*\.p7s$/u,
  xadesSignature: /^META-INF\/[^/]*signatures[^/]*\.xml$/u,
  timestamp: /^META-INF\/[^/]*timestamp[^/]*\.tst$/u,
  evidenceRecord: /^META-INF\/[^/]*evidencerecord[^/]*\.(?:ers|xml)$/u,
} as const;

export type MetaKind = keyof typeof patterns;

/** What a name means in a container, or null for a file that is only content. */
export function findMetaKind(name: string): MetaKind | null {
  const kinds = Object.keys(patterns) as MetaKind[];
  return kinds.find((kind) => patterns[kind].test(name)) ?? null;
}

export const signatureMediaType = "application/pkcs7-signature";
export const timestampMediaType = "application/vnd.etsi.timestamp-token";

/** `META-INF/ASiCManifest001.xml` */
export function manifestName(number: number): string {
  return `META-INF/ASiCManifest${String(number).padStart(3, "0")}.xml`;
}

/** `META-INF/signature001.p7s` */
export function signatureName(number: number): string {
  return `META-INF/signature${String(number).padStart(3, "0")}.p7s`;
}
