/** Random numbers from a seed, the same on every machine (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const tellingValues = [
  0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xffffffff, 0x02014b50, 0x04034b50, 0x06054b50, 0x08074b50,
];

type Change = (bytes: Buffer, random: (below: number) => number) => Buffer;

const changes: readonly Change[] = [
  // One bit.
  (bytes, random) => {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    return bytes;
  },
  // One byte.
  (bytes, random) => {
    bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  // A field with a value that means something.
  (bytes, random) => {
    const value = tellingValues[random(tellingValues.length)] ?? 0;
    if (random(2) === 0) bytes.writeUInt16LE(value & 0xffff, random(bytes.length - 2));
    else bytes.writeUInt32LE(value, random(bytes.length - 4));
    return bytes;
  },
  // The same bit in two places, as a forger would who knows of both headers.
  (bytes, random) => {
    const piece = bytes.subarray(random(bytes.length - 8)).subarray(0, 4 + random(4));
    const changed = Buffer.from(piece);
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
    return replaceAll(bytes, Buffer.from(piece), changed);
  },
  // Cut off, cut out, put in, repeated.
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(40))]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + random(40), random(256)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    const piece = bytes.subarray(at, at + 1 + random(200));
    const to = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
  },
];

/** A copy of `bytes` with one to three changes; those of the first kinds come most often. */
export function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  let mutant: Buffer = Buffer.from(bytes);
  for (let count = 1 + random(3); count > 0 && mutant.length > 16; count -= 1) {
    const change = changes[random(2) === 0 ? random(4) : random(changes.length)];
    mutant = Buffer.from(change?.(mutant, random) ?? mutant);
  }
  return mutant;
}

function replaceAll(bytes: Buffer, piece: Buffer, changed: Buffer): Buffer {
  for (let at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + piece.length)) changed.copy(bytes, at);
  return bytes;
}
