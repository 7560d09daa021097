import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { answerSchema, replacedAnswerSchema } from "../package/receipt-document.ts";
import { verificationSchema } from "../package/verdict.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "../plan/schema.ts";
import { decisionSchema } from "../report/decision.ts";
import { personSchema } from "../report/entry.ts";
import { keyAccessSchema } from "./signing-view.ts";

/** What came of taking a receipt in. */
export const importedReceiptSchema = z.strictObject({
  /** `known`: all of it was taken before, and nothing was changed. */
  outcome: z.enum(["imported", "known"]),
  receiptId: z.string(),
  issuer: z.strictObject({ code: bodyCodeSchema, name: localisedTextSchema }),
  officer: z.string(),
  signer: z.strictObject({ organisation: z.string().nullable(), bin: z.string().nullable() }),
  answers: z.array(
    z.strictObject({
      reportId: z.string(),
      body: bodyCodeSchema,
      halfYear: halfYearSchema,
      version: z.int(),
      decision: decisionSchema,
      day: dateSchema,
      daysLate: z.int(),
      remarks: z.int(),
      /** The answer that counted here before, and does no more; null where there was none. */
      replaced: replacedAnswerSchema.pick({ receiptId: true, decision: true }).nullable(),
      /** The version that was begun to correct it and is not signed; null where there is none. */
      begun: z.int().nullable(),
    }),
  ),
  /** Of our packages, and not taken: why. */
  refused: z.array(localisedTextSchema),
  /** Answers to other bodies' packages: none of ours. */
  elsewhere: z.int(),
});
export type ImportedReceiptView = z.infer<typeof importedReceiptSchema>;

/** ҚАӨМ's act: one receipt, signed with a key file, for one package or a batch. */
export const writeReceiptSchema = keyAccessSchema.extend({
  issuer: bodyCodeSchema,
  officer: personSchema,
  decided: z
    .array(
      answerSchema
        .pick({ decision: true, generalRemark: true, remarks: true })
        .extend({ path: z.string(), day: dateSchema }),
    )
    .min(1),
  folder: z.string(),
  revocationLists: z.array(z.string()).default([]),
});

export const writtenReceiptSchema = z.strictObject({
  receiptId: z.string(),
  path: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** What reading it back said: never TOTAL-FAILED, or nothing was written. */
  verification: verificationSchema,
});
