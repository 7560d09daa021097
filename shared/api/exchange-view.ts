import { z } from "zod";
import { verificationSchema } from "../package/verdict.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "../plan/schema.ts";
import { decisionSchema } from "../report/decision.ts";

/** What a file from elsewhere is, so that the window leads to the right place. `other`: nothing to be taken. */
export const recognisedPackageSchema = z.strictObject({
  kind: z.enum(["report", "reportForHead", "receipt", "part", "refusal", "consolidated", "planEdition", "other"]),
  verification: verificationSchema,
});
export type RecognisedPackage = z.infer<typeof recognisedPackageSchema>;

/** A package that was written to a folder. */
export const exportedPackageSchema = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** What reading it back said: never TOTAL-FAILED, or the export has failed. */
  verification: verificationSchema,
});

/** A removable drive as it names itself, and its volume's number; either may be empty. */
export const exportDriveSchema = z.strictObject({ label: z.string(), serial: z.string() });

/** What a file was found to be when it was looked for again. */
export const checkOutcomeSchema = z.enum(["same", "missing", "different"]);

/** One line of the journal of exports. */
export const exportedSchema = z.strictObject({
  id: z.int(),
  reportId: z.string(),
  body: bodyCodeSchema,
  halfYear: halfYearSchema,
  version: z.int(),
  at: z.iso.datetime(),
  target: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  /** Read back when it was written, and found whole. */
  verified: z.boolean(),
  drive: exportDriveSchema.nullable(),
  /** The covering letter's outgoing number and date. */
  letter: z.strictObject({ number: z.string(), date: dateSchema }).nullable(),
  /** The last look at its place. */
  check: z.strictObject({ at: z.iso.datetime(), outcome: checkOutcomeSchema }).nullable(),
  /** What ҚАӨМ has answered; null = nothing yet. */
  decision: decisionSchema.nullable(),
});
export type ExportedView = z.infer<typeof exportedSchema>;
