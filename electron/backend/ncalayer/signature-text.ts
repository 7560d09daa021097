import { KalqanError } from "#shared/errors.ts";

const pem = /^-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----$/;

/** The bytes of a signature that came as base64 or as PEM (RFC 7468). Error: ncalayer.unexpectedAnswer. */
export function decodeSignature(text: string): Uint8Array {
  const trimmed = text.trim();
  const encoded = (pem.exec(trimmed)?.[2] ?? trimmed).replace(/[ \t\r\n]/g, "");
  const bytes = Buffer.from(encoded, "base64");
  // Node skips what is not base64 without a word.
  if (bytes.length === 0 || bytes.toString("base64") !== encoded) throw new KalqanError("ncalayer.unexpectedAnswer");
  return new Uint8Array(bytes);
}
