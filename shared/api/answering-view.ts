import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { ncalayerStorageSchema } from "../ncalayer.ts";
import { sha256Schema } from "../package/document-parts.ts";
import { remarkSchema } from "../package/receipt-document.ts";
import { reportDocumentSchema } from "../package/report-document.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "../plan/schema.ts";
import { draftAnswerSchema } from "../receipts/draft-answer.ts";
import { answerStandingSchema } from "../receipts/standing.ts";
import { decisionSchema } from "../report/decision.ts";
import { receivedPackageSchema } from "./intake-view.ts";
import { keyAccessSchema, keyViewSchema } from "./signing-view.ts";

/*
 * ҚАӨМ's side of receipts: what is decided of the packages that were taken in, the receipts that say it, and handing them
 * out. Packages are named by their SHA-256. Instants are ISO 8601 in UTC.
 */

/** What is drafted of a package. Revision 0: nothing yet. */
export const keptDraftSchema = draftAnswerSchema.extend({ decision: decisionSchema.nullable(), revision: z.int() });
export type KeptDraft = z.infer<typeof keptDraftSchema>;

/** What a receipt says of a package. */
export const saidAnswerSchema = z.strictObject({
  receiptId: z.string(),
  decision: decisionSchema,
  /** The day of intake, and how many days late; 0 = in time. */
  day: dateSchema,
  daysLate: z.int(),
  officer: z.string(),
  created: z.iso.datetime(),
  generalRemark: z.strictObject({ kk: z.string(), ru: z.string() }),
  remarks: z.array(remarkSchema),
  /** As it is named for the body it answers. */
  fileName: z.string(),
  /** The first time it was written to a drive or folder; null = not yet. */
  handedOutAt: z.iso.datetime().nullable(),
});
export type SaidAnswer = z.infer<typeof saidAnswerSchema>;

/** How far the answer to a package is. */
export const answerSummarySchema = receivedPackageSchema
  .pick({ sha256: true, decision: true, verdict: true, receivedAt: true, late: true })
  .extend({
    packageId: z.string(),
    body: bodyCodeSchema,
    halfYear: halfYearSchema,
    version: z.int(),
    /** Nothing speaks against accepting it unread (shared/receipts/standing.ts). */
    isClean: z.boolean(),
    standing: answerStandingSchema,
    /** As it is drafted, else as the last receipt says; null = undecided. */
    answer: decisionSchema.nullable(),
    remarks: z.int(),
    /** What the last receipt says; while it is decided anew, of the old decision. */
    said: saidAnswerSchema.omit({ generalRemark: true, remarks: true }).nullable(),
    /** The last receipt takes the place of one that was handed out: the body holds the old answer until it has this one. */
    replacesHandedOut: z.boolean(),
  });
export type AnswerSummary = z.infer<typeof answerSummarySchema>;

/** A package to be read and decided on. */
export const answeredPackageSchema = z.strictObject({
  received: receivedPackageSchema,
  /** What it reports; null where nothing of it is believed. */
  document: reportDocumentSchema.nullable(),
  isClean: z.boolean(),
  standing: answerStandingSchema,
  draft: keptDraftSchema,
  /** All that receipts have said of it, the last first. */
  said: z.array(saidAnswerSchema),
  /** All that came from the body for the half-year, the newest version first, this one too. */
  versions: z.array(receivedPackageSchema),
});
export type AnsweredPackage = z.infer<typeof answeredPackageSchema>;

export const packagesSchema = z.array(sha256Schema).min(1).max(5_000);

/** Decided packages, and whether each gets a receipt of its own or one receipt names them all. */
const signedTogether = z.strictObject({ packages: packagesSchema, as: z.enum(["each", "batch"]) });
export const signReceiptsSchema = signedTogether.extend(keyAccessSchema.shape);
/** `storage` as in `ncalayerSignRequestSchema`. */
export const signReceiptsWithNcalayerSchema = signedTogether.extend({ storage: ncalayerStorageSchema.nullable() });

/** What came of signing: the receipts, and packages that were left out, each with its reason. */
export const signedReceiptsSchema = z.strictObject({
  receipts: z.array(z.strictObject({ receiptId: z.string(), packages: z.array(sha256Schema) })),
  refused: z.array(z.strictObject({ package: sha256Schema, code: z.string(), message: localisedTextSchema })),
});
export type SignedReceipts = z.infer<typeof signedReceiptsSchema>;

/** As in `ncalayerSigningSchema`: the certificate is known only from NCALayer's answer. */
export const ncalayerReceiptsSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("signed"), signed: signedReceiptsSchema }),
  z.strictObject({ outcome: z.literal("refused"), key: keyViewSchema }),
]);

export const handOutSchema = z.strictObject({
  packages: packagesSchema,
  folder: z.string(),
  drive: z.strictObject({ label: z.string(), serial: z.string() }).nullable().default(null),
});

/** A receipt as it was written to a drive or folder, read back. */
export const handedOutSchema = z.strictObject({
  package: sha256Schema,
  receiptId: z.string(),
  path: z.string(),
  fileName: z.string(),
  size: z.int(),
  sha256: sha256Schema,
});
export type HandedOut = z.infer<typeof handedOutSchema>;
