import { createHash } from "node:crypto";
import { buildZip, type ZipLayout, type ZipPart } from "./zip-builder.ts";

const manifestNamespace = "http://uri.etsi.org/02918/v1.2.1#";
const dsNamespace = "http://www.w3.org/2000/09/xmldsig#";

const digestUris = {
  sha256: "http://www.w3.org/2001/04/xmlenc#sha256",
  sha384: "http://www.w3.org/2001/04/xmldsig-more#sha384",
  sha512: "http://www.w3.org/2001/04/xmlenc#sha512",
  sha1: "http://www.w3.org/2000/09/xmldsig#sha1",
  md5: "http://www.w3.org/2001/04/xmldsig-more#md5",
} as const;

export interface ManifestOptions {
  readonly algorithm?: keyof typeof digestUris;
  /** The URI under which a file is listed; percent-encoded unless given. */
  readonly uri?: (name: string) => string;
}

/** The parts of a small honest package: data, picture, one annex with a Kazakh name. Deflated but for the picture. */
export const sampleFiles: readonly ZipPart[] = [
  { name: "report.json", content: Buffer.from(JSON.stringify({ format: "kz.kalqan.report/1" })), deflated: true },
  { name: "report.kk.pdf", content: Buffer.from("%PDF-1.7 есеп") },
  { name: "attachments/12/01 Бұйрық № 66.txt", content: Buffer.from("Бұйрық ".repeat(50)), deflated: true },
];

export const mimetypePart: ZipPart = { name: "mimetype", content: Buffer.from("application/vnd.etsi.asic-e+zip") };

/** The text of a manifest that lists `files` and points to a signature. */
export function manifestText(
  files: readonly Pick<ZipPart, "name" | "content">[],
  signature = "META-INF/signature001.p7s",
  { algorithm = "sha256", uri = encodeURI }: ManifestOptions = {},
): string {
  const references = files.map(({ name, content }) => {
    const digest = createHash(algorithm).update(content).digest("base64");
    return `<DataObjectReference URI="${uri(name)}" MimeType="application/octet-stream">
  <ds:DigestMethod Algorithm="${digestUris[algorithm]}"/><ds:DigestValue>${digest}</ds:DigestValue>
</DataObjectReference>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ASiCManifest xmlns="${manifestNamespace}" xmlns:ds="${dsNamespace}">
<SigReference URI="${signature}" MimeType="application/pkcs7-signature"/>
${references.join("\n")}
</ASiCManifest>`;
}

export interface SampleOptions {
  readonly files?: readonly ZipPart[];
  readonly manifest?: ManifestOptions;
  /** Changes the manifest's text before it goes in. */
  readonly editManifest?: (text: string) => string;
}

/** The signature of a sample: not one, for the container knows nothing of signatures. */
export const signaturePart: ZipPart = { name: "META-INF/signature001.p7s", content: Buffer.from("signature 1") };

/** All parts of a sample: mimetype, files, one manifest over them and its signature. */
export function sampleParts(options: SampleOptions = {}): ZipPart[] {
  const files = options.files ?? sampleFiles;
  const text = manifestText(files, signaturePart.name, options.manifest);
  const manifest = Buffer.from(options.editManifest?.(text) ?? text, "utf8");
  return [
    mimetypePart,
    ...files,
    { name: "META-INF/ASiCManifest001.xml", content: manifest, deflated: true },
    signaturePart,
  ];
}

/** A whole sample as bytes. */
export function sampleContainer(options: SampleOptions = {}, layout: Omit<ZipLayout, "parts"> = {}): Buffer {
  return buildZip({ ...layout, parts: sampleParts(options) });
}

/** `parts` with one of them changed. */
export function withPart(parts: readonly ZipPart[], name: string, change: (part: ZipPart) => ZipPart): ZipPart[] {
  return parts.map((part) => (part.name === name ? change(part) : part));
}
