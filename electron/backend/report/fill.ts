import { attachAnnex, removeAnnex, type StoredFile } from "#backend/annexes/index.ts";
import { findEntry, listMeasureAnnexes, type Reader, transaction, type Writer } from "#backend/database/index.ts";
import { changeSettings, readSettings } from "#backend/settings/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { writingLimits } from "#shared/package/limits.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import { applyEntryInput, settingsOfInput } from "#shared/report/apply-input.ts";
import type { ReportInput } from "#shared/report/input.ts";
import { planOf, type ReportDeps } from "./deps.ts";
import { requireDraft, requireReport } from "./find.ts";
import { requireOpenMeasure, writeEntry } from "./save-entry.ts";

/** An annex that the input names, as it lies in the store. `name` as it is to be shown. */
export interface AddedAnnex extends Pick<StoredFile, "sha256" | "mediaType"> {
  readonly name: string;
}

/** Brings a file that the input names into the annex store. `path` as written in the input. */
export type AnnexAdder = (annex: { readonly path: string; readonly name: string | null }) => Promise<AddedAnnex>;

/**
 * Fills a draft from an input file: people and header into the settings, entries, annexes; all of it or nothing. Files
 * are stored first (a stored file that no annex uses is harmless), then everything is written in one transaction. Filling
 * with the same file again changes nothing. Errors: report.unknown, report.notEditable, report.measureUnknown,
 * report.measureAccepted, and what `addAnnex` and the annexes raise.
 */
export async function fillReport(
  deps: ReportDeps,
  reportId: string,
  input: ReportInput,
  addAnnex: AnnexAdder,
): Promise<void> {
  requireFillable(deps, deps.database, reportId, input);
  const annexes = new Map<number, AddedAnnex[]>();
  for (const { measure, annexes: given } of input.entries) {
    if (given === undefined) continue;
    const added: AddedAnnex[] = [];
    for (const { path, name } of given) added.push(await addAnnex({ path, name: name ?? null }));
    annexes.set(measure, added);
  }
  transaction(deps.database, (writer) => {
    requireFillable(deps, writer, reportId, input);
    const plan = planOf(deps, requireReport(writer, reportId));
    changeSettings(writer, settingsOfInput(readSettings(writer), input));
    for (const given of input.entries) {
      const stored = findEntry(writer, reportId, given.measure);
      if (stored === null) throw new KalqanError("report.measureUnknown", { measure: given.measure });
      writeEntry(writer, reportId, applyEntryInput(stored.entry, given, findMeasure(plan, given.measure)), null);
    }
    for (const [measure, added] of annexes) replaceAnnexes(writer, reportId, measure, added);
  });
}

/** Refuses before any file is copied, and again when all is written. */
function requireFillable(deps: ReportDeps, reader: Reader, reportId: string, input: ReportInput): void {
  const report = requireDraft(reader, reportId);
  for (const { measure } of input.entries) {
    if (findEntry(reader, reportId, measure) === null) throw new KalqanError("report.measureUnknown", { measure });
    requireOpenMeasure(deps, reader, report, measure);
  }
}

function replaceAnnexes(writer: Writer, reportId: string, measure: number, added: readonly AddedAnnex[]): void {
  const present = listMeasureAnnexes(writer, reportId, measure);
  const same =
    present.length === added.length &&
    present.every(({ name, sha256 }, index) => name === added[index]?.name && sha256 === added[index]?.sha256);
  if (same) return;
  for (const { id } of present) removeAnnex(writer, id);
  for (const { name, sha256, mediaType } of added) {
    attachAnnex(writer, { reportId, measure, name, sha256, mediaType }, writingLimits);
  }
}
