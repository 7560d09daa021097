import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/*
 * A sealed file: a header, then the content in chunks of 64 KiB, each encrypted and authenticated by itself with
 * AES-256-GCM, so that any place of a large file can be read, and written again, without the rest.
 *
 *   header   magic (8) | salt (32) | name tag (32)
 *   chunk    nonce (12) | ciphertext (65 536; the last one 0 … 65 536) | tag (16)
 *
 * Each file has a key of its own, HKDF-SHA256 of the folder's key and the salt. A chunk's associated data are its number
 * and whether it is the last: chunks that were moved, left out or cut off are found, as in the STREAM construction (Hoang,
 * Reyhanitabar, Rogaway, Vizár 2015), which counts in the nonce. Here the nonce is random, because a container's writer
 * goes back to fill headers in, and one nonce must never serve two contents; for 2^32 chunks of one key that is within
 * NIST SP 800-38D, 8.3. The name tag binds a file to the name it was given (its SHA-256): two files that were exchanged
 * are found as well.
 */

const magic = Buffer.from("KLQNSEA1", "ascii");
const saltBytes = 32;
const nameTagBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export const headerBytes = magic.length + saltBytes + nameTagBytes;
export const nameTagAt = magic.length + saltBytes;
/** Plain bytes of every chunk but the last. */
export const chunkBytes = 1 << 16;
const overhead = nonceBytes + tagBytes;
/** The same on the disk. */
export const sealedChunkBytes = chunkBytes + overhead;

/** The keys of one file. */
export interface SealKey {
  readonly content: Buffer;
  readonly name: Buffer;
}

/** What is not as it was written: another key, a flipped bit, a chunk that was moved or cut off, another file's name. */
export class SealBroken extends Error {}

/** A new file's header, not yet bound to a name. */
export function newHeader(): Buffer {
  return Buffer.concat([magic, randomBytes(saltBytes), Buffer.alloc(nameTagBytes)]);
}

/** @throws SealBroken where the file does not begin as a sealed one */
export function keyOfHeader(header: Uint8Array, folderKey: Uint8Array): SealKey {
  if (header.length !== headerBytes || !magic.equals(header.subarray(0, magic.length))) throw new SealBroken("header");
  const salt = header.subarray(magic.length, nameTagAt);
  const bytes = Buffer.from(hkdfSync("sha256", folderKey, salt, "kalqan/sealed-file/1", 64));
  return { content: bytes.subarray(0, 32), name: bytes.subarray(32) };
}

export function nameTag(key: SealKey, name: string): Buffer {
  return createHmac("sha256", key.name).update(name, "utf8").digest();
}

/** Whether a file's header says that this is its name. */
export function isNamed(header: Uint8Array, key: SealKey, name: string): boolean {
  return timingSafeEqual(header.subarray(nameTagAt, headerBytes), nameTag(key, name));
}

/** How many chunks hold `size` plain bytes: one at least, so that an empty file has something to authenticate. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / chunkBytes));
}

/** Where a chunk begins on the disk. */
export function chunkAt(index: number): number {
  return headerBytes + index * sealedChunkBytes;
}

/** Plain bytes of a sealed file that has `sealedSize` on the disk; null where no sealed file has that size. */
export function plainSize(sealedSize: number): number | null {
  const body = sealedSize - headerBytes;
  if (body < overhead) return null;
  const chunks = Math.ceil(body / sealedChunkBytes);
  const last = body - (chunks - 1) * sealedChunkBytes;
  if (last < overhead || (last === overhead && chunks > 1)) return null;
  return body - chunks * overhead;
}

export function sealChunk(key: SealKey, plain: Uint8Array, index: number, last: boolean): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key.content, nonce);
  cipher.setAAD(place(index, last));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealBroken */
export function openChunk(key: SealKey, sealed: Uint8Array, index: number, last: boolean): Buffer {
  if (sealed.length < overhead) throw new SealBroken("chunk");
  const decipher = createDecipheriv("aes-256-gcm", key.content, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(place(index, last));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes));
  try {
    decipher.final();
  } catch (error) {
    throw new SealBroken("chunk", { cause: error });
  }
  return plain;
}

function place(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeBigUInt64BE(BigInt(index));
  bytes[8] = last ? 1 : 0;
  return bytes;
}
