import { z } from "zod";
import { consolidationContentShape } from "../consolidation/content.ts";
import { languageSchema, localisedTextSchema } from "../language/language.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "../plan/schema.ts";
import { personSchema } from "../report/entry.ts";
import { bodyNamedSchema, madeShape, planNamedSchema, sha256Schema } from "./document-parts.ts";
import { documentFormats } from "./formats.ts";

/**
 * `consolidated.json`: what ҚАӨМ gives the Prime Minister's Office on a half-year (resolution, paragraph 3), with every
 * package it rests on. This schema is what is written; reading goes through `readDocument`.
 */
export const consolidatedDocumentSchema = z.strictObject({
  format: z.literal(documentFormats.consolidated),
  packageId: z.uuidv7(),
  version: z.int().min(1),
  /** Package id of the version that this one corrects. */
  supersedes: z.uuidv7().nullable(),
  ...madeShape,
  plan: planNamedSchema,
  /** Who consolidates: ҚАӨМ, or who holds its duties. */
  issuer: bodyNamedSchema,
  halfYear: halfYearSchema,
  /** By when it is due (resolution, paragraph 3). */
  due: dateSchema,
  /** In which languages it has pictures: `consolidated.kk.pdf`, `consolidated.ru.pdf`. */
  languages: z.array(languageSchema).min(1).max(2),
  restrictedUse: z.boolean(),
  /** Who drew it up, and who signs it. */
  preparer: personSchema,
  head: personSchema,
  /** Names of the bodies that it speaks of by code, as they stood in the plan. */
  bodies: z
    .array(z.strictObject({ code: bodyCodeSchema, name: localisedTextSchema, abbreviation: localisedTextSchema }))
    .max(5_000),
  ...consolidationContentShape,
  /** Where ҚАӨМ's journal stood when it was frozen. */
  journalHead: z.strictObject({ sequence: z.int().min(0), hash: sha256Schema }),
});
export type ConsolidatedDocument = z.infer<typeof consolidatedDocumentSchema>;
