import { z } from "zod";
import { languageSchema } from "../language/language.ts";
import { verdictSchema } from "../package/verdict.ts";
import { bodyCodeSchema, halfYearSchema, responsibleRoleSchema } from "../plan/schema.ts";
import { bodyStandings } from "../register/body-standing.ts";
import { findableDecisionSchema } from "../register/filter.ts";
import { narrativeFields } from "../register/narratives.ts";
import { shownStatuses } from "../report/derived-status.ts";
import { statusSchema } from "../report/entry.ts";

const countingSchema = z.strictObject({
  version: z.int(),
  verdict: verdictSchema,
  receivedAt: z.iso.datetime(),
  signedAt: z.iso.datetime().nullable(),
});

/** shared/register/body-standing.ts says what each means. */
export const bodyCellSchema = z.strictObject({
  halfYear: halfYearSchema,
  standing: z.enum(bodyStandings),
  counting: countingSchema.nullable(),
  late: z.strictObject({ bySigning: z.int().nullable(), byIntake: z.int() }).nullable(),
  daysMissing: z.int(),
  packages: z.int(),
});
export type BodyCellView = z.infer<typeof bodyCellSchema>;

/** Bodies by half-years: a cell for each of `halfYears`, in their order. */
export const bodyTableSchema = z.strictObject({
  halfYears: z.array(halfYearSchema),
  bodies: z.array(z.strictObject({ body: bodyCodeSchema, cells: z.array(bodyCellSchema) })),
});
export type BodyTable = z.infer<typeof bodyTableSchema>;

/** Bodies by measures: cells only where the body answers for the measure. */
export const measurePictureSchema = z.strictObject({
  halfYear: halfYearSchema,
  rows: z.array(
    z.strictObject({
      body: bodyCodeSchema,
      standing: z.enum(bodyStandings),
      reported: z.boolean(),
      cells: z.array(
        z.strictObject({
          measure: z.int(),
          role: responsibleRoleSchema,
          status: z.enum(shownStatuses).nullable(),
        }),
      ),
    }),
  ),
});
export type MeasurePictureView = z.infer<typeof measurePictureSchema>;

/** Who is to be reminded, as the body's last report that counts names him; empty where none came. */
const contactSchema = z.strictObject({ name: z.string(), phone: z.string(), email: z.string() });

/** Bodies of which nothing counts for a half-year, those that are longest late first. */
export const missingSchema = z.strictObject({
  halfYear: halfYearSchema,
  bodies: z.array(
    z.strictObject({
      body: bodyCodeSchema,
      standing: z.enum(bodyStandings),
      daysMissing: z.int(),
      packages: z.int(),
      contact: contactSchema.nullable(),
    }),
  ),
});
export type Missing = z.infer<typeof missingSchema>;

/** An answer that was found. */
export const foundAnswerSchema = z.strictObject({
  /** Of this data folder alone: names the answer on this page. */
  id: z.int(),
  sha256: z.string(),
  body: z.string(),
  halfYear: z.string(),
  measure: z.int(),
  version: z.int(),
  status: statusSchema.nullable(),
  decision: findableDecisionSchema,
  verdict: verdictSchema,
  /** Where the words stand, or where the answer begins; null where it has no text. */
  snippet: z
    .strictObject({ field: z.enum(narrativeFields), language: languageSchema.nullable(), text: z.string() })
    .nullable(),
});
export type FoundAnswer = z.infer<typeof foundAnswerSchema>;

export const foundPageSchema = z.strictObject({
  answers: z.array(foundAnswerSchema),
  /** Of all pages. */
  total: z.int(),
  /** `offset` of the page that follows; null on the last. */
  next: z.int().nullable(),
  /** The beginnings, folded, by which the words of the query were found: to be marked. */
  stems: z.array(z.string()),
});
export type FoundPage = z.infer<typeof foundPageSchema>;
