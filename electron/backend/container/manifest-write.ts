import { sha256Uri } from "./digest-algorithms.ts";
import { signatureMediaType, signatureName } from "./manifest-names.ts";
import { dsNamespace, manifestNamespace } from "./manifest-xml.ts";
import { encodeReferenceUri } from "./reference-uri.ts";

/** A file as a manifest lists it. `sha256` in hex. */
export interface ListedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** The bytes of an ASiCManifest (EN 319 162-1, A.4.2) that lists `files` and points to signature `number`. */
export function encodeManifest(number: number, files: readonly ListedFile[]): Buffer {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<asic:ASiCManifest xmlns:asic="${manifestNamespace}" xmlns:ds="${dsNamespace}">`,
    `<asic:SigReference URI="${signatureName(number)}" MimeType="${signatureMediaType}"/>`,
    ...files.map(encodeReference),
    "</asic:ASiCManifest>",
    "",
  ];
  return Buffer.from(lines.join("\n"), "utf8");
}

/** One line each: 1,900 references with long names must stay below the reader's limit for a manifest. */
function encodeReference({ name, mediaType, sha256 }: ListedFile): string {
  const uri = escapeAttribute(encodeReferenceUri(name));
  const digest = Buffer.from(sha256, "hex").toString("base64");
  return (
    `<asic:DataObjectReference URI="${uri}" MimeType="${escapeAttribute(mediaType)}">` +
    `<ds:DigestMethod Algorithm="${sha256Uri}"/><ds:DigestValue>${digest}</ds:DigestValue>` +
    "</asic:DataObjectReference>"
  );
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
