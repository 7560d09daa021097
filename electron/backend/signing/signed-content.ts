import { createHash } from "node:crypto";
import { computeDigest, type Digest } from "./digests.ts";
import { Streebog512 } from "./gost/streebog.ts";

/**
 * What a detached signature is held against: the bytes themselves, their digests where they were too many to hold, or
 * null where nobody has them.
 */
export type SignedContent = Uint8Array | ReadonlyMap<Digest, Uint8Array> | null;

/** The digest of content that is there. @throws RangeError where only other digests of it were taken */
export function digestOfContent(content: NonNullable<SignedContent>, digest: Digest): Uint8Array {
  if (content instanceof Uint8Array) return computeDigest(digest, content);
  const taken = content.get(digest);
  if (!taken) throw new RangeError(`${digest} was not taken`);
  return taken;
}

/** Takes several digests of content in one pass over it. */
export async function digestStream(
  chunks: AsyncIterable<Uint8Array>,
  digests: Iterable<Digest>,
): Promise<Map<Digest, Uint8Array>> {
  const hashes = new Map([...new Set(digests)].map((digest) => [digest, startDigest(digest)]));
  for await (const chunk of chunks) for (const hash of hashes.values()) hash.update(chunk);
  return new Map([...hashes].map(([digest, hash]) => [digest, hash.digest()]));
}

interface RunningDigest {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

function startDigest(digest: Digest): RunningDigest {
  if (digest === "Streebog-512") return new Streebog512();
  return createHash(digest.toLowerCase().replace("-", ""));
}
