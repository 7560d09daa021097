import { z } from "zod";
import { intakeDecisionSchema, keptDecisionSchema } from "../intake/decision.ts";
import { localisedTextSchema } from "../language/language.ts";
import { problemSchema, signatureResultSchema, subIndicationSchema, verdictSchema } from "../package/verdict.ts";
import { bodyCodeSchema, halfYearSchema } from "../plan/schema.ts";
import { binSchema } from "./signing-view.ts";

/** A person has compared this BIN, new here, with the body's own, and answers for it. */
export const comparedBinSchema = z.strictObject({ body: bodyCodeSchema, bin: binSchema });
export type ComparedBin = z.infer<typeof comparedBinSchema>;

/** Days after the due date, 0 = in time: by the signing time claimed, by the day of intake. */
const latenessSchema = z.strictObject({ bySigning: z.int().nullable(), byIntake: z.int() });

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
  /** How it stands here now, of a duplicate too; null of what is not kept. */
  standing: keptDecisionSchema.nullable(),
  late: latenessSchema.nullable(),
  problems: z.array(problemSchema),
  error: z.strictObject({ code: z.string(), message: localisedTextSchema }).nullable(),
});
export type TakenPackage = z.infer<typeof takenPackageSchema>;

/** A package that was taken in, as the register shows it. Instants are ISO 8601 in UTC. */
export const receivedPackageSchema = z.strictObject({
  sha256: z.string(),
  fileName: z.string(),
  size: z.int(),
  receivedAt: z.iso.datetime(),
  verdict: verdictSchema,
  subIndication: subIndicationSchema.nullable(),
  decision: keptDecisionSchema,
  body: z.string().nullable(),
  halfYear: z.string().nullable(),
  version: z.int().nullable(),
  packageId: z.string().nullable(),
  /** Days after the due date, as in `takenPackageSchema`. */
  late: latenessSchema.nullable(),
  signatures: z.array(signatureResultSchema),
  problems: z.array(problemSchema),
});
export type ReceivedPackage = z.infer<typeof receivedPackageSchema>;

/** Who has reported on a half-year: every body that must, and what came from it, the newest version first. */
export const registerSchema = z.strictObject({
  halfYear: halfYearSchema,
  bodies: z.array(z.strictObject({ body: bodyCodeSchema, packages: z.array(receivedPackageSchema) })),
  /** Kept apart without anybody's name: nothing of them is believed. */
  nameless: z.array(receivedPackageSchema),
});
export type Register = z.infer<typeof registerSchema>;
