import type { ContainerProblemCode } from "#backend/container/index.ts";
import { readingLimits } from "#shared/package/limits.ts";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import {
  manifestText,
  sampleContainer,
  sampleFiles,
  sampleParts,
  signaturePart,
  withPart,
} from "#tests/support/container/sample-container.ts";
import { buildZip } from "#tests/support/container/zip-builder.ts";

const second = "META-INF/ASiCManifest002.xml";

function edited(code: ContainerProblemCode, rule: string, editManifest: (text: string) => string): HostileCase {
  return { code, rule, bytes: () => sampleContainer({ editManifest }) };
}

const before = (text: string, place: string, piece: string) => text.replace(place, `${piece}${place}`);

/** The manifests: their XML, what they list, what they point to. */
export const manifestCases: readonly HostileCase[] = [
  {
    code: "container.manifestTooLarge",
    rule: "a manifest over 1 MB",
    bytes: () => sampleContainer({ editManifest: (text) => `${text}${"<!-- long -->\n".repeat(80_000)}` }),
    options: { limits: { ...readingLimits, ratio: 10_000 } },
  },
  {
    code: "container.signatureTooLarge",
    rule: "a signature over 1 MB",
    bytes: () =>
      buildZip({
        parts: withPart(sampleParts(), signaturePart.name, (part) => ({ ...part, content: Buffer.alloc(1_000_001) })),
      }),
  },
  edited("container.xmlDtd", "XML with a DTD", (text) => before(text, "<ASiCManifest", "<!DOCTYPE ASiCManifest>")),
  edited("container.xmlDtd", "XML with entities of its own", (text) =>
    before(text, "<ASiCManifest", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace(
      "report.json",
      "&x;",
    ),
  ),
  edited("container.xmlEntity", "XML with an entity that nothing defines", (text) =>
    text.replace("report.json", "&report;"),
  ),
  edited("container.xmlMalformed", "XML that is not well-formed", (text) => text.replace("</ASiCManifest>", "")),
  edited("container.xmlMalformed", "XML of two roots", (text) => `${text}<more/>`),
  edited("container.xmlMalformed", "XML that claims another encoding", (text) => text.replace("UTF-8", "UTF-7")),
  {
    code: "container.xmlMalformed",
    rule: "XML that is not UTF-8",
    bytes: () => {
      const content = Buffer.from(manifestText(sampleFiles), "utf16le");
      return buildZip({
        parts: withPart(sampleParts(), "META-INF/ASiCManifest001.xml", (part) => ({ ...part, content })),
      });
    },
  },
  edited("container.manifestNamespace", "a manifest in another namespace", (text) =>
    text.replace("http://uri.etsi.org/02918/v1.2.1#", "http://uri.etsi.org/2918/v1.1.1#"),
  ),
  edited("container.manifestNamespace", "a digest in another namespace", (text) =>
    text.replace("http://www.w3.org/2000/09/xmldsig#", "http://www.w3.org/2000/09/xmldsig"),
  ),
  edited("container.manifestStructure", "two signatures in one manifest", (text) =>
    before(text, "<DataObjectReference", '<SigReference URI="META-INF/signature002.p7s"/>'),
  ),
  edited("container.manifestStructure", "no signature", (text) => text.replace(/<SigReference.*\/>/u, "")),
  edited("container.manifestStructure", "no file", (text) =>
    text.replace(/<DataObjectReference.*<\/DataObjectReference>/su, ""),
  ),
  edited("container.manifestStructure", "a reference without a digest", (text) =>
    text.replace(/<ds:DigestValue>.*?<\/ds:DigestValue>/u, ""),
  ),
  edited("container.manifestStructure", "a reference with two digests", (text) =>
    before(text, "</DataObjectReference>", "<ds:DigestValue>AAAA</ds:DigestValue>"),
  ),
  edited("container.manifestStructure", "a digest that is not base64", (text) =>
    text.replace("<ds:DigestValue>", "<ds:DigestValue>!"),
  ),
  edited("container.manifestStructure", "text where none belongs", (text) =>
    before(text, "<DataObjectReference", "text"),
  ),
  edited("container.manifestStructure", "an element within a digest", (text) =>
    before(text, "</ds:DigestValue>", "<DataObjectReferenceExtensions/>"),
  ),
  edited("container.criticalExtension", "a critical extension that nobody knows", (text) =>
    before(text, "</ASiCManifest>", '<ASiCManifestExtensions><Extension Critical="true"/></ASiCManifestExtensions>'),
  ),
  edited("container.duplicateReference", "a file listed twice", (text) =>
    text.replace(/<DataObjectReference.*?<\/DataObjectReference>/su, (reference) => `${reference}\n${reference}`),
  ),
  edited("container.duplicateReference", "a file listed twice under two spellings", (text) =>
    text.replace(
      /<DataObjectReference.*?<\/DataObjectReference>/su,
      (reference) => `${reference}\n${reference.replace("report", "%72eport")}`,
    ),
  ),
  {
    code: "container.ambiguousReference",
    rule: "a reference that two files answer to",
    bytes: () => {
      const files = [
        ...sampleFiles,
        { name: "a b", content: Buffer.from("1") },
        { name: "a%20b", content: Buffer.from("1") },
      ];
      // Listed once: as it stands it names the one, decoded the other.
      const editManifest = (text: string) =>
        text.replace(/<DataObjectReference URI="a%2520b".*?<\/DataObjectReference>/su, "");
      return sampleContainer({ files, editManifest });
    },
    // A foreign one, where the file that is not listed is no fault of its own.
    options: { ownDocuments: [] },
  },
  {
    code: "container.fileMissing",
    rule: "a listed file missing",
    bytes: () => buildZip({ parts: sampleParts().filter((part) => part.name !== "report.kk.pdf") }),
  },
  {
    code: "container.signatureMissing",
    rule: "the signature of a manifest missing",
    bytes: () => buildZip({ parts: sampleParts().filter((part) => part.name !== signaturePart.name) }),
  },
  {
    code: "container.signatureShared",
    rule: "two manifests with one signature",
    bytes: () =>
      buildZip({ parts: [...sampleParts(), { name: second, content: Buffer.from(manifestText(sampleFiles)) }] }),
    options: { ownDocuments: [] },
  },
  edited("container.digestMismatch", "a digest in the manifest changed", (text) =>
    text.replace(/<ds:DigestValue>./u, "<ds:DigestValue>/"),
  ),
  edited("container.digestUnknown", "a digest algorithm that nobody knows", (text) =>
    text.replace("http://www.w3.org/2001/04/xmlenc#sha256", "urn:example:digest"),
  ),
  {
    code: "container.notSigned",
    rule: "no manifest at all",
    bytes: () => buildZip({ parts: sampleParts().filter((part) => !part.name.startsWith("META-INF/")) }),
  },
];
