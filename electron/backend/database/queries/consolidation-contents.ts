import type { SeenMeasure } from "#shared/consolidation/changes.ts";
import type { Writing } from "#shared/consolidation/writing.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";
import type { FrozenDocument } from "./documents.ts";

/** What ҚАӨМ has written of a measure, and what the officer has seen of the bodies there. */
export interface ConsolidationMeasureRow {
  readonly measure: number;
  readonly writing: Writing;
  /** 0 = nothing was ever written. */
  readonly revision: number;
  /** JSON as the page wrote it, good for `revision`; null = none. */
  readonly undoSteps: string | null;
  readonly seen: SeenMeasure;
}

interface Row {
  readonly measure: number;
  readonly summaryKk: string;
  readonly summaryRu: string;
  readonly jointKk: string;
  readonly jointRu: string;
  readonly revision: number;
  readonly undoSteps: string | null;
  readonly seen: string;
}

const columns = `measure, summary_kk AS summaryKk, summary_ru AS summaryRu, joint_kk AS jointKk, joint_ru AS jointRu,
  revision, undo_steps AS undoSteps, seen`;

function toMeasure({ measure, summaryKk, summaryRu, jointKk, jointRu, revision, undoSteps, seen }: Row) {
  return {
    ...{ measure, revision, undoSteps },
    writing: { summary: { kk: summaryKk, ru: summaryRu }, jointText: { kk: jointKk, ru: jointRu } },
    seen: JSON.parse(seen) as SeenMeasure,
  };
}

export function listConsolidationMeasures(reader: Reader, id: string): ConsolidationMeasureRow[] {
  return all<Row>(
    reader,
    `SELECT ${columns} FROM consolidation_measure WHERE consolidation_id = ? ORDER BY measure`,
    id,
  ).map(toMeasure);
}

export function findConsolidationMeasure(reader: Reader, id: string, measure: number): ConsolidationMeasureRow | null {
  const row = one<Row>(
    reader,
    `SELECT ${columns} FROM consolidation_measure WHERE consolidation_id = ? AND measure = ?`,
    id,
    measure,
  );
  return row === null ? null : toMeasure(row);
}

/** Writes what ҚАӨМ says of a measure of a draft, new or changed; what was seen stays. */
export function saveConsolidationWriting(
  writer: Writer,
  id: string,
  { measure, writing, revision, undoSteps }: Omit<ConsolidationMeasureRow, "seen">,
): void {
  run(
    writer,
    `INSERT INTO consolidation_measure (consolidation_id, measure, summary_kk, summary_ru, joint_kk, joint_ru, revision,
       undo_steps, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}')
     ON CONFLICT (consolidation_id, measure) DO UPDATE SET summary_kk = excluded.summary_kk,
       summary_ru = excluded.summary_ru, joint_kk = excluded.joint_kk, joint_ru = excluded.joint_ru,
       revision = excluded.revision, undo_steps = excluded.undo_steps`,
    id,
    measure,
    writing.summary.kk,
    writing.summary.ru,
    writing.jointText.kk,
    writing.jointText.ru,
    revision,
    undoSteps,
  );
}

/** Notes what the officer has seen of a measure. */
export function saveConsolidationSeen(writer: Writer, id: string, measure: number, seen: SeenMeasure): void {
  run(
    writer,
    `INSERT INTO consolidation_measure (consolidation_id, measure, summary_kk, summary_ru, joint_kk, joint_ru, revision,
       undo_steps, seen) VALUES (?, ?, '', '', '', '', 0, NULL, ?)
     ON CONFLICT (consolidation_id, measure) DO UPDATE SET seen = excluded.seen`,
    id,
    measure,
    JSON.stringify(seen),
  );
}

/** Puts documents in the place of what was frozen before. */
export function replaceConsolidationDocuments(writer: Writer, id: string, documents: readonly FrozenDocument[]): void {
  run(writer, "DELETE FROM consolidation_document WHERE consolidation_id = ?", id);
  for (const { name, bytes, sha256 } of documents) {
    run(
      writer,
      "INSERT INTO consolidation_document (consolidation_id, name, bytes, sha256) VALUES (?, ?, ?, ?)",
      id,
      name,
      bytes,
      sha256,
    );
  }
}

export function findConsolidationDocument(reader: Reader, id: string, name: string): FrozenDocument | null {
  return one<FrozenDocument>(
    reader,
    "SELECT name, bytes, sha256 FROM consolidation_document WHERE consolidation_id = ? AND name = ?",
    id,
    name,
  );
}

/** What was frozen, the data first, then its pictures by name. */
export function listConsolidationDocuments(reader: Reader, id: string): FrozenDocument[] {
  return all<FrozenDocument>(
    reader,
    `SELECT name, bytes, sha256 FROM consolidation_document WHERE consolidation_id = ?
     ORDER BY name LIKE '%.pdf', name`,
    id,
  );
}
