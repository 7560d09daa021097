import { contextTag, tags } from "./asn1-read.ts";
import { compareEncodings } from "./asn1-strict.ts";
import { concat } from "./asn1-values.ts";

/** One DER element (X.690, 10): identifier octet, shortest length, content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = concat(parts);
  return concat([Uint8Array.of(tag, ...lengthOctets(body.length)), body]);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest & 0xff);
  return [0x80 | octets.length, ...octets];
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return der(tags.sequence, ...parts);
}

/** SET OF in the order DER demands (X.690, 11.6). */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return der(tags.set, ...[...parts].sort(compareEncodings));
}

export function explicit(number: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return der(contextTag(number), ...parts);
}

export function octetString(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return der(tags.octetString, bytes);
}

export function nullElement(): Uint8Array<ArrayBuffer> {
  return der(tags.null);
}

/** A non-negative number below 128. */
export function smallIntegerElement(value: number): Uint8Array<ArrayBuffer> {
  return der(tags.integer, Uint8Array.of(value));
}

/** INTEGER from big-endian magnitude octets, as Web Crypto gives r and s. */
export function unsignedInteger(magnitude: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = magnitude.findIndex((byte) => byte !== 0);
  const significant = from < 0 ? Uint8Array.of(0) : magnitude.subarray(from);
  const sign = (significant[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0);
  return der(tags.integer, sign, significant);
}

/** Dotted numbers, each arc below 2^31. */
export function oid(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(tags.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const octets = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(0x80 | (rest & 0x7f));
  return octets;
}

/** RFC 5652, 11.3: UTCTime from 1950 to 2049, GeneralizedTime otherwise; whole seconds, `Z`. */
export function time(date: Date): Uint8Array<ArrayBuffer> {
  const text = date.toISOString().replace(/[-:T]|\.\d+/g, "");
  const year = date.getUTCFullYear();
  const short = year >= 1950 && year < 2050;
  return der(short ? tags.utcTime : tags.generalizedTime, new TextEncoder().encode(short ? text.slice(2) : text));
}
