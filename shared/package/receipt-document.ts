import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "../plan/schema.ts";
import { decisionSchema } from "../report/decision.ts";
import { personSchema } from "../report/entry.ts";
import { bodyNamedSchema, madeShape, sha256Schema } from "./document-parts.ts";
import { documentFormats } from "./formats.ts";

const words = z.string().trim().min(1).max(20_000);

/**
 * One remark. `path` is the field it speaks of, as the checks name fields (shared/report/check-result.ts):
 * `/entries/17/text/kk`, `/annexes/17/2`, `/people/head/name`, `/unit`; `measure` is its number, null where it is of none.
 */
export const remarkSchema = z.strictObject({
  measure: z.int().min(1).nullable(),
  path: z.stringFormat("field", /^\/(?:(?:entries|annexes)\/[1-9]\d{0,3}|people|unit)(?:\/[A-Za-z0-9]{1,40}){0,8}$/),
  /** Whoever reads it reads one of the two: both are given. */
  text: z.strictObject({ kk: words, ru: words }),
});
export type Remark = z.infer<typeof remarkSchema>;

/** The measure that a remark's field is of: below `/entries` and `/annexes` stands its number; any other field is of none. */
export function measureOfRemark({ path }: Pick<Remark, "path">): number | null {
  const [, area = "", number = ""] = path.split("/");
  return area === "entries" || area === "annexes" ? Number(number) : null;
}

/** An earlier answer of ҚАӨМ's to the same package: the number of its receipt, when that was drawn up, what it decided. */
export const replacedAnswerSchema = z.strictObject({
  receiptId: z.uuidv7(),
  created: z.iso.datetime(),
  decision: decisionSchema,
});
export type ReplacedAnswer = z.infer<typeof replacedAnswerSchema>;

/** The answer to one package: which it is, what was decided, and how it came in. */
export const answerSchema = z.strictObject({
  packageId: z.uuidv7(),
  /** Of the container's bytes: the very package, not another of the same id. */
  sha256: sha256Schema,
  size: z.int().min(1),
  body: z.strictObject({ code: bodyCodeSchema, name: localisedTextSchema }),
  halfYear: halfYearSchema,
  version: z.int().min(1),
  decision: decisionSchema,
  intake: z.strictObject({
    /** The day on which the package was taken in. */
    day: dateSchema,
    /** The day by which it was due (resolution, paragraph 2). */
    due: dateSchema,
    /** 0 = in time. */
    daysLate: z.int().min(0),
  }),
  /** Of the report as a whole; both empty where there is none. */
  generalRemark: z.strictObject({ kk: z.string().max(20_000), ru: z.string().max(20_000) }),
  remarks: z.array(remarkSchema).max(2_000),
  /**
   * The receipts that answered this package before, the last first: this answer stands in the place of theirs. Empty = the
   * first answer. A receipt of before this field names none.
   */
  replaces: z.array(replacedAnswerSchema).max(200).default([]),
});
export type Answer = z.infer<typeof answerSchema>;

/** A list of revoked certificates as it stood at intake: known by its issuer and time. */
export const notedListSchema = z.strictObject({
  issuer: z.string(),
  thisUpdate: z.iso.datetime(),
  nextUpdate: z.iso.datetime().nullable(),
  /** How many certificates it lists. */
  size: z.int().min(0),
});

/**
 * `receipt.json`: ҚАӨМ's signed answer to one package, or to a batch of them. This schema is what is written; reading goes
 * through `readDocument`.
 */
export const receiptDocumentSchema = z.strictObject({
  format: z.literal(documentFormats.receipt),
  receiptId: z.uuidv7(),
  ...madeShape,
  /** Who answers: ҚАӨМ, or who holds its duties. */
  issuer: bodyNamedSchema,
  officer: personSchema,
  restrictedUse: z.boolean(),
  answers: z.array(answerSchema).min(1).max(5_000),
  /** What the signatures of the packages were held against. */
  revocationLists: z.array(notedListSchema).max(500),
});
export type ReceiptDocument = z.infer<typeof receiptDocumentSchema>;
