import { z } from "zod";
import { dateSchema } from "./plan/schema.ts";

/**
 * Everything the journal can tell, as `<subject>.<what happened>`. Each has its words under `journal.actions.<action>`
 * in both catalogues. Append only: old rows keep their names.
 */
export const journalActions = [
  "dataFolder.created",
  "dataFolder.protected",
  "dataFolder.unprotected",
  "dataFolder.passphraseChanged",
  "dataFolder.recoveryKeyUsed",
  "dataFolder.recoveryKeyChanged",
  "database.migrated",
  "clock.earlier",
  "setting.changed",
  "bodyBin.confirmed",
  "bodyBin.corrected",
  "planEdition.imported",
  "planEdition.drafted",
  "planEdition.draftDiscarded",
  "planEdition.issued",
  "planEdition.exported",
  "report.created",
  "report.frozen",
  "report.reopened",
  "report.signed",
  "report.refused",
  "report.carriedToHead",
  "report.exported",
  "report.accepted",
  "report.returned",
  "report.discarded",
  "report.continued",
  "report.takenUp",
  "report.deleted",
  "report.movedToEdition",
  "part.handedOver",
  "part.received",
  "part.handedBack",
  "part.merged",
  "part.mergeUndone",
  "part.calledOff",
  "part.givenToLead",
  "part.takenForLead",
  "package.countersigned",
  "package.refused",
  "export.checked",
  "export.letter",
  "receipt.imported",
  "receipt.signed",
  "receipt.handedOut",
  "receipt.replaced",
  "answer.drafted",
  "answer.decided",
  "answer.undecided",
  "answer.reopened",
  "answer.dropped",
  "answer.signed",
  "remark.answered",
  "remark.reopened",
  "entry.saved",
  "entry.carriedOver",
  "annex.added",
  "annex.removed",
  "annex.renamed",
  "annex.moved",
  "comment.added",
  "comment.resolved",
  "comment.reopened",
  "package.received",
  "package.judgedAnew",
  "package.superseded",
  "package.decided",
  "consolidation.created",
  "consolidation.saved",
  "consolidation.frozen",
  "consolidation.reopened",
  "consolidation.signed",
  "consolidation.exported",
  "consolidation.letter",
  "filter.saved",
  "filter.removed",
  "trust.added",
  "trust.removed",
  "qaomCertificate.added",
  "qaomCertificate.removed",
  "backup.created",
  "backup.restored",
] as const;

export const journalActionSchema = z.enum(journalActions);
export type JournalAction = z.infer<typeof journalActionSchema>;

/** One row of the journal, as shown. Order is by `sequence`; `at` is what the machine's clock said (ISO 8601, UTC). */
export const journalEntrySchema = z.strictObject({
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  /** The operating system's user. */
  actor: z.string(),
  action: journalActionSchema,
  /** What it happened to: `report:<id>`, `annex:<id>`, `setting:<key>` … */
  subject: z.string(),
  data: z.record(z.string(), z.json()),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Where a journal ends: what a package carries, so that nothing before can be rewritten unnoticed. 0 = empty. */
export interface JournalHead {
  readonly sequence: number;
  /** SHA-256, 64 lower-case hex digits. */
  readonly hash: string;
}

/** Which rows of the journal: what is null does not narrow. Days as `YYYY-MM-DD`, both included, by the clock of Almaty. */
export const journalFilterSchema = z
  .strictObject({
    actor: z.string().nullable(),
    action: journalActionSchema.nullable(),
    from: dateSchema.nullable(),
    until: dateSchema.nullable(),
  })
  .readonly();
export type JournalFilter = z.infer<typeof journalFilterSchema>;

export const wholeJournal: JournalFilter = { actor: null, action: null, from: null, until: null };
