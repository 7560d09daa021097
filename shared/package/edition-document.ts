import { z } from "zod";
import { bodySchema, halfYearSchema, measureSchema, planEditionSchema } from "../plan/schema.ts";
import { personSchema } from "../report/entry.ts";
import { bodyNamedSchema, madeShape, sha256Schema } from "./document-parts.ts";
import { documentFormats } from "./formats.ts";

const ground = z.string().trim().min(1).max(2_000);

/**
 * `plan-edition.json`: a whole edition of the plan with its list of bodies, signed by ҚАӨМ. Who holds the edition before sees
 * from the two what is different: nothing is taken from the issuer's own account of it. This schema is what is written; reading
 * goes through `readDocument`.
 */
export const editionDocumentSchema = z.strictObject({
  format: z.literal(documentFormats.planEdition),
  editionId: z.uuidv7(),
  ...madeShape,
  /** ҚАӨМ, or who holds its duties. */
  issuer: bodyNamedSchema,
  officer: personSchema,
  /** The act it follows. */
  ground: z.strictObject({ kk: ground, ru: ground }),
  /** The first half-year that is reported by it. */
  appliesFrom: halfYearSchema,
  /** The edition before: what this one follows on. */
  previous: z.strictObject({ edition: z.int().min(1), digest: sha256Schema }),
  /** What reports name it by; worked out anew by whoever reads it (docs/package-format.md). */
  digest: sha256Schema,
  plan: planEditionSchema.extend({ measures: z.array(measureSchema).min(1).max(500) }),
  bodies: z.array(bodySchema).min(1).max(500),
});
export type EditionDocument = z.infer<typeof editionDocumentSchema>;
