import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { sha256Schema } from "../package/document-parts.ts";
import { bodyCodeSchema, completionFormSchema, dateSchema, responsibleRoleSchema } from "../plan/schema.ts";
import { moneySchema, statusSchema } from "../report/entry.ts";
import { evidenceSchema } from "../report/evidence.ts";
import { evidenceCountsSchema } from "./evidence-counts.ts";
import { statusCountsSchema } from "./status-counts.ts";

const text = z.strictObject({ kk: z.string().max(200_000), ru: z.string().max(200_000) });

/** Sums under one budget programme, thousand tenge, cumulative from 1 January of the half-year's year. */
export const moneySumSchema = z.strictObject({
  programme: z.string(),
  subprogramme: z.string().nullable(),
  amount: z.number().min(0),
});
export type MoneySum = z.infer<typeof moneySumSchema>;

/**
 * What one responsible body says of a measure. `reported`: it is in the package that counts; `noEntry`: there is such a
 * package, and it says nothing of this measure; `noReport`: the body has not reported. Without a report texts are empty.
 */
export const bodyPartSchema = z.strictObject({
  body: bodyCodeSchema,
  role: responsibleRoleSchema,
  reported: z.enum(["reported", "noEntry", "noReport"]),
  status: statusSchema.nullable(),
  text,
  reason: text,
  nextSteps: text,
  evidence: evidenceSchema.nullable(),
  money: z.array(moneySchema).max(20),
  /** How many files stand behind it in the body's own package. */
  annexes: z.int().min(0),
});
export type BodyPart = z.infer<typeof bodyPartSchema>;

/** One measure with all that was said of it. */
export const consolidatedMeasureSchema = z.strictObject({
  measure: z.int().min(1),
  section: z.int().min(1),
  /** The plan's words. */
  name: localisedTextSchema,
  completionForm: completionFormSchema,
  deadlineText: localisedTextSchema,
  /** The day it is due by; null = none, or as needed. */
  deadline: dateSchema.nullable(),
  /** Judged on the half-year's last day: the deadline has passed and the measure is not done. */
  overdue: z.boolean(),
  /** Who gathers (жинақтау); null = column 4 names none. */
  lead: bodyCodeSchema.nullable(),
  /** Where the measure as a whole stands (`measureStatus`); null = nobody has stated anything. */
  status: statusSchema.nullable(),
  /** Lead first, then in the plan's order. */
  bodies: z.array(bodyPartSchema).max(500),
  /** The lead's, or ҚАӨМ's where there is no lead; null = nobody has written one. */
  jointText: z.strictObject({ by: bodyCodeSchema, text }).nullable(),
  /** The officer's own words. */
  summary: text,
  counts: statusCountsSchema,
  money: z.array(moneySumSchema).max(100),
  moneyTotal: z.number().min(0),
  evidence: evidenceCountsSchema,
});
export type ConsolidatedMeasure = z.infer<typeof consolidatedMeasureSchema>;

/** Days after the due date, 0 = in time, by the signing time claimed and by the day of intake; null = not known. */
const daysLateSchema = z.strictObject({
  bySigning: z.int().min(0).nullable(),
  byIntake: z.int().min(0).nullable(),
});

/** A package that the consolidated report rests on. Instants are ISO 8601 in UTC. */
export const basisPackageSchema = z.strictObject({
  body: bodyCodeSchema,
  packageId: z.uuidv7(),
  version: z.int().min(1),
  /** Of the container's bytes. */
  sha256: sha256Schema,
  size: z.int().min(1),
  planEdition: z.int().min(1),
  signedAt: z.iso.datetime().nullable(),
  /** When it was taken in; null = ҚАӨМ's own report, which was signed where the consolidated one is made. */
  receivedAt: z.iso.datetime().nullable(),
  daysLate: daysLateSchema,
});
export type BasisPackage = z.infer<typeof basisPackageSchema>;

export const consolidationTotalsSchema = z.strictObject({
  /** Measures by where they stand as a whole; `missing` is always 0. */
  measures: statusCountsSchema,
  overdue: z.int().min(0),
  /** Measures of which no report was given. */
  unreported: z.array(z.int().min(1)).max(200),
  money: z.array(moneySumSchema).max(500),
  moneyTotal: z.number().min(0),
  evidence: evidenceCountsSchema,
});
export type ConsolidationTotals = z.infer<typeof consolidationTotalsSchema>;

/** All that a consolidated report says, whether it is still being written or signed. */
export const consolidationContentShape = {
  measures: z.array(consolidatedMeasureSchema).max(200),
  packages: z.array(basisPackageSchema).max(5_000),
  /** Bodies that owe a report and have not given one, in the plan's order. */
  missing: z.array(bodyCodeSchema).max(5_000),
  totals: consolidationTotalsSchema,
} as const;
export const consolidationContentSchema = z.strictObject(consolidationContentShape);
export type ConsolidationContent = z.infer<typeof consolidationContentSchema>;
