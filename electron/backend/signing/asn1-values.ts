import { Asn1Error, children, content, type Element, expectTag, tags } from "./asn1-read.ts";

/** OBJECT IDENTIFIER as dotted numbers. @throws Asn1Error */
export function oidValue(element: Element | undefined): string {
  const bytes = content(expectTag(element, tags.oid));
  const arcs: number[] = [];
  let arc = 0;
  let fresh = true;
  for (const byte of bytes) {
    if (fresh && byte === 0x80) throw new Asn1Error("object identifier padded");
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new Asn1Error("object identifier too large");
    fresh = byte < 0x80;
    if (fresh) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !fresh) throw new Asn1Error("object identifier cut short");
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** INTEGER as its content octets, at least one. @throws Asn1Error */
export function integerBytes(element: Element | undefined): Uint8Array {
  const bytes = content(expectTag(element, tags.integer));
  if (bytes.length === 0) throw new Asn1Error("integer without octets");
  return bytes;
}

/** A small non-negative INTEGER. @throws Asn1Error where negative or above 2^31 */
export function smallInteger(element: Element | undefined): number {
  const bytes = integerBytes(element);
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  if ((bytes[0] ?? 0) >= 0x80 || value > 0x7fffffff) throw new Asn1Error("integer out of range");
  return value;
}

/** @throws Asn1Error */
export function booleanValue(element: Element | undefined): boolean {
  const bytes = content(expectTag(element, tags.boolean));
  if (bytes.length !== 1) throw new Asn1Error("boolean of another length than one");
  return bytes[0] !== 0;
}

/** OCTET STRING, primitive or in BER pieces; `primitiveTag` where it is tagged implicitly. @throws Asn1Error */
export function octets(element: Element | undefined, primitiveTag: number = tags.octetString): Uint8Array {
  if (element?.tag !== (primitiveTag | 0x20)) return content(expectTag(element, primitiveTag));
  return concat(children(element).map((piece) => octets(piece)));
}

/** BIT STRING of whole octets. @throws Asn1Error */
export function bitStringOctets(element: Element | undefined): Uint8Array {
  const bytes = content(expectTag(element, tags.bitString));
  if (bytes[0] !== 0) throw new Asn1Error("bit string not of whole octets");
  return bytes.subarray(1);
}

/** Named bits of a BIT STRING: true where the bit of that number is set. @throws Asn1Error */
export function namedBits(element: Element | undefined): (bit: number) => boolean {
  const bytes = content(expectTag(element, tags.bitString));
  if (bytes.length === 0) throw new Asn1Error("bit string without octets");
  return (bit) => ((bytes[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}

const times: Record<number, RegExp> = {
  [tags.utcTime]: /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/,
  [tags.generalizedTime]: /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/,
};

/** UTCTime or GeneralizedTime in the forms RFC 5280, 4.1.2.5 allows: seconds, `Z`, no fraction. @throws Asn1Error */
export function timeValue(element: Element | undefined): Date {
  const fields =
    element &&
    times[element.tag]
      ?.exec(asciiText(content(element)))
      ?.slice(1)
      .map(Number);
  if (!element || !fields) throw new Asn1Error("not a time");
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
  const fullYear = element.tag === tags.utcTime ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) {
    throw new Asn1Error("no such time");
  }
  return date;
}

function asciiText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 32));
}

const decoders: Record<number, string> = {
  12: "utf-8",
  18: "latin1",
  19: "latin1",
  20: "latin1",
  22: "latin1",
  26: "latin1",
  30: "utf-16be",
};

/** The text of any of the string types a name may hold, or null where it is none of them or badly encoded. */
export function textValue(element: Element): string | null {
  const encodingName = decoders[element.tag];
  if (encodingName === undefined) return null;
  try {
    return new TextDecoder(encodingName, { fatal: true, ignoreBOM: true }).decode(content(element));
  } catch {
    return null;
  }
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
