import { z } from "zod";
import { certificateDigestSchema } from "../ncalayer.ts";
import { signerSchema } from "../package/verdict.ts";

const certificateSchema = z.strictObject({
  kind: z.literal("certificate"),
  /** Of its DER, lower-case hexadecimal: what is compared with the authority's own page. */
  sha256: certificateDigestSchema,
  name: z.string(),
  issuer: z.string(),
  /** A root is believed for itself; an issuing authority only by a path to a root. */
  isRoot: z.boolean(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  algorithm: z.string(),
});

const revocationListSchema = z.strictObject({
  kind: z.literal("revocationList"),
  sha256: certificateDigestSchema,
  issuer: z.string(),
  thisUpdate: z.iso.datetime(),
  nextUpdate: z.iso.datetime().nullable(),
  /** How many certificates it names. */
  entries: z.int(),
  /** It only tells what changed since another list. */
  isDelta: z.boolean(),
});

/** A certificate or a list of revoked ones. */
export const trustMaterialSchema = z.discriminatedUnion("kind", [certificateSchema, revocationListSchema]);
export type TrustMaterial = z.infer<typeof trustMaterialSchema>;

/**
 * Whether something may be imported. `known`: it is there. Not: `notRoot` (names itself as its issuer, and its own key did
 * not sign it), `issuerUnknown` (of a list: no believed authority bears that name), `notGenuine` (the authority did not sign
 * it, or may not), `limited` (of some certificates only: such a list is not used).
 */
export const trustStandingSchema = z.enum(["new", "known", "notRoot", "issuerUnknown", "notGenuine", "limited"]);
export type TrustStanding = z.infer<typeof trustStandingSchema>;

export const examinedTrustSchema = z.strictObject({ material: trustMaterialSchema, standing: trustStandingSchema });
export type ExaminedTrust = z.infer<typeof examinedTrustSchema>;

/** What this data folder believes. */
export const trustViewSchema = z.strictObject({
  certificates: z.array(
    certificateSchema.extend({
      /** `shipped`: came with the program, from a public source. */
      origin: z.enum(["shipped", "imported"]),
      /** False: one that came with the program and that somebody believes no more. */
      isBelieved: z.boolean(),
      /** Null of what came with the program. */
      addedAt: z.iso.datetime().nullable(),
      /** The stored file is not what was imported: it is not used. */
      isDamaged: z.boolean(),
    }),
  ),
  lists: z.array(
    revocationListSchema.extend({
      addedAt: z.iso.datetime(),
      /** Whole days since it was made. */
      days: z.int(),
      /** Its authority has promised a newer one by now, or the settings demand one. */
      isOld: z.boolean(),
      isDamaged: z.boolean(),
    }),
  ),
});
export type TrustView = z.infer<typeof trustViewSchema>;

/** A certificate that signs documents, as it is shown and compared. */
export const qaomCertificateSchema = signerSchema.extend({ algorithm: z.string(), sha256: certificateDigestSchema });

/**
 * Whether a certificate may be pinned as ҚАӨМ's. `known`: it is. Not: `authority` (it issues certificates and signs no
 * documents), `notEntitled` (its holder may not sign for an organisation), `otherBin` (of another body than ҚАӨМ).
 */
export const qaomStandingSchema = z.enum(["new", "known", "authority", "notEntitled", "otherBin"]);
export type QaomStanding = z.infer<typeof qaomStandingSchema>;

export const examinedQaomSchema = z.strictObject({ certificate: qaomCertificateSchema, standing: qaomStandingSchema });
export type ExaminedQaom = z.infer<typeof examinedQaomSchema>;

/** A certificate that alone, with the others that are pinned, is ҚАӨМ's. */
export const pinnedQaomSchema = z.strictObject({
  certificate: qaomCertificateSchema,
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
});
export type PinnedQaom = z.infer<typeof pinnedQaomSchema>;
