import type { Reader, Writer } from "../connection.ts";
import { all, insertedId, one, run } from "../statement.ts";

/** Measures on their way between two workstations, from one of them. */
export interface PartRow {
  readonly partId: string;
  readonly side: "given" | "received" | "forLead";
  readonly reportId: string;
  readonly at: string;
  readonly colleague: string;
  readonly note: string;
  /** What both sides had in common last: what merging compares with. Its shape is the parts' own. */
  readonly base: unknown;
  readonly target: string;
  readonly fileName: string;
  readonly closedAt: string | null;
  readonly closedAs: "merged" | "calledOff" | "handedBack" | null;
}

const columns = `part_id AS partId, side, report_id AS reportId, at, colleague, note, base, target, file_name AS fileName,
  closed_at AS closedAt, closed_as AS closedAs`;

function toPart(row: PartRow & { readonly base: unknown }): PartRow {
  return { ...row, base: JSON.parse(String(row.base)) as unknown };
}

export function insertPart(writer: Writer, row: Omit<PartRow, "closedAt" | "closedAs">): void {
  run(
    writer,
    `INSERT INTO part (part_id, side, report_id, at, colleague, note, base, target, file_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.partId,
    row.side,
    row.reportId,
    row.at,
    row.colleague,
    row.note,
    JSON.stringify(row.base),
    row.target,
    row.fileName,
  );
}

export function findPart(reader: Reader, partId: string, side: PartRow["side"]): PartRow | null {
  const row = one<PartRow>(reader, `SELECT ${columns} FROM part WHERE part_id = ? AND side = ?`, partId, side);
  return row === null ? null : toPart(row);
}

/** The parts of a report, the newest first. */
export function listParts(reader: Reader, reportId: string): PartRow[] {
  return all<PartRow>(
    reader,
    `SELECT ${columns} FROM part WHERE report_id = ? ORDER BY at DESC, part_id DESC, side`,
    reportId,
  ).map(toPart);
}

export function setPartBase(writer: Writer, { partId, side }: Pick<PartRow, "partId" | "side">, base: unknown): void {
  run(writer, "UPDATE part SET base = ? WHERE part_id = ? AND side = ?", JSON.stringify(base), partId, side);
}

/** Closes a part, or opens it again (`closedAs` null). */
export function setPartClosed(
  writer: Writer,
  { partId, side, closedAt, closedAs }: Pick<PartRow, "partId" | "side" | "closedAt" | "closedAs">,
): void {
  run(
    writer,
    "UPDATE part SET closed_at = ?, closed_as = ? WHERE part_id = ? AND side = ?",
    closedAt,
    closedAs,
    partId,
    side,
  );
}

/** Forgets a part with its mergings. */
export function deletePart(writer: Writer, { partId, side }: Pick<PartRow, "partId" | "side">): void {
  run(writer, "DELETE FROM part WHERE part_id = ? AND side = ?", partId, side);
}

/** One merging of a part into a draft. `before`: what to go back to; `after`: a digest of what it left. */
interface PartMergeRow {
  readonly id: number;
  readonly partId: string;
  readonly side: PartRow["side"];
  readonly at: string;
  /** Of the container that was merged. */
  readonly sha256: string;
  readonly before: unknown;
  readonly after: string;
  readonly undoneAt: string | null;
}

export function insertPartMerge(writer: Writer, row: Omit<PartMergeRow, "id" | "undoneAt">): number {
  return insertedId(
    writer,
    "INSERT INTO part_merge (part_id, side, at, sha256, before, after) VALUES (?, ?, ?, ?, ?, ?)",
    row.partId,
    row.side,
    row.at,
    row.sha256,
    JSON.stringify(row.before),
    row.after,
  );
}

/** The last merging of a part that was not taken back; null where there is none. */
export function findLastMerge(reader: Reader, { partId, side }: Pick<PartRow, "partId" | "side">): PartMergeRow | null {
  const row = one<PartMergeRow>(
    reader,
    `SELECT id, part_id AS partId, side, at, sha256, before, after, undone_at AS undoneAt
     FROM part_merge WHERE part_id = ? AND side = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1`,
    partId,
    side,
  );
  return row === null ? null : { ...row, before: JSON.parse(String(row.before)) as unknown };
}

export function setMergeUndone(writer: Writer, id: number, at: string): void {
  run(writer, "UPDATE part_merge SET undone_at = ? WHERE id = ?", at, id);
}
