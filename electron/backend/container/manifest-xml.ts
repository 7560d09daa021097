import { isUtf8 } from "node:buffer";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { decodeBase64 } from "./base64.ts";
import { type DigestAlgorithm, findDigestAlgorithm } from "./digest-algorithms.ts";
import type { ContainerProblemCode } from "./problem-codes.ts";

/** EN 319 162-1, A.4 */
export const manifestNamespace = "http://uri.etsi.org/02918/v1.2.1#";
/** XML Signature */
export const dsNamespace = "http://www.w3.org/2000/09/xmldsig#";

/** One DataObjectReference as it stands in the XML. */
export interface WrittenReference {
  readonly uri: string;
  readonly mediaType: string | null;
  readonly algorithm: DigestAlgorithm | "unknown";
  readonly digest: Buffer;
}

interface WrittenManifest {
  readonly signature: { readonly uri: string; readonly mediaType: string | null };
  readonly references: readonly WrittenReference[];
}

export type ManifestXml =
  | { readonly ok: true; readonly manifest: WrittenManifest }
  | { readonly ok: false; readonly fault: ContainerProblemCode };

/** Stops the parser at the first fault; never leaves this file. */
class XmlFault extends Error {
  readonly fault: ContainerProblemCode;

  constructor(fault: ContainerProblemCode) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads an ASiCManifest (EN 319 162-1, A.4.2) or tells why not. "XML with DTD or entities, wrong namespace"
 * (package-format.md) are refused before anything of it is used; so is every element that the schema does not put there.
 */
export function readManifestXml(bytes: Buffer): ManifestXml {
  if (!isUtf8(bytes)) return { ok: false, fault: "container.xmlMalformed" };
  try {
    return { ok: true, manifest: parse(bytes.toString("utf8")) };
  } catch (error) {
    if (error instanceof XmlFault) return { ok: false, fault: error.fault };
    throw error;
  }
}

function parse(text: string): WrittenManifest {
  const builder = new ManifestBuilder();
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  // The parser asks this table for every entity but character references; only the five of XML itself are in it.
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (entities, name) => {
      const text = typeof name === "string" ? entities[name] : undefined;
      if (text === undefined) throw new XmlFault("container.xmlEntity");
      return text;
    },
  });
  parser.on("error", () => {
    throw new XmlFault("container.xmlMalformed");
  });
  parser.on("doctype", () => {
    throw new XmlFault("container.xmlDtd");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/iu.test(encoding))
      throw new XmlFault("container.xmlMalformed");
  });
  parser.on("opentag", (tag) => builder.open(tag));
  parser.on("text", (piece) => builder.text(piece));
  parser.on("cdata", (piece) => builder.text(piece));
  parser.on("closetag", () => builder.close());
  parser.write(text).close();
  return builder.finish();
}

interface Draft {
  readonly uri: string;
  readonly mediaType: string | null;
  algorithm: DigestAlgorithm | "unknown" | null;
  digest: string | null;
}

const asic = (local: string) => `{${manifestNamespace}}${local}`;
const ds = (local: string) => `{${dsNamespace}}${local}`;

const path = {
  root: asic("ASiCManifest"),
  signature: `${asic("ASiCManifest")}>${asic("SigReference")}`,
  reference: `${asic("ASiCManifest")}>${asic("DataObjectReference")}`,
  digestMethod: `${asic("ASiCManifest")}>${asic("DataObjectReference")}>${ds("DigestMethod")}`,
  digestValue: `${asic("ASiCManifest")}>${asic("DataObjectReference")}>${ds("DigestValue")}`,
} as const;

/** Extensions may hold anything and stand in these places only (A.4.2). */
const extensionPaths: ReadonlySet<string> = new Set([
  `${path.root}>${asic("ASiCManifestExtensions")}`,
  `${path.reference}>${asic("DataObjectReferenceExtensions")}`,
]);

class ManifestBuilder {
  readonly #path: string[] = [];
  readonly #references: WrittenReference[] = [];
  #signature: WrittenManifest["signature"] | null = null;
  #draft: Draft | null = null;
  #extensionDepth = 0;

  open(tag: SaxesTagNS): void {
    this.#path.push(`{${tag.uri}}${tag.local}`);
    const here = this.#path.join(">");
    if (this.#extensionDepth > 0 || extensionPaths.has(here)) {
      this.#extensionDepth += 1;
      // One marked critical must be understood, and none is.
      if (/^(?:true|1)$/u.test(attribute(tag, "Critical") ?? "")) throw new XmlFault("container.criticalExtension");
      return;
    }
    this.#openKnown(here, tag);
  }

  #openKnown(here: string, tag: SaxesTagNS): void {
    switch (here) {
      case path.root:
        return;
      case path.signature:
        if (this.#signature) throw new XmlFault("container.manifestStructure");
        this.#signature = { uri: required(tag, "URI"), mediaType: attribute(tag, "MimeType") };
        return;
      case path.reference:
        this.#draft = {
          uri: required(tag, "URI"),
          mediaType: attribute(tag, "MimeType"),
          algorithm: null,
          digest: null,
        };
        return;
      case path.digestMethod:
        if (!this.#draft || this.#draft.algorithm !== null) throw new XmlFault("container.manifestStructure");
        this.#draft.algorithm = findDigestAlgorithm(required(tag, "Algorithm"));
        return;
      case path.digestValue:
        if (!this.#draft || this.#draft.digest !== null) throw new XmlFault("container.manifestStructure");
        this.#draft.digest = "";
        return;
      default:
        throw new XmlFault(isForeign(tag) ? "container.manifestNamespace" : "container.manifestStructure");
    }
  }

  text(piece: string): void {
    if (this.#extensionDepth > 0 || /^[ \t\r\n]*$/u.test(piece)) return;
    if (this.#path.join(">") !== path.digestValue || !this.#draft) throw new XmlFault("container.manifestStructure");
    this.#draft.digest += piece;
  }

  close(): void {
    const here = this.#path.join(">");
    this.#path.pop();
    if (this.#extensionDepth > 0) this.#extensionDepth -= 1;
    else if (here === path.reference && this.#draft) {
      this.#references.push(complete(this.#draft));
      this.#draft = null;
    }
  }

  finish(): WrittenManifest {
    if (!this.#signature || this.#references.length === 0) throw new XmlFault("container.manifestStructure");
    return { signature: this.#signature, references: this.#references };
  }
}

function isForeign(tag: SaxesTagNS): boolean {
  return tag.uri !== manifestNamespace && tag.uri !== dsNamespace;
}

function complete({ uri, mediaType, algorithm, digest }: Draft): WrittenReference {
  const bytes = decodeBase64(digest ?? "");
  if (algorithm === null || !bytes || bytes.length === 0) throw new XmlFault("container.manifestStructure");
  return { uri, mediaType, algorithm, digest: bytes };
}

function attribute(tag: SaxesTagNS, name: string): string | null {
  const found = Object.values(tag.attributes).find((candidate) => candidate.uri === "" && candidate.local === name);
  return found?.value ?? null;
}

function required(tag: SaxesTagNS, name: string): string {
  const value = attribute(tag, name);
  if (value === null || value === "") throw new XmlFault("container.manifestStructure");
  return value;
}
