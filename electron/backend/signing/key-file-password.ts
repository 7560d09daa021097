import { createHash, createHmac } from "node:crypto";
import { KalqanError } from "#shared/errors.ts";
import { type AlgorithmIdentifier, readAlgorithm } from "./algorithm-identifier.ts";
import { childrenOf, hasTag, tags } from "./asn1-read.ts";
import { concat, octets, sameBytes, smallInteger } from "./asn1-values.ts";
import { decryptAesCbc, decryptRc2Cbc, decryptTripleDesCbc } from "./block-ciphers.ts";
import { digestOfOid, type ShaDigest } from "./digests.ts";
import type { KeyFileSeal, Sealed } from "./key-file-structure.ts";
import { oids } from "./oids.ts";

/** A password in the two forms in which key files use it. */
export interface Password {
  /** BMPString with its two closing zero octets (RFC 7292, B.1). */
  readonly bmp: Uint8Array;
  readonly utf8: Uint8Array<ArrayBuffer>;
}

/** An empty password is written by some programs as an empty string and by others as no string at all. */
export function passwordForms(password: string): readonly Password[] {
  const bmp = Buffer.from(`${password}\0`, "utf16le").swap16();
  const form = { bmp, utf8: new TextEncoder().encode(password) };
  return password === "" ? [form, { ...form, bmp: new Uint8Array(0) }] : [form];
}

/** Real files use 1,000 to 1,000,000 rounds. More would let a planted file stop the program. */
const mostRounds = 5_000_000;

function checkRounds(rounds: number): number {
  if (rounds < 1 || rounds > mostRounds) throw new KalqanError("signing.keyFileBroken");
  return rounds;
}

const blockBytes: Readonly<Record<ShaDigest, number>> = {
  MD5: 64,
  "SHA-1": 64,
  "SHA-256": 64,
  "SHA-384": 128,
  "SHA-512": 128,
};

/** RFC 7292, B.2. `purpose`: 1 key, 2 initial vector, 3 seal. */
function deriveKey(
  password: Password,
  salt: Uint8Array,
  rounds: number,
  digest: ShaDigest,
  purpose: 1 | 2 | 3,
  size: number,
): Uint8Array<ArrayBuffer> {
  const block = blockBytes[digest];
  const hash = (bytes: Uint8Array): Uint8Array => createHash(digest.replace("-", "")).update(bytes).digest();
  const diversifier = new Uint8Array(block).fill(purpose);
  const input = concat([repeated(salt, block), repeated(password.bmp, block)]);
  const pieces: Uint8Array[] = [];
  for (let have = 0; have < size; ) {
    let piece = hash(concat([diversifier, input]));
    for (let round = 1; round < checkRounds(rounds); round++) piece = hash(piece);
    pieces.push(piece);
    have += piece.length;
    const addend = repeated(piece, block).subarray(0, block);
    for (let at = 0; at < input.length; at += block) addInPlace(input.subarray(at, at + block), addend);
  }
  return concat([concat(pieces).subarray(0, size)]);
}

/** Copies of `bytes` up to the next whole number of blocks; nothing stays nothing. */
function repeated(bytes: Uint8Array, block: number): Uint8Array {
  const size = block * Math.ceil(bytes.length / block);
  return Uint8Array.from({ length: size }, (_, i) => bytes[i % bytes.length] ?? 0);
}

/** value = (value + addend + 1) mod 2^(8·length), both big-endian (RFC 7292, B.2, step 6C). */
function addInPlace(value: Uint8Array, addend: Uint8Array): void {
  let carry = 1;
  for (let i = value.length - 1; i >= 0; i--) {
    const sum = (value[i] ?? 0) + (addend[i] ?? 0) + carry;
    value[i] = sum & 0xff;
    carry = sum >> 8;
  }
}

/** True where the seal opens with this password. @throws KalqanError signing.keyFileUnsupported */
export function sealMatches(seal: KeyFileSeal, safe: Uint8Array, password: Password): boolean {
  const digest = digestOfOid(seal.algorithm.oid);
  if (!digest || digest === "MD5" || digest === "Streebog-512") throw unsupported(seal.algorithm.oid);
  const size = createHash(digest.replace("-", "")).digest().length;
  const key = deriveKey(password, seal.salt, seal.iterations, digest, 3, size);
  return sameBytes(createHmac(digest.replace("-", ""), key).update(safe).digest(), seal.value);
}

/**
 * Opens something sealed with the password.
 * @returns the plain bytes, or null where the padding shows that the password (or the data) is wrong
 * @throws KalqanError signing.keyFileUnsupported {algorithm: oid}; Asn1Error where the parameters are malformed
 */
export async function unseal(sealed: Sealed, password: Password): Promise<Uint8Array | null> {
  const { algorithm, data } = sealed;
  switch (algorithm.oid) {
    case oids.pbes2:
      return unsealPbes2(algorithm, data, password);
    case oids.pbeSha1TripleDes:
      return unsealPkcs12(algorithm, password, 24, (key, vector) => decryptTripleDesCbc(data, key, vector));
    case oids.pbeSha1TwoKeyTripleDes:
      return unsealPkcs12(algorithm, password, 16, (key, vector) =>
        decryptTripleDesCbc(data, concat([key, key.subarray(0, 8)]), vector),
      );
    case oids.pbeSha1Rc2Of128:
      return unsealPkcs12(algorithm, password, 16, (key, vector) => decryptRc2Cbc(data, key, vector));
    case oids.pbeSha1Rc2Of40:
      return unsealPkcs12(algorithm, password, 5, (key, vector) => decryptRc2Cbc(data, key, vector));
    default:
      throw unsupported(algorithm.oid);
  }
}

/** RFC 7292, C. */
function unsealPkcs12<T>(
  { parameters }: AlgorithmIdentifier,
  password: Password,
  keySize: number,
  decrypt: (key: Uint8Array<ArrayBuffer>, vector: Uint8Array<ArrayBuffer>) => T,
): T {
  const [salt, rounds] = childrenOf(parameters ?? undefined, tags.sequence);
  const derive = (purpose: 1 | 2, size: number) =>
    deriveKey(password, octets(salt), smallInteger(rounds), "SHA-1", purpose, size);
  return decrypt(derive(1, keySize), derive(2, 8));
}

const aesKeySizes: Readonly<Record<string, number>> = {
  "2.16.840.1.101.3.4.1.2": 16,
  "2.16.840.1.101.3.4.1.22": 24,
  "2.16.840.1.101.3.4.1.42": 32,
};

/** HMAC identifiers (RFC 8018, B.1). */
const pseudoRandomDigests: Readonly<Record<string, ShaDigest>> = {
  "1.2.840.113549.2.7": "SHA-1",
  "1.2.840.113549.2.9": "SHA-256",
  "1.2.840.113549.2.10": "SHA-384",
  "1.2.840.113549.2.11": "SHA-512",
};

/** RFC 8018, 6.2: PBKDF2 and AES or triple DES in CBC mode. */
async function unsealPbes2(
  { parameters }: AlgorithmIdentifier,
  data: Uint8Array,
  password: Password,
): Promise<Uint8Array | null> {
  const [derivation, scheme] = childrenOf(parameters ?? undefined, tags.sequence).map(readAlgorithm);
  if (derivation?.oid !== oids.pbkdf2) throw unsupported(derivation?.oid ?? oids.pbes2);
  const aesKeySize = aesKeySizes[scheme?.oid ?? ""];
  const isTripleDes = scheme?.oid === oids.desEde3Cbc;
  if (!scheme || !(aesKeySize || isTripleDes)) throw unsupported(scheme?.oid ?? oids.pbes2);
  const key = await pbkdf2(derivation, password, aesKeySize ?? 24);
  const vector = concat([octets(scheme.parameters ?? undefined)]);
  return isTripleDes ? decryptTripleDesCbc(data, key, vector) : decryptAesCbc(data, key, vector);
}

async function pbkdf2(
  { parameters }: AlgorithmIdentifier,
  password: Password,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, rounds, ...options] = childrenOf(parameters ?? undefined, tags.sequence);
  const named = options.find((option) => hasTag(option, tags.sequence));
  const prf = named ? readAlgorithm(named).oid : "1.2.840.113549.2.7";
  const hash = pseudoRandomDigests[prf];
  if (!hash) throw unsupported(prf);
  const iterations = checkRounds(smallInteger(rounds));
  const base = await crypto.subtle.importKey("raw", password.utf8, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", salt: concat([octets(salt)]), iterations, hash };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, size * 8));
}

function unsupported(algorithm: string): KalqanError {
  return new KalqanError("signing.keyFileUnsupported", { algorithm });
}
