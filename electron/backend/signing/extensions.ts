import { Asn1Error, childrenOf, type Element, hasTag, readWhole, tags } from "./asn1-read.ts";
import { booleanValue, hex, namedBits, octets, oidValue, smallInteger } from "./asn1-values.ts";
import { oids } from "./oids.ts";

interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}
export type Extensions = ReadonlyMap<string, Extension>;

/** Extensions of a certificate, a revocation list or one of its entries (RFC 5280, 4.2). @throws Asn1Error */
export function readExtensions(element: Element | undefined): Extensions {
  const extensions = new Map<string, Extension>();
  for (const item of element ? childrenOf(element, tags.sequence) : []) {
    const parts = childrenOf(item, tags.sequence);
    const oid = oidValue(parts[0]);
    const critical = hasTag(parts[1], tags.boolean) && booleanValue(parts[1]);
    if (extensions.has(oid)) throw new Asn1Error("the same extension twice");
    extensions.set(oid, { critical, value: octets(parts.at(-1)) });
  }
  return extensions;
}

function read<T>(extensions: Extensions, oid: string, absent: T, parse: (element: Element) => T): T {
  const extension = extensions.get(oid);
  return extension ? parse(readWhole(extension.value)) : absent;
}

export interface BasicConstraints {
  readonly isAuthority: boolean;
  /** How many authorities may follow below; null where not limited. */
  readonly pathLength: number | null;
}

/** RFC 5280, 4.2.1.9. @throws Asn1Error */
export function readBasicConstraints(extensions: Extensions): BasicConstraints {
  return read(extensions, oids.basicConstraints, { isAuthority: false, pathLength: null }, (element) => {
    const parts = childrenOf(element, tags.sequence);
    const isAuthority = hasTag(parts[0], tags.boolean) && booleanValue(parts.shift());
    return { isAuthority, pathLength: parts[0] ? smallInteger(parts[0]) : null };
  });
}

/** RFC 5280, 4.2.1.3, in the order of the bits. */
const keyUsageNames = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
] as const;
export type KeyUsage = (typeof keyUsageNames)[number];

/** Null where the extension is absent. @throws Asn1Error */
export function readKeyUsages(extensions: Extensions): readonly KeyUsage[] | null {
  return read<readonly KeyUsage[] | null>(extensions, oids.keyUsage, null, (element) => {
    const isSet = namedBits(element);
    return keyUsageNames.filter((_, bit) => isSet(bit));
  });
}

/** RFC 5280, 4.2.1.12; empty where absent. @throws Asn1Error */
export function readExtendedKeyUsages(extensions: Extensions): readonly string[] {
  return read<readonly string[]>(extensions, oids.extendedKeyUsage, [], (element) =>
    childrenOf(element, tags.sequence).map(oidValue),
  );
}

/** Subject key identifier in hexadecimal (RFC 5280, 4.2.1.2). @throws Asn1Error */
export function readKeyIdentifier(extensions: Extensions): string | null {
  return read<string | null>(extensions, oids.subjectKeyIdentifier, null, (element) => hex(octets(element)));
}
