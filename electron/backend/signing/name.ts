import { childrenOf, content, type Element, encoding, tags } from "./asn1-read.ts";
import { hex, oidValue, textValue } from "./asn1-values.ts";
import { oids } from "./oids.ts";

interface NamePart {
  readonly oid: string;
  readonly text: string;
}

/** A distinguished name (RFC 5280, 4.1.2.4). */
export interface Name {
  /** As it stands in the certificate. */
  readonly encoding: Uint8Array;
  readonly parts: readonly NamePart[];
  /** Equal for names that RFC 5280, 7.1 calls the same: string type, case and spacing do not count. */
  readonly key: string;
}

/** @throws Asn1Error */
export function readName(element: Element | undefined): Name {
  const relative = childrenOf(element, tags.sequence).map((set) => childrenOf(set, tags.set).map(readPart));
  return {
    encoding: element ? encoding(element) : new Uint8Array(0),
    parts: relative.flat(),
    key: JSON.stringify(relative.map((parts) => parts.map(partKey).sort())),
  };
}

function readPart(element: Element): NamePart {
  const [oid, value] = childrenOf(element, tags.sequence);
  const text = value ? (textValue(value) ?? `#${hex(content(value))}`) : "";
  return { oid: oidValue(oid), text };
}

function partKey({ oid, text }: NamePart): string {
  return `${oid}=${text.normalize("NFKC").toLowerCase().trim().replace(/\s+/gu, " ")}`;
}

/** RFC 4514, 3, and the attributes НУЦ РК uses besides. */
const labels: Readonly<Record<string, string>> = {
  [oids.commonName]: "CN",
  [oids.surname]: "SURNAME",
  [oids.serialNumber]: "SERIALNUMBER",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  [oids.organisation]: "O",
  [oids.organisationalUnit]: "OU",
  "2.5.4.12": "T",
  "2.5.4.15": "BUSINESSCATEGORY",
  [oids.givenName]: "G",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "E",
};

/** In the order of the certificate: `CN=…, SERIALNUMBER=IIN…`; separators inside values escaped as in RFC 4514. */
export function nameText(name: Name): string {
  return name.parts.map(({ oid, text }) => `${labels[oid] ?? oid}=${escaped(text)}`).join(", ");
}

function escaped(text: string): string {
  return plain(text).replace(/[\\,+"<>;=]/g, "\\$&");
}

/** A name is shown to people: what could turn its reading order or hide in it is shown as a replacement mark. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu, "\uFFFD");
}

/** The text of the first part of that type, or null. */
export function namePart(name: Name, oid: string): string | null {
  const part = name.parts.find((candidate) => candidate.oid === oid);
  return part ? plain(part.text) : null;
}

/** The twelve digits of a number written `IIN…` or `BIN…` in parts of that type; null where absent or contradictory. */
export function nameNumber(name: Name, oid: string, prefix: "IIN" | "BIN"): string | null {
  const pattern = new RegExp(`^${prefix}(\\d{12})$`);
  const found = new Set(
    name.parts
      .filter((part) => part.oid === oid)
      .map((part) => pattern.exec(part.text)?.[1])
      .filter((digits) => digits !== undefined),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
