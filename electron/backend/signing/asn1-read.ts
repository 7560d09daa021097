/**
 * A reader of BER and DER (X.690) over the bytes as they came: nothing is copied or re-encoded, so that what is hashed
 * and checked is what was signed. Written here rather than taken from a library because a signature checker must know
 * which bytes were not canonical, must not recurse without bound, and must walk lists of 400,000 entries without
 * building a tree.
 */
export interface Element {
  readonly bytes: Uint8Array;
  /** The identifier octet: class, constructed bit and number below 31. */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** After the end-of-contents octets, where the length is indefinite. */
  readonly end: number;
  readonly indefinite: boolean;
  readonly depth: number;
}

/** What is read is not ASN.1 of the expected shape. Never leaves this capability: every face turns it into a finding. */
export class Asn1Error extends Error {
  override readonly name = "Asn1Error";
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Identifier octet of `[number]`, constructed or primitive. */
export function contextTag(number: number, constructed = true): number {
  return (constructed ? 0xa0 : 0x80) | number;
}

/** Key files and signatures nest about fifteen deep; anything deeper is an attack on the reader's stack. */
const deepest = 40;

/** Reads the one element that begins at `start` and ends at or before `limit`. @throws Asn1Error */
export function readElement(bytes: Uint8Array, start = 0, limit = bytes.length, depth = 0): Element {
  if (depth > deepest) throw new Asn1Error("nested too deep");
  const tag = byteAt(bytes, start, limit);
  if ((tag & 0x1f) === 0x1f) throw new Asn1Error("tag numbers above 30 are not used in these structures");
  const first = byteAt(bytes, start + 1, limit);
  if (first === 0x80) return readIndefinite(bytes, tag, start, limit, depth);
  let length = first;
  let contentStart = start + 2;
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4) throw new Asn1Error("length of more than four octets");
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + byteAt(bytes, contentStart + i, limit);
    contentStart += count;
  }
  const end = contentStart + length;
  if (end > limit) throw new Asn1Error("element longer than what holds it");
  return { bytes, tag, start, contentStart, contentEnd: end, end, indefinite: false, depth };
}

function readIndefinite(bytes: Uint8Array, tag: number, start: number, limit: number, depth: number): Element {
  if (!isConstructed(tag)) throw new Asn1Error("primitive element of indefinite length");
  let at = start + 2;
  while (!(byteAt(bytes, at, limit) === 0 && byteAt(bytes, at + 1, limit) === 0)) {
    at = readElement(bytes, at, limit, depth + 1).end;
  }
  return { bytes, tag, start, contentStart: start + 2, contentEnd: at, end: at + 2, indefinite: true, depth };
}

function byteAt(bytes: Uint8Array, at: number, limit: number): number {
  const value = at < limit ? bytes[at] : undefined;
  if (value === undefined) throw new Asn1Error("bytes end too early");
  return value;
}

function isConstructed(tag: number): boolean {
  return (tag & 0x20) !== 0;
}

/** Reads an element that must fill `bytes` to the last one. @throws Asn1Error */
export function readWhole(bytes: Uint8Array): Element {
  const element = readElement(bytes);
  if (element.end !== bytes.length) throw new Asn1Error("bytes after the end");
  return element;
}

/** The elements inside a constructed one, one after another. @throws Asn1Error */
export function* eachChild(element: Element): Generator<Element, void> {
  if (!isConstructed(element.tag)) throw new Asn1Error("primitive where constructed was expected");
  let at = element.contentStart;
  while (at < element.contentEnd) {
    const child = readElement(element.bytes, at, element.contentEnd, element.depth + 1);
    yield child;
    at = child.end;
  }
}

export function children(element: Element): Element[] {
  return [...eachChild(element)];
}

/** The element's own bytes, identifier and length included. A view, not a copy. */
export function encoding(element: Element): Uint8Array {
  return element.bytes.subarray(element.start, element.end);
}

/** The bytes of its content. A view, not a copy. */
export function content(element: Element): Uint8Array {
  return element.bytes.subarray(element.contentStart, element.contentEnd);
}

export function hasTag(element: Element | undefined, tag: number): element is Element {
  return element !== undefined && element.tag === tag;
}

/** @throws Asn1Error where it is missing or has another tag */
export function expectTag(element: Element | undefined, tag: number): Element {
  if (!hasTag(element, tag)) throw new Asn1Error(`expected tag 0x${tag.toString(16)}`);
  return element;
}

/** Children of an element that must carry `tag`. @throws Asn1Error */
export function childrenOf(element: Element | undefined, tag: number): Element[] {
  return children(expectTag(element, tag));
}
