import { v7 as uuid } from "uuid";
import { findPart, insertPart, setPartBase, setPartClosed, transaction, type Writer } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { requireDraft, requireReport } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { JournalAction } from "#shared/journal.ts";
import type { ExportedPackage } from "../copy-out.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import type { ManifestSigner } from "../manifest-signer.ts";
import { type KeptMeasure, keptMeasures, measureState } from "./measure-states.ts";
import { writePart } from "./write-part.ts";

export interface HandOverRequest {
  readonly reportId: string;
  readonly measures: readonly number[];
  /** Who gets it, as a person writes it down. */
  readonly colleague: string;
  readonly note: string;
  readonly folder: string;
  /** To a colleague of this body, to fill them; or to another body that leads them. */
  readonly to: "colleague" | "lead";
  readonly signer: ManifestSigner | null;
}

/**
 * Hands measures of a draft over: written to a folder as a part, and kept here as they were handed over, for the merging to
 * come. The draft stays open. Errors: report.unknown, report.notEditable, report.measureUnknown, and what `writePart`
 * raises.
 */
export async function handOver(deps: ExchangeDeps, request: HandOverRequest, watch: Watch): Promise<ExportedPackage> {
  const { database } = deps.report;
  const { reportId, folder, note, signer, to } = request;
  // The lead may be given what is frozen or signed as well: it is only read.
  const report = to === "lead" ? requireReport(database, reportId) : requireDraft(database, reportId);
  const partId = uuid();
  const states = request.measures.toSorted((a, b) => a - b).map((measure) => requireState(deps, reportId, measure));
  const way = to === "lead" ? ("forLead" as const) : ("handedOver" as const);
  const written = await writePart(deps, { partId, way, report, states, note, folder, signer }, watch);
  const at = deps.clock().toISOString();
  const colleague = request.colleague.trim();
  transaction(database, (writer) => {
    const { fileName } = written;
    const side = to === "lead" ? ("forLead" as const) : ("given" as const);
    insertPart(writer, { partId, side, reportId, at, colleague, note, base: states, target: folder, fileName });
    const action = to === "lead" ? "part.givenToLead" : "part.handedOver";
    journal(writer, action, partId, { reportId, measures: measuresOf(states), colleague, target: folder, fileName });
  });
  return written;
}

/**
 * Gives a part back that came from a colleague, with its measures as they stand now. It may be given back again. Errors:
 * parts.unknownPart, and what `writePart` raises.
 */
export async function handBack(
  deps: ExchangeDeps,
  { partId, note, folder, signer }: Pick<HandOverRequest, "note" | "folder" | "signer"> & { readonly partId: string },
  watch: Watch,
): Promise<ExportedPackage> {
  const { database } = deps.report;
  const row = findPart(database, partId, "received");
  if (row === null) throw new KalqanError("parts.unknownPart");
  const report = requireReport(database, row.reportId);
  const states = measuresOf(keptMeasures(row.base)).map((measure) => requireState(deps, row.reportId, measure));
  const written = await writePart(deps, { partId, way: "returned", report, states, note, folder, signer }, watch);
  const at = deps.clock().toISOString();
  transaction(database, (writer) => {
    // What both sides have in common from now on.
    setPartBase(writer, row, states);
    setPartClosed(writer, { ...row, closedAt: at, closedAs: "handedBack" });
    const data = { reportId: row.reportId, measures: measuresOf(states), target: folder, fileName: written.fileName };
    journal(writer, "part.handedBack", partId, data);
  });
  return written;
}

/** A part that will not come back is not waited for any more. It can still be merged. Errors: parts.unknownPart. */
export function callOff({ report: { database } }: ExchangeDeps, partId: string): void {
  transaction(database, (writer) => {
    const row = findPart(writer, partId, "given");
    if (row === null) throw new KalqanError("parts.unknownPart");
    if (row.closedAs !== null) return;
    setPartClosed(writer, { ...row, closedAt: writer.now().toISOString(), closedAs: "calledOff" });
    journal(writer, "part.calledOff", partId, { reportId: row.reportId });
  });
}

export function measuresOf(states: readonly KeptMeasure[]): number[] {
  return states.map(({ entry }) => entry.measure);
}

export function journal(
  writer: Writer,
  action: Extract<JournalAction, `part.${string}`>,
  partId: string,
  data: Parameters<typeof appendJournal>[1]["data"],
): void {
  appendJournal(writer, { action, subject: `part:${partId}`, data });
}

function requireState({ report }: ExchangeDeps, reportId: string, measure: number): KeptMeasure {
  const state = measureState(report.database, reportId, measure);
  if (state === null) throw new KalqanError("report.measureUnknown", { measure });
  return state;
}
