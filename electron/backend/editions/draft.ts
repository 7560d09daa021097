import {
  deleteEditionDraft,
  findEditionDraft,
  type Reader,
  saveEditionDraft,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { ReportDeps } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import { type EditionChanges, editionChangesSchema } from "#shared/plan/editions/change.ts";
import { checkEdition } from "#shared/plan/editions/check-edition.ts";
import type { EditionFinding } from "#shared/plan/editions/finding.ts";
import { isHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { canonical } from "#shared/report/merge/canonical.ts";

/** ҚАӨМ's draft of the next edition. */
export interface EditionDraft {
  /** The edition that it changes: the newest. */
  readonly base: number;
  readonly changes: EditionChanges;
  /** The plan as it would be; null where a change cannot be made. */
  readonly plan: Plan | null;
  /** Why not, with the place of the change from 1 in its data. */
  readonly fault: KalqanError | null;
  readonly findings: readonly EditionFinding[];
}

type Deps = Pick<ReportDeps, "database" | "plans">;

/** The draft as it stands; null = none is begun. */
export function readDraft({ database, plans }: Deps, reader: Reader = database): EditionDraft | null {
  const row = findEditionDraft(reader);
  return row === null ? null : drawUpDraft({ plans }, editionChangesSchema.parse(row.changes));
}

/** What would become of changes upon the newest edition; nothing is written. */
export function drawUpDraft({ plans }: Pick<Deps, "plans">, changes: EditionChanges): EditionDraft {
  const held = plans.all();
  const newest = plans.newest().plan;
  const base = newest.edition.edition;
  try {
    const plan = applyChanges(newest, changes.changes);
    const { appliesFrom } = changes;
    const findings = isHalfYear(appliesFrom) ? checkEdition(plan, appliesFrom, held) : [];
    return { base, changes, plan, fault: null, findings };
  } catch (error) {
    if (!isKalqanError(error)) throw error;
    return { base, changes, plan: null, fault: error, findings: [] };
  }
}

/** Keeps the draft as it is written, faults and all. Error: edition.notQaom. */
export function saveDraft(deps: Deps, changes: EditionChanges): EditionDraft {
  if (readSettings(deps.database).mode !== "qaom") throw new KalqanError("edition.notQaom");
  transaction(deps.database, (writer) => {
    const before = findEditionDraft(writer);
    if (before !== null && canonical(before.changes) === canonical(changes)) return;
    saveEditionDraft(writer, changes, writer.now().toISOString());
    const edition = deps.plans.newest().plan.edition.edition + 1;
    appendJournal(writer, {
      action: "planEdition.drafted",
      subject: `planEdition:${edition}`,
      data: { edition, halfYear: changes.appliesFrom, changes: changes.changes.length },
    });
  });
  return drawUpDraft(deps, changes);
}

/** Throws the draft away. Error: edition.noDraft. */
export function discardDraft({ database, plans }: Deps): void {
  transaction(database, (writer) => {
    const row = findEditionDraft(writer);
    if (row === null) throw new KalqanError("edition.noDraft");
    deleteEditionDraft(writer);
    const edition = plans.newest().plan.edition.edition + 1;
    // What was thrown away can still be read in the journal.
    const data = { edition, draft: JSON.stringify(row.changes) };
    appendJournal(writer, { action: "planEdition.draftDiscarded", subject: `planEdition:${edition}`, data });
  });
}
