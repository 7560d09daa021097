import type { SubIndication } from "#shared/package/verdict.ts";

/**
 * `always`: refused whoever made the container. `ours`: refused in our own packages, a warning in a foreign container.
 * `note`: never refused, said so that nothing passes in silence.
 */
export type ProblemScope = "always" | "ours" | "note";

/**
 * Every fault that the reader names, with the reach of its rule (docs/package-format.md, "Reading: the verdict"). All are
 * this format's own policy unless the rule's file cites a standard. Each has a sentence under `problems.<code>` in both
 * catalogues and a hostile file in tests/hostile.
 */
export const problemScopes = {
  // The archive as a whole: rules/archive-end.ts, rules/limits.ts
  "container.notZip": "always",
  "container.truncated": "always",
  "container.trailingData": "always",
  "container.leadingData": "always",
  "container.ambiguousEnd": "always",
  "container.multiDisk": "always",
  "container.zip64": "always",
  "container.directoryBroken": "always",
  "container.directoryTooLarge": "always",
  "container.tooManyEntries": "always",
  "container.unpackedTooLarge": "always",
  "container.ratio": "always",
  "container.comment": "ours",
  // Names: rules/names.ts
  "container.nameEncoding": "always",
  "container.nameParts": "always",
  "container.nameBackslash": "always",
  "container.nameDrive": "always",
  "container.nameAbsolute": "always",
  "container.nameControl": "always",
  "container.nameReserved": "always",
  "container.unicodePath": "always",
  "container.duplicateName": "always",
  "container.nameConflict": "always",
  "container.nameFlag": "ours",
  // What an entry is: rules/entry-kind.ts
  "container.symlink": "always",
  "container.specialFile": "always",
  "container.encrypted": "always",
  "container.unknownMethod": "always",
  "container.unknownVersion": "always",
  "container.unknownFlag": "always",
  "container.extraField": "always",
  "container.directoryWithContent": "always",
  "container.directoryEntry": "ours",
  // Records against each other: rules/record-order.ts, rules/header-agreement.ts
  "container.gap": "always",
  "container.overlap": "always",
  "container.localHeader": "always",
  "container.headerMismatch": "always",
  "container.descriptorMismatch": "always",
  "container.versionMismatch": "ours",
  "container.storedDescriptor": "ours",
  // Content: content.ts
  "container.crcMismatch": "always",
  "container.sizeMismatch": "always",
  "container.deflate": "always",
  // Manifests: rules/manifest-size.ts, manifest-xml.ts, manifest-references.ts
  "container.manifestTooLarge": "always",
  "container.signatureTooLarge": "always",
  "container.xmlDtd": "always",
  "container.xmlEntity": "always",
  "container.xmlMalformed": "always",
  "container.manifestNamespace": "always",
  "container.manifestStructure": "always",
  "container.criticalExtension": "always",
  "container.duplicateReference": "always",
  "container.ambiguousReference": "always",
  "container.fileMissing": "always",
  "container.signatureMissing": "always",
  "container.signatureShared": "always",
  "container.digestMismatch": "always",
  "container.digestUnknown": "always",
  "container.weakDigest": "ours",
  "container.manifestNumber": "ours",
  "container.notSigned": "always",
  // The mimetype entry and coverage: rules/mimetype.ts, rules/coverage.ts
  "container.mimetypeMissing": "ours",
  "container.mimetypeNotFirst": "ours",
  "container.mimetypeCompressed": "ours",
  "container.mimetypeExtraField": "ours",
  "container.mimetypeWrong": "ours",
  "container.notCovered": "ours",
  "container.partlyCovered": "ours",
  // JSON documents: strict-json.ts
  "container.jsonTooLarge": "always",
  "container.jsonEncoding": "always",
  "container.jsonMalformed": "always",
  "container.jsonTooDeep": "always",
  "container.jsonDuplicateKey": "always",
  // Recognised and named, not evaluated: recognise.ts
  "container.asicS": "note",
  "container.xades": "note",
  "container.timestamp": "note",
  "container.archiveManifest": "note",
  "container.evidenceRecord": "note",
  "container.more": "always",
} as const satisfies Record<string, ProblemScope>;

export type ContainerProblemCode = keyof typeof problemScopes;

/** Faults whose sub-indication is not FORMAT_FAILURE (EN 319 102-1, table 5). */
export const otherSubIndications: Partial<Record<ContainerProblemCode, SubIndication>> = {
  "container.digestMismatch": "HASH_FAILURE",
  "container.digestUnknown": "CRYPTO_CONSTRAINTS_FAILURE",
};
