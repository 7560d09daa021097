import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";
import { type Cost, costSchema, newSalt, saltBytes, stretch } from "./passphrase.ts";

const base64 = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, "base64").length === length, { abort: true });

/** A master key under another key that is made from what a person knows or has on paper. Bytes in base64. */
export const wrappedKeySchema = z.strictObject({
  cost: costSchema,
  salt: base64(saltBytes),
  nonce: base64(12),
  /** The encrypted master key, and GCM's tag. */
  sealed: base64(32 + 16),
});
export type WrappedKey = z.infer<typeof wrappedKeySchema>;

/** What unwraps it; part of what is authenticated, so that one cannot stand in the other's place. */
export type WrappedBy = "passphrase" | "recoveryKey";

export async function wrapKey(
  master: Uint8Array,
  by: WrappedBy,
  secret: string | Uint8Array,
  cost: Cost,
): Promise<WrappedKey> {
  const salt = newSalt();
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await stretch(secret, salt, cost), nonce);
  cipher.setAAD(context(by));
  const sealed = Buffer.concat([cipher.update(master), cipher.final(), cipher.getAuthTag()]);
  return { cost, salt: encode(salt), nonce: encode(nonce), sealed: encode(sealed) };
}

/** The master key; null where the secret is another one, or the record was altered. */
export async function unwrapKey(
  { cost, salt, nonce, sealed }: WrappedKey,
  by: WrappedBy,
  secret: string | Uint8Array,
): Promise<Uint8Array | null> {
  const key = await stretch(secret, decode(salt), cost);
  const bytes = decode(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, decode(nonce), { authTagLength: 16 });
  decipher.setAAD(context(by));
  decipher.setAuthTag(bytes.subarray(32));
  const master = decipher.update(bytes.subarray(0, 32));
  try {
    decipher.final();
    return new Uint8Array(master);
  } catch {
    return null;
  }
}

function context(by: WrappedBy): Buffer {
  return Buffer.from(`kalqan/master-key/1/${by}`, "ascii");
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function decode(text: string): Buffer {
  return Buffer.from(text, "base64");
}
