import { z } from "zod";
import { languageSchema, localisedTextSchema } from "./language/language.ts";
import { certificateDigestSchema, mostPins } from "./ncalayer.ts";
import type { RequiredSignatures } from "./package/report-document.ts";
import { bodyCodeSchema, dateSchema } from "./plan/schema.ts";
import { personSchema } from "./report/entry.ts";

/** The two kinds of work: a state body that reports, or the ministry that gathers the reports (it reports too). */
export const workModeSchema = z.enum(["body", "qaom"]);
export type WorkMode = z.infer<typeof workModeSchema>;

/** Who signs a report: the head alone, or the preparer and then the head. */
const signersSchema = z.enum(["head", "preparerAndHead"]);
export type Signers = z.infer<typeof signersSchema>;

/** Everything a data folder is set to. Each key is kept as one row; keys of other versions are left alone. */
export const settingsSchema = z.strictObject({
  language: languageSchema,
  mode: workModeSchema,
  /** Null until chosen at first start. */
  body: bodyCodeSchema.nullable(),
  /** The unit of the body that prepares the report. */
  unit: localisedTextSchema,
  preparer: personSchema,
  head: personSchema,
  /** Russian texts are required beside the Kazakh ones. */
  bilingual: z.boolean(),
  /** «Қызмет бабында пайдалану үшін» / «Для служебного пользования» on every document. */
  restrictedUse: z.boolean(),
  signers: signersSchema,
  /** When the Law of measures 8–10 came into force; null = the plan edition's own default, unconfirmed. */
  lawInForce: z.strictObject({ date: dateSchema, confirmed: z.boolean() }).nullable(),
  /** A missing or too old revocation list makes a verdict INDETERMINATE (else a warning). */
  requireRevocation: z.boolean(),
  /** A list older than so many days counts as too old, whatever it promises itself; null = what it promises counts. */
  revocationMaxDays: z.int().min(1).max(365).nullable(),
  /** SHA-256 of certificates that came with the program and that somebody believes no more. */
  distrustedCertificates: z.array(certificateDigestSchema).max(100),
  /** The notice on state secrets and personal data was read at first start. */
  noticeAcknowledged: z.boolean(),
  /** SHA-256 of TLS certificates of NCALayer that a person has accepted though they lead to no trusted root. */
  ncalayerPins: z.array(certificateDigestSchema).max(mostPins),
  /** A protected folder is locked after so many minutes without a key or click; 0 = never by itself. */
  lockAfterMinutes: z.int().min(0).max(480),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;

const nobody = { name: "", position: { kk: "", ru: "" }, phone: "", email: "" };

export const defaultSettings: Settings = {
  language: "kk",
  mode: "body",
  body: null,
  unit: { kk: "", ru: "" },
  preparer: nobody,
  head: nobody,
  bilingual: false,
  restrictedUse: false,
  signers: "head",
  lawInForce: null,
  requireRevocation: false,
  revocationMaxDays: null,
  distrustedCertificates: [],
  noticeAcknowledged: false,
  ncalayerPins: [],
  lockAfterMinutes: 15,
};

/** The roles that must sign, in their order. */
export function requiredSignatures(signers: Signers): RequiredSignatures {
  switch (signers) {
    case "head":
      return ["head"];
    case "preparerAndHead":
      return ["preparer", "head"];
  }
}
