import { type Block, blockOctets, compress, loadBlock, storeBlock } from "./streebog-compression.ts";

/**
 * Streebog-512 (GOST 34.11-2015 = GOST R 34.11-2012, RFC 6986), fed piece by piece. Written here because no library
 * stands: those on npm either take the whole message into memory and look at it bit by bit, cannot be loaded by Node, or
 * have had no care for years. Not in constant time, as no table-driven cipher is: what it hashes is public, but for the
 * nonce of a signature (see nonce.ts).
 */
export class Streebog512 {
  readonly #hash: Block = new Int32Array(16);
  readonly #sum: Block = new Int32Array(16);
  readonly #counter: Block = new Int32Array(16);
  readonly #message: Block = new Int32Array(16);
  readonly #rest = new Uint8Array(blockOctets);
  #restLength = 0;
  #bits = 0;
  #isDone = false;

  /** @throws TypeError after `digest` */
  update(octets: Uint8Array): this {
    if (this.#isDone) throw new TypeError("this hash is finished");
    let at = 0;
    if (this.#restLength > 0) {
      at = Math.min(blockOctets - this.#restLength, octets.length);
      this.#rest.set(octets.subarray(0, at), this.#restLength);
      this.#restLength += at;
      if (this.#restLength < blockOctets) return this;
      this.#absorb(this.#rest, 0, blockOctets * 8);
      this.#restLength = 0;
    }
    for (; at + blockOctets <= octets.length; at += blockOctets) this.#absorb(octets, at, blockOctets * 8);
    this.#rest.set(octets.subarray(at));
    this.#restLength = octets.length - at;
    return this;
  }

  /** The 64 octets, once. @throws TypeError where asked twice */
  digest(): Uint8Array<ArrayBuffer> {
    if (this.#isDone) throw new TypeError("this hash is finished");
    this.#isDone = true;
    // RFC 6986, 9, stage 3: one bit after the message and zeros to the end, even where nothing is left over.
    this.#rest.fill(0, this.#restLength);
    this.#rest[this.#restLength] = 1;
    this.#absorb(this.#rest, 0, this.#restLength * 8);
    const zero: Block = new Int32Array(16);
    compress(this.#hash, zero, this.#counter);
    compress(this.#hash, zero, this.#sum);
    return storeBlock(this.#hash);
  }

  #absorb(octets: Uint8Array, at: number, bits: number): void {
    loadBlock(this.#message, octets, at);
    compress(this.#hash, this.#counter, this.#message);
    addInPlace(this.#sum, this.#message);
    // 2^53 bits are more than any disk holds, so the upper fourteen words of the counter stay zero.
    this.#bits += bits;
    this.#counter[0] = this.#bits | 0;
    this.#counter[1] = Math.floor(this.#bits / 2 ** 32);
  }
}

/** sum = (sum + addend) mod 2^512. */
function addInPlace(sum: Block, addend: Block): void {
  let carry = 0;
  for (let word = 0; word < 16; word++) {
    const total = ((sum[word] ?? 0) >>> 0) + ((addend[word] ?? 0) >>> 0) + carry;
    sum[word] = total;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

export function streebog512(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hash = new Streebog512();
  for (const part of parts) hash.update(part);
  return hash.digest();
}
