import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { annexSchema } from "../package/report-document.ts";
import { bodyCodeSchema, halfYearSchema, responsibleRoleSchema } from "../plan/schema.ts";
import { checkCodes } from "../report/check-result.ts";
import { shownStatuses } from "../report/derived-status.ts";
import { entrySchema, signerRoleSchema } from "../report/entry.ts";
import { reportStateSchema } from "../report/state.ts";
import { remarkViewSchema, reportAnswerSchema } from "./answer-view.ts";

/** One finding of the checks: `code` is a key under `checks` in both catalogues, `path` leads to the field. */
export const checkViewSchema = z.strictObject({
  code: z.enum(checkCodes),
  severity: z.enum(["error", "warning"]),
  measure: z.int().nullable(),
  path: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  message: localisedTextSchema,
});
export type CheckView = z.infer<typeof checkViewSchema>;

export const reportSummarySchema = z.strictObject({
  id: z.string(),
  body: bodyCodeSchema,
  halfYear: halfYearSchema,
  version: z.int(),
  state: reportStateSchema,
  packageId: z.string().nullable(),
  supersedes: z.string().nullable(),
  /** The edition of the plan by which it is written. */
  planEdition: z.int(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const annexViewSchema = annexSchema.omit({ path: true }).extend({
  id: z.string(),
  /** True where the file's content is of another kind than its name says. */
  odd: z.boolean(),
  /** Its name in the package without its number: the same, but where Windows cannot keep that. */
  packageName: z.string(),
});
export type AnnexView = z.infer<typeof annexViewSchema>;

export const entryViewSchema = entrySchema.extend({
  role: responsibleRoleSchema,
  /** Rises with every saving; handed back to notice that somebody else saved in between. */
  revision: z.int(),
  /** Accepted as done in an earlier half-year: shown, not written. */
  readOnly: z.boolean(),
  /** Stored or derived, judged on today. */
  shown: z.enum(shownStatuses),
  annexes: z.array(annexViewSchema),
});
export type EntryView = z.infer<typeof entryViewSchema>;

/** Measures by what is stored, and those of them that are due or overdue today. */
export const completionCountsSchema = z.strictObject({
  total: z.int(),
  done: z.int(),
  inProgress: z.int(),
  notDone: z.int(),
  untouched: z.int(),
  due: z.int(),
  overdue: z.int(),
});

const writtenOut = z.strictObject({ at: z.iso.datetime(), target: z.string(), fileName: z.string() });

/** A report as a page shows it. */
export const reportViewSchema = reportSummarySchema.extend({
  entries: z.array(entryViewSchema),
  checks: z.array(checkViewSchema),
  counts: completionCountsSchema,
  /** Who must sign, in order, and who has; of a draft, as the settings say. */
  requiredSignatures: z.array(signerRoleSchema),
  signatures: z.array(z.strictObject({ role: signerRoleSchema, name: z.string().nullable(), at: z.iso.datetime() })),
  /** What ҚАӨМ's receipt says of this version; null while there is none. */
  answer: reportAnswerSchema.nullable(),
  /** Its own remarks; of a correcting version those by which the corrected one was returned. */
  remarks: z.array(remarkViewSchema),
  exports: z.array(writtenOut),
  /** Where the package that waits for the head was written to be carried there, the newest first. */
  carriedToHead: z.array(writtenOut),
  /** Of a correction that is not signed: the version that it corrects, and whether somebody said that it goes on, knowing the receipt. */
  corrects: z
    .strictObject({ version: z.int(), state: reportStateSchema, answered: z.boolean(), continued: z.boolean() })
    .nullable(),
  /** Of a signed report: its correction that was put aside, to be taken up again. */
  discarded: z.strictObject({ reportId: z.string(), version: z.int(), at: z.iso.datetime() }).nullable(),
  /** Why the head did not sign what is now a draft again. */
  refusal: z.strictObject({ at: z.iso.datetime(), name: z.string(), reason: z.string() }).nullable(),
});
export type ReportView = z.infer<typeof reportViewSchema>;
