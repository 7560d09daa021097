import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { annexSchema } from "../package/report-document.ts";
import { bodyCodeSchema, halfYearSchema, responsibleRoleSchema } from "../plan/schema.ts";
import { entrySchema } from "../report/entry.ts";
import { reportStateSchema } from "../report/state.ts";

/** One finding of the checks: `code` is a key under `checks` in both catalogues, `path` leads to the field. */
export const checkResultSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  measure: z.int().nullable(),
  path: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  message: localisedTextSchema,
});

export const reportSummarySchema = z.strictObject({
  id: z.string(),
  body: bodyCodeSchema,
  halfYear: halfYearSchema,
  version: z.int(),
  state: reportStateSchema,
  packageId: z.string().nullable(),
  supersedes: z.string().nullable(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const annexViewSchema = annexSchema.omit({ path: true }).extend({
  id: z.string(),
  /** True where the file's content is of another kind than its name says. */
  odd: z.boolean(),
});

export const entryViewSchema = entrySchema.extend({
  role: responsibleRoleSchema,
  /** Rises with every saving; handed back to notice that somebody else saved in between. */
  revision: z.int(),
  annexes: z.array(annexViewSchema),
});

/** A report as a page shows it. */
export const reportViewSchema = reportSummarySchema.extend({
  entries: z.array(entryViewSchema),
  checks: z.array(checkResultSchema),
});
export type ReportView = z.infer<typeof reportViewSchema>;
