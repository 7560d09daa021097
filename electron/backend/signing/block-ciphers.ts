import type { util } from "node-forge";

/**
 * The ciphers of key files, CBC with PKCS#7 padding. Each returns null where the padding is wrong. AES is Web Crypto's;
 * triple DES and RC2 are node-forge's, because Electron's BoringSSL has no RC2 and Web Crypto has neither. It is large and
 * is loaded only with such a file: whoever verifies a package must not wait for it.
 */
export async function decryptAesCbc(
  data: Uint8Array,
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  try {
    const imported = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["decrypt"]);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, imported, new Uint8Array(data)));
  } catch {
    return null;
  }
}

export async function decryptTripleDesCbc(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): Promise<Uint8Array | null> {
  if (!isWholeBlocks(data) || iv.length !== 8) return null;
  const { default: forge } = await import("node-forge");
  const cipher = forge.cipher.createDecipher("3DES-CBC", binary(key));
  cipher.start({ iv: binary(iv) });
  cipher.update(forge.util.createBuffer(binary(data)));
  return withoutPadding(cipher.output);
}

/** Effective key bits are as many as the key has: 40 in НУЦ РК's files. */
export async function decryptRc2Cbc(data: Uint8Array, key: Uint8Array, iv: Uint8Array): Promise<Uint8Array | null> {
  if (!isWholeBlocks(data) || iv.length !== 8) return null;
  const { default: forge } = await import("node-forge");
  const cipher = forge.rc2.createDecryptionCipher(binary(key), key.length * 8);
  cipher.start(binary(iv));
  cipher.update(forge.util.createBuffer(binary(data)));
  return withoutPadding(cipher.output);
}

function isWholeBlocks(data: Uint8Array): boolean {
  return data.length > 0 && data.length % 8 === 0;
}

/** node-forge's own `finish` looks at the last octet only, so it is not called: whole blocks come out without it. */
function withoutPadding(output: util.ByteBuffer): Uint8Array | null {
  const bytes = Uint8Array.from(Buffer.from(output.getBytes(), "binary"));
  const count = bytes.at(-1) ?? 0;
  const padding = bytes.subarray(-count);
  const isRight = count >= 1 && count <= 8 && padding.every((byte) => byte === count);
  return isRight ? bytes.subarray(0, bytes.length - count) : null;
}

function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("binary");
}
