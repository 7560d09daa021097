import { createHash } from "node:crypto";
import type { DigestAlgorithm } from "./digest-algorithms.ts";

export type Digests = ReadonlyMap<DigestAlgorithm, Buffer>;

/** The digests of one entry in the making. */
export interface Hashing {
  /** The bytes must stay as they are until the promise settles. */
  readonly update: (bytes: Uint8Array) => Promise<void> | void;
  readonly digest: () => Promise<Digests> | Digests;
}

/** Begins the digests of one entry; SHA-256 is always among them. */
export type BeginHashing = (algorithms: ReadonlySet<DigestAlgorithm>) => Hashing;

/** Digests taken where the bytes are read. */
export const hashHere: BeginHashing = (algorithms) => {
  const hashes = [...withSha256(algorithms)].map((algorithm) => [algorithm, createHash(algorithm)] as const);
  return {
    update: (bytes) => {
      for (const [, hash] of hashes) hash.update(bytes);
    },
    digest: () => new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest()])),
  };
};

export function withSha256(algorithms: ReadonlySet<DigestAlgorithm>): ReadonlySet<DigestAlgorithm> {
  return new Set<DigestAlgorithm>(["sha256", ...algorithms]);
}
