import { iterationConstants, matrixRows, substitution } from "./streebog-constants.ts";

/** 512 bits as sixteen words of 32, the least significant first: RFC 6986 counts from the other end. */
export type Block = Int32Array;

export const blockOctets = 64;

/** Sixteen words from 64 octets, whatever the machine's own order. */
export function loadBlock(block: Block, octets: Uint8Array, at: number): void {
  for (let word = 0; word < 16; word++) {
    const place = at + word * 4;
    block[word] =
      (octets[place] ?? 0) |
      ((octets[place + 1] ?? 0) << 8) |
      ((octets[place + 2] ?? 0) << 16) |
      ((octets[place + 3] ?? 0) << 24);
  }
}

export function storeBlock(block: Block): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: blockOctets }, (_, i) => ((block[i >> 2] ?? 0) >>> ((i & 3) * 8)) & 0xff);
}

/**
 * S and L in one step (RFC 6986, 6.2 and 6.4): for each of the eight octets of a 64-bit word and each value of it, the
 * rows of A that its substitute selects, added together. Low and high half stand side by side: 16 KB, which a
 * processor keeps at hand.
 */
function buildTable(): Int32Array {
  const rows = matrixRows.split(" ");
  const substitutes = Uint8Array.from(Buffer.from(substitution, "hex"));
  const built = new Int32Array(8 * 256 * 2);
  for (let octet = 0; octet < 8; octet++) {
    for (const [value, substitute] of substitutes.entries()) {
      const place = (octet * 256 + value) * 2;
      for (let bit = 0; bit < 8; bit++) {
        if (((substitute >> bit) & 1) === 0) continue;
        const row = rows[63 - (octet * 8 + bit)] ?? "";
        built[place] = (built[place] ?? 0) ^ Number.parseInt(row.slice(8), 16);
        built[place + 1] = (built[place + 1] ?? 0) ^ Number.parseInt(row.slice(0, 8), 16);
      }
    }
  }
  return built;
}

function readConstant(constant: string): Block {
  const block = new Int32Array(16);
  loadBlock(block, Uint8Array.from(Buffer.from(constant, "hex")).reverse(), 0);
  return block;
}

interface Tables {
  readonly substitution: Int32Array;
  readonly constants: readonly Block[];
}

/** Built when the first block comes: a process that verifies one RSA package should not wait for them. */
let tables: Tables | null = null;

/** out = LPS(a ⊕ b), by the table `t`. P makes octet `i` of each word into word `i`, so a word of `out` takes one octet of all eight. */
function lps(t: Int32Array, a: Block, b: Block, out: Block): void {
  for (let half = 0; half < 2; half++) {
    const w0 = at(a, half) ^ at(b, half);
    const w1 = at(a, half + 2) ^ at(b, half + 2);
    const w2 = at(a, half + 4) ^ at(b, half + 4);
    const w3 = at(a, half + 6) ^ at(b, half + 6);
    const w4 = at(a, half + 8) ^ at(b, half + 8);
    const w5 = at(a, half + 10) ^ at(b, half + 10);
    const w6 = at(a, half + 12) ^ at(b, half + 12);
    const w7 = at(a, half + 14) ^ at(b, half + 14);
    for (let octet = 0; octet < 4; octet++) {
      const shift = octet * 8;
      const p0 = ((w0 >>> shift) & 255) << 1;
      const p1 = 0x200 | (((w1 >>> shift) & 255) << 1);
      const p2 = 0x400 | (((w2 >>> shift) & 255) << 1);
      const p3 = 0x600 | (((w3 >>> shift) & 255) << 1);
      const p4 = 0x800 | (((w4 >>> shift) & 255) << 1);
      const p5 = 0xa00 | (((w5 >>> shift) & 255) << 1);
      const p6 = 0xc00 | (((w6 >>> shift) & 255) << 1);
      const p7 = 0xe00 | (((w7 >>> shift) & 255) << 1);
      const place = half * 8 + octet * 2;
      out[place] = at(t, p0) ^ at(t, p1) ^ at(t, p2) ^ at(t, p3) ^ at(t, p4) ^ at(t, p5) ^ at(t, p6) ^ at(t, p7);
      out[place + 1] =
        at(t, p0 | 1) ^
        at(t, p1 | 1) ^
        at(t, p2 | 1) ^
        at(t, p3 | 1) ^
        at(t, p4 | 1) ^
        at(t, p5 | 1) ^
        at(t, p6 | 1) ^
        at(t, p7 | 1);
    }
  }
}

/** Every place asked for lies inside; the compiler of the machine drops the alternative. */
function at(words: Int32Array, place: number): number {
  return words[place] ?? 0;
}

/** Working space, written anew at every call: blocks made for each of the 400,000 calls a large list takes cost a third. */
const workspace = { key: new Int32Array(16), state: new Int32Array(16), next: new Int32Array(16) };

/** hash = g_N(hash, message), RFC 6986, 8: the compression function with twelve rounds and a last key. */
export function compress(hash: Block, counter: Block, message: Block): void {
  tables ??= { substitution: buildTable(), constants: iterationConstants.map(readConstant) };
  const { substitution: t, constants } = tables;
  let { key, state, next } = workspace;
  lps(t, hash, counter, key);
  state.set(message);
  for (const constant of constants) {
    lps(t, state, key, next);
    const spare = state;
    state = next;
    lps(t, key, constant, spare);
    next = key;
    key = spare;
  }
  for (let word = 0; word < 16; word++) {
    hash[word] = at(hash, word) ^ at(state, word) ^ at(key, word) ^ at(message, word);
  }
}
