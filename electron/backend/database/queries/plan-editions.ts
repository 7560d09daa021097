import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** An edition of the plan after the first. Its container lies under `packages/`. JSON is kept by whoever took it in. */
export interface PlanEditionRow {
  readonly edition: number;
  /** UUIDv7, as the edition says. */
  readonly id: string;
  readonly digest: string;
  /** Of the container. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** `plan-edition.json`, as it was verified. */
  readonly document: unknown;
  /** What the signer's certificate says. */
  readonly signer: unknown;
  /** Issued in this folder, not imported. */
  readonly madeHere: boolean;
  readonly takenAt: string;
}

type Kept = Omit<PlanEditionRow, "document" | "signer" | "madeHere"> & {
  document: string;
  signer: string;
  madeHere: number;
};

const columns = `edition, id, digest, sha256, size, document, signer, made_here AS madeHere, taken_at AS takenAt`;

export function insertPlanEdition(writer: Writer, row: PlanEditionRow): void {
  run(
    writer,
    `INSERT INTO held_edition (edition, id, digest, sha256, size, document, signer, made_here, taken_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.edition,
    row.id,
    row.digest,
    row.sha256,
    row.size,
    JSON.stringify(row.document),
    JSON.stringify(row.signer),
    row.madeHere ? 1 : 0,
    row.takenAt,
  );
}

export function findPlanEdition(reader: Reader, edition: number): PlanEditionRow | null {
  const row = one<Kept>(reader, `SELECT ${columns} FROM held_edition WHERE edition = ?`, edition);
  if (row === null) return null;
  const { document, signer, madeHere } = row;
  return { ...row, document: JSON.parse(document), signer: JSON.parse(signer), madeHere: madeHere === 1 };
}

/** Number and digests of every edition that is kept, in order: what is asked each time before one is read. */
export function listPlanEditions(reader: Reader): Pick<PlanEditionRow, "edition" | "digest" | "sha256">[] {
  return all(reader, "SELECT edition, digest, sha256 FROM held_edition ORDER BY edition");
}

/** ҚАӨМ's draft of the next edition, as JSON; null = there is none. */
export function findEditionDraft(reader: Reader): { readonly changes: unknown; readonly updatedAt: string } | null {
  const row = one<{ changes: string; updatedAt: string }>(
    reader,
    "SELECT changes, updated_at AS updatedAt FROM edition_draft",
  );
  return row === null ? null : { ...row, changes: JSON.parse(row.changes) as unknown };
}

export function saveEditionDraft(writer: Writer, changes: unknown, updatedAt: string): void {
  run(
    writer,
    `INSERT INTO edition_draft (id, changes, updated_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET changes = excluded.changes, updated_at = excluded.updated_at`,
    JSON.stringify(changes),
    updatedAt,
  );
}

export function deleteEditionDraft(writer: Writer): void {
  run(writer, "DELETE FROM edition_draft");
}
