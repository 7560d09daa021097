import { v7 as uuid } from "uuid";
import {
  type AnnexRow,
  type Database,
  deleteAnnex,
  findAnnex,
  findReport,
  findStoredFile,
  insertAnnex,
  listMeasureAnnexes,
  type Reader,
  releaseUnusedFile,
  renameAnnex as renameRow,
  setAnnexPosition,
  sumAnnexes,
  takeFile,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import type { CopyOptions } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { isOdd } from "./media-type.ts";
import { annexName } from "./name.ts";
import { type AnnexSource, type AnnexStore, storeFile } from "./store.ts";

/** What the annexes of one report may come to: `writingLimits` of the package. Bytes. */
export interface AnnexLimits {
  readonly annexBytes: number;
  readonly unpackedBytes: number;
  readonly annexes: number;
}

export interface NewAnnex {
  readonly reportId: string;
  readonly measure: number;
  /** The file's name as the clerk knows it. */
  readonly name: string;
  readonly source: AnnexSource;
}

/**
 * Adds a file to a measure of a draft, last in its list. Raises what `storeFile` raises, and `annex.tooMuch`,
 * `annex.tooMany`, `report.notEditable`, `annex.noName`.
 */
export async function addAnnex(
  database: Database,
  store: AnnexStore,
  annex: NewAnnex,
  options: CopyOptions & { readonly limits: AnnexLimits },
): Promise<AnnexRow> {
  const { limits } = options;
  const name = keptName(annex.name);
  requireDraft(database, annex.reportId);
  const file = await storeFile(database, store, annex.source, {
    ...options,
    name,
    limit: limits.annexBytes,
    accept: (size) => requireRoom(database, annex.reportId, size, limits),
  });
  return transaction(database, (writer) =>
    attachAnnex(writer, { reportId: annex.reportId, measure: annex.measure, name, ...file }, limits),
  );
}

/**
 * Makes a stored file an annex: the second half of `addAnnex`, and the way back of `removeAnnex`. Raises `report.notEditable`,
 * `annex.tooMuch`, `annex.tooMany`, `annex.noName`, `annex.notFound` (no such file in the store).
 */
export function attachAnnex(
  writer: Writer,
  annex: Pick<AnnexRow, "reportId" | "measure" | "name" | "sha256" | "mediaType">,
  limits: AnnexLimits,
): AnnexRow {
  requireDraft(writer, annex.reportId);
  const name = keptName(annex.name);
  const stored = findStoredFile(writer, annex.sha256);
  if (stored === null) throw new KalqanError("annex.notFound", { name });
  requireRoom(writer, annex.reportId, stored.size, limits);
  const row: AnnexRow = {
    id: uuid(),
    reportId: annex.reportId,
    measure: annex.measure,
    position: listMeasureAnnexes(writer, annex.reportId, annex.measure).length + 1,
    name,
    sha256: annex.sha256,
    size: stored.size,
    mediaType: annex.mediaType,
    odd: isOdd(name, annex.mediaType),
    addedAt: writer.now().toISOString(),
  };
  insertAnnex(writer, row);
  takeFile(writer, row.sha256);
  journal(writer, "annex.added", row, { name, sha256: row.sha256, size: row.size });
  return row;
}

/** Takes an annex out of a draft. The file stays in the store for a while. Raises `annex.notFound`, `report.notEditable`. */
export function removeAnnex(writer: Writer, id: string): void {
  const annex = requireAnnex(writer, id);
  deleteAnnex(writer, id);
  number(writer, listMeasureAnnexes(writer, annex.reportId, annex.measure));
  releaseUnusedFile(writer, annex.sha256, writer.now().toISOString());
  journal(writer, "annex.removed", annex, { name: annex.name, sha256: annex.sha256 });
}

/** Raises `annex.notFound`, `report.notEditable`, `annex.noName`. */
export function renameAnnex(writer: Writer, id: string, name: string): void {
  const annex = requireAnnex(writer, id);
  const kept = keptName(name);
  renameRow(writer, id, kept, isOdd(kept, annex.mediaType));
  journal(writer, "annex.renamed", annex, { from: annex.name, to: kept });
}

/** Moves an annex to `position` (from 1) among those of its measure. Raises `annex.notFound`, `report.notEditable`. */
export function moveAnnex(writer: Writer, id: string, position: number): void {
  const annex = requireAnnex(writer, id);
  const others = listMeasureAnnexes(writer, annex.reportId, annex.measure).filter((other) => other.id !== id);
  number(writer, others.toSpliced(Math.max(0, position - 1), 0, annex));
  journal(writer, "annex.moved", annex, {
    from: annex.position,
    to: Math.min(Math.max(1, position), others.length + 1),
  });
}

function number(writer: Writer, annexes: readonly AnnexRow[]): void {
  annexes.forEach((annex, index) => {
    if (annex.position !== index + 1) setAnnexPosition(writer, annex.id, index + 1);
  });
}

function keptName(name: string): string {
  const kept = annexName(name);
  if (kept === "") throw new KalqanError("annex.noName");
  return kept;
}

function requireAnnex(writer: Writer, id: string): AnnexRow {
  const annex = findAnnex(writer, id);
  if (annex === null) throw new KalqanError("annex.notFound", { name: id });
  requireDraft(writer, annex.reportId);
  return annex;
}

function requireDraft(reader: Reader, reportId: string): void {
  if (findReport(reader, reportId)?.state !== "draft") throw new KalqanError("report.notEditable");
}

function requireRoom(reader: Reader, reportId: string, size: number, limits: AnnexLimits): void {
  const present = sumAnnexes(reader, reportId);
  if (present.bytes + size > limits.unpackedBytes) {
    throw new KalqanError("annex.tooMuch", { limit: limits.unpackedBytes });
  }
  if (present.count + 1 > limits.annexes) throw new KalqanError("annex.tooMany", { count: limits.annexes });
}

function journal(
  writer: Writer,
  action: "annex.added" | "annex.removed" | "annex.renamed" | "annex.moved",
  annex: AnnexRow,
  data: Record<string, string | number>,
): void {
  const { reportId, measure } = annex;
  appendJournal(writer, { action, subject: `annex:${annex.id}`, data: { reportId, measure, ...data } });
}
