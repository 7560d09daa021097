import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { storedPath, storeFile } from "#backend/annexes/index.ts";
import {
  deletePart,
  findLastMerge,
  findPart,
  findStoredFile,
  insertPart,
  insertPartMerge,
  setMergeUndone,
  setPartBase,
  setPartClosed,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { clearAway, fileSize } from "#backend/files/index.ts";
import { openReport, requireDraft, requireOpenMeasure, writeEntry } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { writingLimits } from "#shared/package/limits.ts";
import { mergedEntry, type SettledItem, settle } from "#shared/report/merge/apply.ts";
import { namesByKey } from "#shared/report/merge/compare.ts";
import type { Decision } from "#shared/report/merge/merge-item.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { findPlace, type PartPlace } from "./find-place.ts";
import { journal } from "./hand-over.ts";
import { digestOfStates, type KeptAnnex, type KeptMeasure, keptMeasures, stateDigest } from "./measure-states.ts";
import { itemsOf, stateIn } from "./open-part.ts";
import { putAnnexes } from "./put-annexes.ts";
import { type ReadPart, withPart } from "./read-part.ts";

export interface MergeRequest {
  readonly path: string;
  readonly sha256: string;
  /** What the decisions were made on. */
  readonly state: string;
  readonly decisions: readonly Decision[];
}

/**
 * Merges a part into the draft that it belongs to, as decided: its files come into the annex store first, then everything is
 * written in one transaction, with what stood there before kept beside it. Answers the part's id and side. Errors:
 * parts.undecided, parts.changedMeanwhile (somebody wrote in a measure since it was compared), parts.*, report.*, annex.*,
 * file.*. On any of them the draft is what it was.
 */
export function mergePart(
  deps: ExchangeDeps,
  { path, sha256, state, decisions }: MergeRequest,
  watch: Watch,
): Promise<Pick<PartPlace, "side"> & { readonly partId: string }> {
  return withPart(deps, { path, expected: sha256 }, watch, async (part) => {
    const { document } = part;
    const first = requireSame(findPlace(deps, part), state);
    const settled = settle(itemsOf(document, first), decisions);
    await storeAnnexes(deps, part, settled, watch);
    const { body, halfYear } = document;
    const reportId = first.reportId ?? openReport(deps.report, { body: body.code, halfYear });
    transaction(deps.report.database, (writer) => {
      const place = requireSame(findPlace(deps, part), state);
      const report = requireDraft(writer, reportId);
      for (const { ours } of place.measures) {
        requireOpenMeasure(deps.report, writer, report, ours.entry.measure);
        putMeasure(writer, reportId, ours, settled, part);
      }
      keep(writer, part, place, reportId);
    });
    return { partId: document.partId, side: first.side };
  });
}

/**
 * Takes the last merging of a part back: its measures are again as they stood before, as long as nobody wrote in them since.
 * Errors: parts.unknownPart, parts.writtenSince, report.notEditable, annex.notFound.
 */
export function undoMerge(
  { report: { database } }: ExchangeDeps,
  { partId, side }: { readonly partId: string; readonly side: "given" | "received" },
): void {
  transaction(database, (writer) => {
    const row = findPart(writer, partId, side);
    const merge = row && findLastMerge(writer, row);
    if (row === null || merge === null) throw new KalqanError("parts.unknownPart");
    const { reportId } = row;
    requireDraft(writer, reportId);
    const { measures, base } = merge.before as Before;
    const numbers = measures.map(({ entry }) => entry.measure);
    const isGivenBack = side === "received" && row.closedAs !== null;
    if (isGivenBack || stateDigest(writer, reportId, numbers) !== merge.after)
      throw new KalqanError("parts.writtenSince");
    for (const { entry, annexes } of measures) {
      writeEntry(writer, reportId, entry, null);
      putAnnexes(writer, reportId, entry.measure, annexes);
    }
    if (side === "received") {
      // It never came: opening the file again compares anew.
      deletePart(writer, row);
    } else {
      setMergeUndone(writer, merge.id, writer.now().toISOString());
      setPartBase(writer, row, base);
      setPartClosed(writer, { ...row, closedAt: null, closedAs: null });
    }
    journal(writer, "part.mergeUndone", partId, { reportId, measures: numbers });
  });
}

/** What a merging keeps to go back to: the measures as they stood, and what was compared with. */
interface Before {
  readonly measures: readonly KeptMeasure[];
  readonly base: unknown;
}

function requireSame(place: PartPlace, state: string): PartPlace {
  if (digestOfStates(place.measures.map(({ ours }) => ours)) !== state) throw new KalqanError("parts.changedMeanwhile");
  return place;
}

/** Brings those files into the store that the merging makes annexes here. */
async function storeAnnexes(
  { report: { database }, layout }: ExchangeDeps,
  { document, reading }: ReadPart,
  settled: readonly SettledItem[],
  { signal, progress }: Watch,
): Promise<void> {
  const added = new Set(
    settled
      .filter(({ item, value }) => item.ours.type === "annex" && item.ours.name === null && isThere(value))
      .map(({ item }) => item.field.split(":")[1]),
  );
  const files = document.annexes.filter(({ sha256 }) => added.has(sha256));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const { path, name, sha256, size } of files) {
    progress({ step: "addAnnex", done, total });
    done += size;
    const stored = findStoredFile(database, sha256);
    if (stored !== null && (await fileSize(storedPath(layout, sha256))) === stored.size) continue;
    const unpacked = join(layout.temporary, randomUUID());
    try {
      await reading.copyTo(path, unpacked, { signal });
      await storeFile(database, layout, unpacked, { name, limit: writingLimits.annexBytes, signal });
    } finally {
      await clearAway(unpacked);
    }
  }
}

function isThere(value: SettledItem["value"]): boolean {
  return value.type === "annex" && value.name !== null;
}

function putMeasure(
  writer: Writer,
  reportId: string,
  ours: KeptMeasure,
  settled: readonly SettledItem[],
  { document }: ReadPart,
): void {
  const { measure } = ours.entry;
  const own = settled.filter(({ item }) => item.measure === measure);
  writeEntry(writer, reportId, mergedEntry(ours.entry, own), null);
  const theirs = stateIn(document, measure)?.annexes ?? [];
  putAnnexes(writer, reportId, measure, mergedAnnexes(ours.annexes, theirs, own));
}

/** Ours in their order, renamed or gone as settled, then what came. */
function mergedAnnexes(
  ours: readonly KeptAnnex[],
  theirs: readonly KeptAnnex[],
  settled: readonly SettledItem[],
): KeptAnnex[] {
  const decided = new Map(settled.map(({ item, value }) => [item.field, value]));
  const ourKeys = [...namesByKey(ours).keys()];
  const named = (annex: KeptAnnex, key: string): KeptAnnex[] => {
    const value = decided.get(key);
    if (value?.type !== "annex") return [annex];
    return value.name === null ? [] : [{ ...annex, name: value.name }];
  };
  const kept = ours.flatMap((annex, index) => named(annex, ourKeys[index] ?? ""));
  const came = theirs.flatMap((annex, index) => {
    const key = [...namesByKey(theirs).keys()][index] ?? "";
    return ourKeys.includes(key) || !decided.has(key) ? [] : named(annex, key);
  });
  return [...kept, ...came];
}

/** What stood there before, and what both sides have in common from now on. */
function keep(writer: Writer, { document, sha256 }: ReadPart, place: PartPlace, reportId: string): void {
  const { partId, from, note } = document;
  const at = writer.now().toISOString();
  const measures = place.measures.map(({ ours }) => ours);
  const numbers = measures.map(({ entry }) => entry.measure);
  const common = numbers.flatMap((measure) => stateIn(document, measure) ?? []);
  const { side } = place;
  if (place.row === null) {
    const colleague = from.person.name;
    insertPart(writer, { partId, side, reportId, at, colleague, note, base: common, target: "", fileName: "" });
  } else {
    setPartBase(writer, place.row, merged(keptMeasures(place.row.base), common));
    setPartClosed(writer, { partId, side, closedAt: at, closedAs: "merged" });
  }
  const before: Before = { measures, base: place.row?.base ?? place.measures.map(({ base }) => base) };
  const after = stateDigest(writer, reportId, numbers);
  insertPartMerge(writer, { partId, side, at, sha256, before, after });
  const action = side === "given" ? "part.merged" : "part.received";
  journal(writer, action, partId, { reportId, measures: numbers, from: from.person.name, sha256 });
}

/** A part that comes back may hold fewer measures than went out: the others keep what was handed over. */
function merged(before: readonly KeptMeasure[], now: readonly KeptMeasure[]): KeptMeasure[] {
  return before.map((kept) => now.find(({ entry }) => entry.measure === kept.entry.measure) ?? kept);
}
