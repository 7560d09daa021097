/** A small encoder of its own, so that the reader is not tested by its own writer. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  const length: number[] = [];
  for (let rest = body.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff);
  const header = body.length < 0x80 ? [body.length] : [0x80 | length.length, ...length];
  return Buffer.concat([Uint8Array.of(tag, ...header), body]);
}

/** Constructed, of indefinite length (X.690, 8.1.3.6). */
export function indefinite(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0)]);
}

/** OCTET STRING in pieces, as streaming writers make it. `tag` where it is tagged implicitly. */
export function piecewise(bytes: Uint8Array, tag = 0x24, size = 1000): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(der(0x04, bytes.subarray(at, at + size)));
  return indefinite(tag, ...pieces);
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const arc = (value: number): number[] =>
    value < 128 ? [value] : [...arc(Math.floor(value / 128)).map((octet) => octet | 0x80), value % 128];
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(arc)]));
}

export function integer(value: number): Uint8Array {
  const octets: number[] = [];
  for (let rest = value; rest > 0; rest >>>= 8) octets.unshift(rest & 0xff);
  return der(0x02, Uint8Array.from((octets[0] ?? 0x80) >= 0x80 ? [0, ...octets] : octets));
}
