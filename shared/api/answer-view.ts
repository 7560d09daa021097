import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { replacedAnswerSchema } from "../package/receipt-document.ts";
import { bodyCodeSchema, dateSchema } from "../plan/schema.ts";
import { decisionSchema } from "../report/decision.ts";

/** ҚАӨМ's answer to a report, as pages show it. */
export const reportAnswerSchema = z.strictObject({
  receiptId: z.string(),
  decision: decisionSchema,
  /** The day of intake, and how many days late; 0 = in time. */
  day: dateSchema,
  daysLate: z.int(),
  issuer: bodyCodeSchema,
  officer: z.string(),
  /** When the receipt was drawn up, and when it was taken in here. */
  created: z.iso.datetime(),
  imported: z.iso.datetime(),
  /** Of the receipt's container. */
  sha256: z.string(),
  /** The answers in whose place it stands, the last first. */
  replaces: z.array(replacedAnswerSchema),
});
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;

/** A remark that concerns a version of a report: its own, or of the version that it corrects. */
export const remarkViewSchema = z.strictObject({
  id: z.string(),
  measure: z.int().nullable(),
  /** As a check's path; empty = the report as a whole. */
  path: z.string(),
  text: localisedTextSchema,
  /** Ticked off by the body in the version that corrects the report. */
  answered: z.boolean(),
});
export type RemarkView = z.infer<typeof remarkViewSchema>;
