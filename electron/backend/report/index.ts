export { type CarriedField, carryOver } from "./carry-over.ts";
export { checkReportNow, getReport, type OwnEntry, type ReportContents } from "./contents.ts";
export { correct } from "./correct.ts";
export {
  begunCorrection,
  continueCorrection,
  correctedBy,
  discardCorrection,
  discardedCorrection,
  takeUpCorrection,
} from "./correction.ts";
export { editionOf, planOf, type ReportDeps } from "./deps.ts";
export { frozenDocument, reportDocument } from "./document.ts";
export { acceptedEntries, previousEntries } from "./earlier.ts";
export { findChangedEntries } from "./entry-digest.ts";
export { type AddedAnnex, type AnnexAdder, fillReport } from "./fill.ts";
export { requireDraft, requireReport } from "./find.ts";
export type { Draw } from "./frozen-documents.ts";
export { markAwaitingHead, markDecided, markExported, markSigned, signersOf } from "./mark.ts";
export { type MovedDraft, moveDrafts, reportMoves } from "./move-draft.ts";
export { currentReport, openReport } from "./open.ts";
export { makeReady } from "./ready.ts";
export { keptUndoSteps, requireOpenMeasure, saveEntry, writeEntry } from "./save-entry.ts";
export { backToDraft, refuseByHead } from "./withdraw.ts";
