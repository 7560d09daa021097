import { z } from "zod";
import { measureChangeSchema } from "../consolidation/changes.ts";
import { basisPackageSchema, consolidatedMeasureSchema, consolidationTotalsSchema } from "../consolidation/content.ts";
import { consolidationCheckCodes } from "../consolidation/finding.ts";
import { consolidationStateSchema } from "../consolidation/state.ts";
import { writingSchema } from "../consolidation/writing.ts";
import { languageSchema, localisedTextSchema } from "../language/language.ts";
import { severitySchema } from "../package/verdict.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "../plan/schema.ts";
import { keyViewSchema } from "./signing-view.ts";

/** What speaks against signing (errors), or should be looked at (warnings). */
export const consolidationCheckSchema = z.strictObject({
  code: z.enum(consolidationCheckCodes),
  severity: severitySchema,
  measure: z.int().nullable(),
  body: bodyCodeSchema.nullable(),
  message: localisedTextSchema,
});
export type ConsolidationCheck = z.infer<typeof consolidationCheckSchema>;

/** A measure as the officer works on it. */
export const consolidationMeasureViewSchema = consolidatedMeasureSchema.extend({
  /**
   * What ҚАӨМ itself has written, to be edited: its summary, and its joint text, which counts only where `lead` is null.
   * `jointText` beside it is what counts.
   */
  writing: writingSchema,
  /** Goes up by one with each saving; 0 = nothing was ever written. */
  revision: z.int().min(0),
  /**
   * What has come since the officer last looked at this measure; of a ready or signed version, since it was frozen.
   */
  changes: z.array(measureChangeSchema),
});
export type ConsolidationMeasureView = z.infer<typeof consolidationMeasureViewSchema>;

const summaryShape = {
  id: z.string(),
  halfYear: halfYearSchema,
  version: z.int().min(1),
  state: consolidationStateSchema,
  createdAt: z.iso.datetime(),
  /** Fixed when it is frozen. */
  packageId: z.string().nullable(),
  frozenAt: z.iso.datetime().nullable(),
  signedAt: z.iso.datetime().nullable(),
};
export const consolidationSummarySchema = z.strictObject(summaryShape);
export type ConsolidationSummary = z.infer<typeof consolidationSummarySchema>;

/** A consolidated report of a half-year with all that a page shows of it. */
export const consolidationViewSchema = z.strictObject({
  ...summaryShape,
  /** Package id of the version that this one corrects. */
  supersedes: z.string().nullable(),
  /** Who consolidates: ҚАӨМ, or who holds its duties on the half-year's last day. */
  issuer: bodyCodeSchema,
  /** By when the Prime Minister's Office must have it: 25 July or 25 January; `daysLeft` negative = days late. */
  due: z.strictObject({ date: dateSchema, onWeekend: z.boolean(), daysLeft: z.int() }),
  /** The signed container; null while there is none. */
  package: z.strictObject({ fileName: z.string(), sha256: z.string(), size: z.int() }).nullable(),
  /** Who signed, as the certificate names them. */
  signer: z.string().nullable(),
  measures: z.array(consolidationMeasureViewSchema),
  packages: z.array(basisPackageSchema),
  missing: z.array(bodyCodeSchema),
  /** Packages that wait for a decision or contradict one that counts: they are not in it. */
  open: z.array(
    z.strictObject({
      body: bodyCodeSchema,
      sha256: z.string(),
      version: z.int(),
      decision: z.enum(["waiting", "rival"]),
    }),
  ),
  totals: consolidationTotalsSchema,
  /** Of a draft; of a frozen one empty: it passed. */
  checks: z.array(consolidationCheckSchema),
  exports: z.array(z.strictObject({ at: z.iso.datetime(), target: z.string(), fileName: z.string() })),
  /** Outgoing number and date of the covering letter; null until one was printed. */
  letter: z.strictObject({ number: z.string(), date: dateSchema }).nullable(),
});
export type ConsolidationView = z.infer<typeof consolidationViewSchema>;

export const consolidationFormats = ["pdf", "docx", "xlsx"] as const;
export const consolidationFormatSchema = z.enum(consolidationFormats);
export type ConsolidationFormat = z.infer<typeof consolidationFormatSchema>;

export const documentLanguageSchema = z.union([languageSchema, z.literal("both")]);

/** How signing through NCALayer ended: the certificate is known only from its answer. */
export const consolidationSigningSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("signed"), consolidation: consolidationViewSchema }),
  /** The key that was chosen there may not sign for ҚАӨМ, or not before its BIN is confirmed. Nothing was kept. */
  z.strictObject({ outcome: z.literal("refused"), key: keyViewSchema }),
]);
