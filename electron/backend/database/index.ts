export { addressOf, type DatabaseAddress, openAside } from "./aside.ts";
export { checkIntegrity, quickFault } from "./check.ts";
export { closeDatabase, type Database, type Reader, transaction, type Writer } from "./connection.ts";
export { copyDatabase } from "./copy.ts";
export { type FileLock, takeLock } from "./lock.ts";
export type { Migration } from "./migrations/migration.ts";
export { openCopy, openDatabase } from "./open.ts";
export {
  type AnnexRow,
  deleteAnnex,
  findAnnex,
  insertAnnex,
  listAnnexes,
  listAnnexesOfFile,
  listMeasureAnnexes,
  renameAnnex,
  setAnnexPosition,
  sumAnnexes,
} from "./queries/annexes.ts";
export { findBodyBin, insertBodyBin, listBodyBins, replaceBodyBin } from "./queries/body-bins.ts";
export {
  type CommentRow,
  findComment,
  insertComment,
  listComments,
  setCommentResolved,
} from "./queries/comments.ts";
export {
  type ConsolidationMeasureRow,
  findConsolidationDocument,
  findConsolidationMeasure,
  listConsolidationDocuments,
  listConsolidationMeasures,
  replaceConsolidationDocuments,
  saveConsolidationSeen,
  saveConsolidationWriting,
} from "./queries/consolidation-contents.ts";
export {
  type ConsolidationExportRow,
  type ConsolidationRow,
  findConsolidation,
  findCurrentConsolidation,
  freezeConsolidation,
  insertConsolidation,
  insertConsolidationExport,
  listConsolidationExports,
  listConsolidations,
  setConsolidationLetter,
  signConsolidation,
  thawConsolidation,
} from "./queries/consolidations.ts";
export {
  type CorrectionChoiceRow,
  findCorrectionChoice,
  listDiscardedReports,
  saveCorrectionChoice,
} from "./queries/correction-choices.ts";
export {
  type FrozenDocument,
  findFrozenDocument,
  insertFrozenDocument,
  listFrozenDocuments,
  replaceFrozenDocuments,
} from "./queries/documents.ts";
export {
  type DraftedAnswerRow,
  deleteDraftedAnswer,
  findDraftedAnswer,
  listDraftedAnswers,
  saveDraftedAnswer,
} from "./queries/drafted-answers.ts";
export { deleteEntry, findEntry, listEntries, saveEntry } from "./queries/entries.ts";
export {
  type CheckOutcome,
  type ExportRow,
  findExport,
  insertExport,
  listAllExports,
  listExports,
  type NewExport,
  setExportCheck,
  setExportLetter,
} from "./queries/exports.ts";
export { type HeadCopyRow, insertHeadCopy, listHeadCopies } from "./queries/head-copies.ts";
export {
  type IssuedAnswer,
  type IssuedAnswerRow,
  type IssuedReceiptRow,
  insertIssuedReceipt,
  insertReceiptExport,
  listIssuedAnswersOf,
  listIssuedReceipts,
  listLastIssuedAnswers,
} from "./queries/issued-receipts.ts";
export {
  findJournalRow,
  findLastJournalRow,
  findLastJournalRowOf,
  insertJournalRow,
  type JournalFilter,
  type JournalRow,
  listBackupPaths,
  listJournal,
  listJournalActors,
  listJournalAfter,
  listReportJournal,
} from "./queries/journal.ts";
export { type KeptFile, listKeptFiles, listKeptPackages } from "./queries/kept-files.ts";
export { type LeadPartRow, listLeadParts, saveLeadPart } from "./queries/lead-parts.ts";
export {
  deletePart,
  findLastMerge,
  findPart,
  insertPart,
  insertPartMerge,
  listParts,
  type PartRow,
  setMergeUndone,
  setPartBase,
  setPartClosed,
} from "./queries/parts.ts";
export {
  deleteEditionDraft,
  findEditionDraft,
  findPlanEdition,
  insertPlanEdition,
  listPlanEditions,
  type PlanEditionRow,
  saveEditionDraft,
} from "./queries/plan-editions.ts";
export {
  deleteQaomCertificate,
  findQaomCertificate,
  hasQaomCertificates,
  insertQaomCertificate,
  listQaomCertificates,
  type QaomCertificateRow,
} from "./queries/qaom-certificates.ts";
export {
  type AnswerRow,
  findAnswer,
  findReceipt,
  insertAnswer,
  insertReceipt,
  insertRemark,
  listReceipts,
  listRemarks,
  listReplacedAnswers,
  type ReceiptRow,
  type RemarkRow,
  type ReplacedAnswerRow,
  replaceAnswer,
  setRemarkAnswered,
} from "./queries/receipts.ts";
export {
  type EntryWords,
  insertReceivedEntry,
  listReceivedEntries,
  listStatedAnswers,
  listUnindexed,
  type StatedRow,
  setCounting,
  setIndexed,
  type UnindexedRow,
} from "./queries/received-entries.ts";
export {
  findReceived,
  insertReceived,
  judgeReceivedAnew,
  listAnsweredPackages,
  listBodiesOf,
  listNamelessReceived,
  listReceivedFiles,
  listReceivedIn,
  listReceivedOf,
  type ReceivedHead,
  type ReceivedRow,
  setReceivedDecision,
} from "./queries/received-packages.ts";
export { searchEntryIds } from "./queries/received-pages.ts";
export { countPortions, type Portion, type Steps } from "./queries/received-portions.ts";
export {
  type EntrySearch,
  type FoundEntryRow,
  listEntriesByIds,
  listEntryIds,
} from "./queries/received-search.ts";
export { listReceivedStanding, type ReceivedStandingRow } from "./queries/received-standing.ts";
export {
  type CountingRow,
  countDecisions,
  countDecisionsIn,
  type DecisionCount,
  findLastPreparer,
  listCounting,
  listCountingIn,
} from "./queries/received-standings.ts";
export { isWordBeginning, listWordForms } from "./queries/received-words.ts";
export { findLastRefusal, insertRefusal, type RefusalRow } from "./queries/refusals.ts";
export { insertReportMove, listReportMoves, type ReportMoveRow, setReportEdition } from "./queries/report-moves.ts";
export {
  deleteReport,
  type Frozen,
  findCurrentReport,
  findReport,
  findReportOfPackage,
  freezeReport,
  insertReport,
  listHalfYears,
  listReports,
  listReportVersions,
  nextVersion,
  type ReportRow,
  setReportPackage,
  setReportState,
  thawReport,
} from "./queries/reports.ts";
export { countRows, databaseBytes, schemaVersion } from "./queries/row-counts.ts";
export { deleteFilter, keepFilter, listSavedFilters, type SavedFilterRow } from "./queries/saved-filters.ts";
export { listSettings, saveSetting } from "./queries/settings.ts";
export { insertSignature, listSignatures, type SignatureRow } from "./queries/signatures.ts";
export {
  announceFile,
  deleteStoredFile,
  findStoredFile,
  listReleasedBefore,
  listStoredFiles,
  releaseUnusedFile,
  type StoredFileRow,
  takeFile,
} from "./queries/stored-files.ts";
export {
  listToldAnnexes,
  listToldAnswers,
  listToldComments,
  listToldWritings,
  type ToldAnnex,
  type ToldAnswer,
  type ToldComment,
} from "./queries/told-contents.ts";
export {
  deleteTrustFile,
  findTrustFile,
  insertTrustFile,
  listTrustFiles,
  type TrustFileRow,
} from "./queries/trust-files.ts";
export { findUndoHistory, saveUndoHistory, type UndoHistoryRow } from "./queries/undo-histories.ts";
export {
  findLastUsed,
  keepUsedVersion,
  listUsedVersions,
  nextConsolidationVersion,
  type UsedVersion,
} from "./queries/used-versions.ts";
export { rekeyDatabase } from "./rekey.ts";
