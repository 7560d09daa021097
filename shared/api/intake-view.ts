import { z } from "zod";
import { intakeDecisionSchema } from "../intake/decision.ts";
import { localisedTextSchema } from "../language/language.ts";
import { problemSchema, subIndicationSchema, verdictSchema } from "../package/verdict.ts";

/** What became of one file that was offered. */
export const takenPackageSchema = z.strictObject({
  file: z.string(),
  /** Null where nothing was verified: no package, or it could not be read. */
  verdict: verdictSchema.nullable(),
  subIndication: subIndicationSchema.nullable(),
  body: z.string().nullable(),
  period: z.string().nullable(),
  version: z.int().nullable(),
  packageId: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Null where the file could not be read: `error` says why. */
  decision: intakeDecisionSchema.nullable(),
  /** Days after the due date, 0 = in time: by the signing time claimed, by the day of intake. */
  late: z.strictObject({ bySigning: z.int().nullable(), byIntake: z.int() }).nullable(),
  problems: z.array(problemSchema),
  error: z.strictObject({ code: z.string(), message: localisedTextSchema }).nullable(),
});
export type TakenPackage = z.infer<typeof takenPackageSchema>;
