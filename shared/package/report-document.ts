import { z } from "zod";
import { languageSchema, localisedTextSchema } from "../language/language.ts";
import { halfYearSchema } from "../plan/schema.ts";
import { entrySchema, personSchema } from "../report/entry.ts";
import { bodyNamedSchema, madeShape, planNamedSchema, sha256Schema } from "./document-parts.ts";
import { documentFormats } from "./formats.ts";

export const annexSchema = z.strictObject({
  measure: z.int().min(1),
  /** Path inside the package, in the folder of its measure: `attachments/12/01 Бұйрық № 66.pdf`. */
  path: z.string().regex(/^attachments\/[1-9]\d*\/[^/]+$/),
  /** The name the clerk gave it. */
  name: z.string(),
  size: z.int().min(0),
  sha256: sha256Schema,
  mediaType: z.string(),
});
export type AnnexRecord = z.infer<typeof annexSchema>;

/** Who must sign: the head alone, or the preparer and then the head. Never a report without its head. */
export const requiredSignaturesSchema = z.union([
  z.tuple([z.literal("head")]),
  z.tuple([z.literal("preparer"), z.literal("head")]),
]);
export type RequiredSignatures = z.infer<typeof requiredSignaturesSchema>;

const annexRecordSchema = annexSchema.refine(({ measure, path }) => path.startsWith(`attachments/${measure}/`), {
  path: ["path"],
});

/** The same one twice would be two truths of which each reader picks another. */
function areDistinct(keys: readonly unknown[]): boolean {
  return new Set(keys).size === keys.length;
}

/**
 * `report.json`: the data that is signed; the PDF beside it is its picture. This schema is what is written; reading goes
 * through `readDocument`, which lets unknown fields of the same major version pass and names them.
 */
export const reportDocumentSchema = z.strictObject({
  format: z.literal(documentFormats.report),
  packageId: z.uuidv7(),
  version: z.int().min(1),
  supersedes: z.uuidv7().nullable(),
  ...madeShape,
  plan: planNamedSchema,
  body: bodyNamedSchema,
  unit: localisedTextSchema,
  halfYear: halfYearSchema,
  languages: z.array(languageSchema).min(1).refine(areDistinct).meta({ uniqueItems: true }),
  restrictedUse: z.boolean(),
  preparer: personSchema,
  head: personSchema,
  requiredSignatures: requiredSignaturesSchema,
  /** One a measure. */
  entries: z.array(entrySchema).refine((entries) => areDistinct(entries.map(({ measure }) => measure))),
  annexes: z.array(annexRecordSchema),
  /** Where the body's journal stood when the report was frozen. */
  journalHead: z.strictObject({ sequence: z.int().min(0), hash: sha256Schema }),
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
