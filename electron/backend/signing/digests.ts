import { createHash } from "node:crypto";
import { streebog512 } from "./gost/streebog.ts";
import { oids } from "./oids.ts";

export type Digest = ShaDigest | "Streebog-512";
/** Those that the system computes. */
export type ShaDigest = "MD5" | "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

const digestsByOid: Readonly<Record<string, Digest>> = {
  "1.2.840.113549.2.5": "MD5",
  "1.3.14.3.2.26": "SHA-1",
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
  [oids.streebog512]: "Streebog-512",
};

export function digestOfOid(oid: string): Digest | null {
  return digestsByOid[oid] ?? null;
}

/** Digests whose collisions can be made: refused by package-format, "Algorithms written". */
export function isWeakDigest(digest: Digest): boolean {
  return digest === "MD5" || digest === "SHA-1";
}

export function computeDigest(digest: Digest, bytes: Uint8Array): Uint8Array {
  if (digest === "Streebog-512") return streebog512(bytes);
  return createHash(digest.toLowerCase().replace("-", "")).update(bytes).digest();
}
