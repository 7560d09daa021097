import { randomBytes, scrypt } from "node:crypto";
import { z } from "zod";
import { shortestPassphrase } from "#shared/api/lock-view.ts";
import { KalqanError } from "#shared/errors.ts";

/**
 * How much work one guess costs (RFC 7914): memory is 128 · N · r bytes. Kept with each wrapped key, so that it can be
 * raised later. The bounds are those of a file that somebody may have altered.
 */
export const costSchema = z.strictObject({
  N: z
    .int()
    .min(2)
    .max(1 << 20)
    .refine((n) => (n & (n - 1)) === 0),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
});
export type Cost = z.infer<typeof costSchema>;

/** 128 MiB and about half a second of an office machine: what OWASP's Password Storage Cheat Sheet asks of scrypt. */
export const usualCost: Cost = { N: 1 << 17, r: 8, p: 1 };

export const saltBytes = 16;

export function newSalt(): Uint8Array {
  return randomBytes(saltBytes);
}

/** Raises lock.tooShort {least}. */
export function checkPassphrase(passphrase: string): void {
  if ([...normalise(passphrase)].length < shortestPassphrase) {
    throw new KalqanError("lock.tooShort", { least: shortestPassphrase });
  }
}

/** A key of 32 bytes from what a person typed. The same letters give the same key, however the system composes them. */
export function stretch(typed: string | Uint8Array, salt: Uint8Array, cost: Cost): Promise<Uint8Array> {
  const secret = typeof typed === "string" ? Buffer.from(normalise(typed), "utf8") : typed;
  const maxmem = 256 * cost.N * cost.r + (1 << 20);
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { ...cost, maxmem }, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function normalise(passphrase: string): string {
  return passphrase.normalize("NFKC");
}
