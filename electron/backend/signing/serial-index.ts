import { type Element, expectTag, readElement, tags } from "./asn1-read.ts";

/** Where in a revocation list each certificate's entry begins. Eight octets an entry beside the list itself. */
export interface SerialIndex {
  readonly size: number;
  /** The first octet of the entry, or null. @param serial content octets of the INTEGER */
  find(serial: Uint8Array): number | null;
}

/** A list is read whole and has less than 2^28 octets; 25 bits of a fingerprint fill a double exactly. */
const placeSpan = 2 ** 28;

/**
 * Walks the entries once. Places are kept sorted by a fingerprint of the serial number, so that a look-up halves its way
 * to it and compares the octets there; equal fingerprints, be they planted, cost a walk and nothing worse. @throws Asn1Error
 */
export function indexSerials(entries: Element): SerialIndex {
  const { bytes } = entries;
  let keys = new Float64Array(1024);
  let size = 0;
  for (let at = entries.contentStart; at < entries.contentEnd; ) {
    const entry = expectTag(readElement(bytes, at, entries.contentEnd, entries.depth + 1), tags.sequence);
    const serial = significant(serialOf(bytes, at));
    if (size === keys.length) {
      const larger = new Float64Array(size * 2);
      larger.set(keys);
      keys = larger;
    }
    keys[size++] = fingerprint(serial) * placeSpan + at;
    at = entry.end;
  }
  const sorted = keys.slice(0, size).sort();
  return { size, find: (serial) => search(sorted, bytes, significant(serial)) };
}

function search(sorted: Float64Array, bytes: Uint8Array, serial: Uint8Array): number | null {
  const wanted = fingerprint(serial) * placeSpan;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length; low++) {
    const place = (sorted[low] ?? 0) - wanted;
    if (place >= placeSpan) return null;
    if (Buffer.compare(significant(serialOf(bytes, place)), serial) === 0) return place;
  }
  return null;
}

/** Content of the INTEGER with which the entry at that place begins. @throws Asn1Error */
function serialOf(bytes: Uint8Array, entryStart: number): Uint8Array {
  const entry = readElement(bytes, entryStart);
  const serial = expectTag(readElement(bytes, entry.contentStart, entry.contentEnd), tags.integer);
  return bytes.subarray(serial.contentStart, serial.contentEnd);
}

/** Without the zero octets that DER would not have written: a list padded with them must still be found in. */
function significant(serial: Uint8Array): Uint8Array {
  let from = 0;
  while (from < serial.length - 1 && serial[from] === 0) from++;
  return serial.subarray(from);
}

/** FNV-1a, the upper 25 bits. */
function fingerprint(octets: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const octet of octets) hash = Math.imul(hash ^ octet, 0x01000193);
  return hash >>> 7;
}
