import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";

/** No picture of a report comes near it. Bytes, unpacked. */
const largestStream = 64_000_000;
const header = "%PDF-1.7\n%\xff\xff\xff\xff\n";
const end = /^xref\n0 (\d+)\n0{10} 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n([\s\S]*)\nstartxref\n(\d+)\n%%EOF\n$/;

interface PdfObject {
  readonly at: number;
  /** Its dictionary or value, without the length of a stream, which says how it was packed and not what is in it. */
  readonly value: string;
  readonly stream: Buffer | null;
}

/**
 * A digest of a PDF as this program draws them, of what it holds and not of how that is packed: compressors of two computers
 * write the same in different bytes. Every byte of the file is accounted for, objects stand once and where the table says. Null
 * where the file is built otherwise: then this program has not drawn it. Lower-case hexadecimal.
 */
export function pictureDigest(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = new Map<number, PdfObject>();
  let at = header.length;
  if (!text.startsWith(header)) return null;
  while (!text.startsWith("xref\n", at)) {
    const read = readObject(text, at);
    if (read === null || objects.has(read.number)) return null;
    objects.set(read.number, read.object);
    at = read.next;
  }
  const trailer = readTrailer(text.slice(at), at, objects);
  return trailer === null ? null : digestOf(objects, trailer);
}

function readObject(text: string, at: number): { number: number; object: PdfObject; next: number } | null {
  const begin = /(\d{1,7}) 0 obj\n/y;
  begin.lastIndex = at;
  const number = begin.exec(text)?.[1];
  if (number === undefined) return null;
  const from = begin.lastIndex;
  const close = text.indexOf("\nendobj\n", from);
  const open = text.indexOf("\nstream\n", from);
  if (close < 0) return null;
  if (open < 0 || close < open) {
    return { number: Number(number), object: { at, value: text.slice(from, close), stream: null }, next: close + 8 };
  }
  const dictionary = text.slice(from, open);
  const length = Number(/\n\/Length (\d+)\n/.exec(dictionary)?.[1] ?? Number.NaN);
  const to = open + 8 + length;
  if (!text.startsWith("\nendstream\nendobj\n", to)) return null;
  const stream = unpacked(dictionary, Buffer.from(text.slice(open + 8, to), "latin1"));
  if (stream === null) return null;
  const value = dictionary.replace(/\n\/Length \d+\n/, "\n");
  return { number: Number(number), object: { at, value, stream }, next: to + 18 };
}

function unpacked(dictionary: string, packed: Buffer): Buffer | null {
  if (!dictionary.includes("/Filter /FlateDecode")) return packed;
  try {
    return inflateSync(packed, { maxOutputLength: largestStream });
  } catch {
    return null;
  }
}

/** The trailer's own words, where table and places are right; null where not. */
function readTrailer(text: string, at: number, objects: ReadonlyMap<number, PdfObject>): string | null {
  const [, count, table = "", trailer = "", start] = end.exec(text) ?? [];
  const places = table.split("\n").flatMap((line) => (line === "" ? [] : [Number(line.slice(0, 10))]));
  const sound = Number(start) === at && places.length === objects.size && Number(count) === places.length + 1;
  return sound && places.every((place, index) => objects.get(index + 1)?.at === place) ? trailer : null;
}

function digestOf(objects: ReadonlyMap<number, PdfObject>, trailer: string): string {
  const hash = createHash("sha256");
  for (let number = 1; number <= objects.size; number += 1) {
    const { value = "", stream = null } = objects.get(number) ?? {};
    hash.update(JSON.stringify([number, value, stream?.length ?? null])).update(stream ?? "");
  }
  return hash.update(JSON.stringify(trailer)).digest("hex");
}
