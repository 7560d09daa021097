import { z } from "zod";

/** Where NCALayer looks for keys, by its own names: key files and the kinds of token. */
export const ncalayerStorageSchema = z.enum([
  "PKCS12",
  "AKKaztokenStore",
  "AKKZIDCardStore",
  "AKEToken72KStore",
  "AKEToken5110Store",
  "AKJaCartaStore",
  "AKAKEYStore",
]);
export type NcalayerStorage = z.infer<typeof ncalayerStorageSchema>;

/** SHA-256 of a certificate, lower-case hexadecimal. */
export const certificateDigestSchema = z.stringFormat("sha256", /^[0-9a-f]{64}$/);

/** The TLS certificate with which NCALayer answers on this machine. */
export const ncalayerCertificateSchema = z.strictObject({
  sha256: certificateDigestSchema,
  subject: z.string(),
  issuer: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
});
export type NcalayerCertificate = z.infer<typeof ncalayerCertificateSchema>;

/** As many as a data folder keeps. */
export const mostPins = 20;

/** The certificates of NCALayer that a person has accepted, with one more: the oldest gives way where they are too many. */
export function withPin(pins: readonly string[], sha256: string): string[] {
  return [...pins.filter((pin) => pin !== sha256), sha256].slice(-mostPins);
}
