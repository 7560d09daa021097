import { Asn1Error, content, type Element, eachChild, encoding, tags } from "./asn1-read.ts";

/** Universal types that DER wants primitive (X.690, 10.2): every type but SEQUENCE and SET. */
function constructedWrongly(tag: number): boolean {
  return (tag & 0xc0) === 0 && (tag & 0x20) !== 0 && tag !== tags.sequence && tag !== tags.set;
}

/** True where the element and all within it are DER (X.690, 10 and 11): the only way to write that value. */
export function isDer(element: Element): boolean {
  if (element.indefinite || !minimalLength(element) || constructedWrongly(element.tag)) return false;
  if ((element.tag & 0x20) === 0) return canonicalValue(element);
  let previous: Uint8Array | null = null;
  try {
    for (const child of eachChild(element)) {
      if (!isDer(child)) return false;
      if (element.tag === tags.set) {
        const bytes = encoding(child);
        if (previous !== null && compareEncodings(previous, bytes) > 0) return false;
        previous = bytes;
      }
    }
  } catch (error) {
    if (error instanceof Asn1Error) return false;
    throw error;
  }
  return true;
}

function minimalLength(element: Element): boolean {
  const length = element.contentEnd - element.contentStart;
  const header = element.contentStart - element.start;
  return header === 2 + (length < 0x80 ? 0 : Math.ceil((32 - Math.clz32(length)) / 8));
}

function canonicalValue(element: Element): boolean {
  const [first, second = 0] = content(element);
  const length = element.contentEnd - element.contentStart;
  switch (element.tag) {
    case tags.boolean:
      return length === 1 && (first === 0 || first === 0xff);
    case tags.integer:
    case tags.enumerated:
      if (first === undefined) return false;
      return length === 1 || !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
    case tags.null:
      return length === 0;
    default:
      return true;
  }
}

/** X.690, 11.6: elements of a SET OF stand in the order of their encodings, the shorter padded with zero octets. */
export function compareEncodings(a: Uint8Array, b: Uint8Array): number {
  const longest = Math.max(a.length, b.length);
  for (let i = 0; i < longest; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
