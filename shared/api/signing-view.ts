import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { ncalayerCertificateSchema, ncalayerStorageSchema } from "../ncalayer.ts";
import { signerSchema } from "../package/verdict.ts";
import { bodyCodeSchema } from "../plan/schema.ts";
import { signerRoleSchema } from "../report/entry.ts";
import { reportViewSchema } from "./report-view.ts";

/** A key file and its password. The password never leaves the call: it is neither stored nor logged. */
export const keyAccessSchema = z.strictObject({
  keyFile: z.string().min(1),
  password: z.string(),
});

/** Twelve digits. */
export const binSchema = z.stringFormat("bin", /^\d{12}$/);

export function isBin(text: string): boolean {
  return binSchema.safeParse(text).success;
}

/** A body's BIN as somebody here confirmed it by hand. */
export const confirmedBinSchema = z.strictObject({
  body: bodyCodeSchema,
  bin: binSchema,
  confirmedAt: z.iso.datetime(),
  confirmedBy: z.string(),
  /** Reports that left this folder signed and naming this BIN: a correction reaches them only by a new version. */
  exported: z.int(),
});
export type ConfirmedBin = z.infer<typeof confirmedBinSchema>;

export const longestBinReason = 1_000;

/** Another BIN in the place of the confirmed one, and why: what stood there was mistyped, or somebody else's. */
export const correctBinSchema = z.strictObject({
  body: bodyCodeSchema,
  bin: binSchema,
  reason: z.string().trim().min(1).max(longestBinReason),
});

const remark = z.strictObject({ code: z.string(), message: localisedTextSchema });

/** The certificate of a key as it is shown before signing, and what speaks against signing with it. */
export const keyViewSchema = z.strictObject({
  certificate: signerSchema.extend({ algorithm: z.string(), sha256: z.string() }),
  refusals: z.array(remark),
  warnings: z.array(remark),
  /** `unknown`: the body's BIN is not known yet and this certificate names one: confirm it by hand. */
  bin: z.enum(["same", "different", "unknown", "absent"]),
  /** The body's BIN, null while nobody has confirmed it: then none signs, and one that names no BIN must be told it. */
  bodyBin: binSchema.nullable(),
});

export type KeyView = z.infer<typeof keyViewSchema>;

export const signRequestSchema = keyAccessSchema.extend({ reportId: z.string(), role: signerRoleSchema });

/** NCALayer on this machine, as far as it shows itself before anything is asked of it. */
export const ncalayerStatusSchema = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("ready"),
    /** As NCALayer greets: `1.4`. */
    version: z.string(),
    certificate: ncalayerCertificateSchema,
    /** Why its certificate is accepted: it leads to the trust store, or a person has accepted it. */
    trust: z.enum(["authority", "pinned"]),
  }),
  /** To be shown, compared, and added to the setting `ncalayerPins` once a person has said so. */
  z.strictObject({ state: z.literal("unknownCertificate"), certificate: ncalayerCertificateSchema }),
  /** ncalayer.notRunning, ncalayer.noAnswer, ncalayer.unexpectedAnswer, ncalayer.connectionLost. */
  z.strictObject({ state: z.literal("unavailable"), problem: remark }),
]);

export const ncalayerSignRequestSchema = z.strictObject({
  reportId: z.string(),
  role: signerRoleSchema,
  /** Where NCALayer is to look for the key; null = the person says so there (an NCALayer without module basics: key files). */
  storage: ncalayerStorageSchema.nullable(),
});

/** How signing through NCALayer ended: the certificate is known only from its answer. */
export const ncalayerSigningSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("signed"), report: reportViewSchema }),
  /** The key that was chosen there may not sign this report, or not before its BIN is confirmed. Nothing was kept. */
  z.strictObject({ outcome: z.literal("refused"), key: keyViewSchema }),
]);
