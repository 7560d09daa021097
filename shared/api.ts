import { z } from "zod";
import {
  answeredPackageSchema,
  answerSummarySchema,
  handedOutSchema,
  handOutSchema,
  ncalayerReceiptsSchema,
  packagesSchema,
  signedReceiptsSchema,
  signReceiptsSchema,
  signReceiptsWithNcalayerSchema,
} from "./api/answering-view.ts";
import { backupViewSchema, findingSchema } from "./api/backup-view.ts";
import { commentFieldSchema, commentViewSchema, longestComment } from "./api/comment-view.ts";
import {
  consolidationCheckSchema,
  consolidationFormatSchema,
  consolidationSigningSchema,
  consolidationSummarySchema,
  consolidationViewSchema,
  documentLanguageSchema,
} from "./api/consolidation-view.ts";
import {
  editionDraftSchema,
  editionSigningSchema,
  editionSummarySchema,
  importedEditionSchema,
  issuedEditionSchema,
  issueEditionSchema,
  issueEditionWithNcalayerSchema,
  movedDraftSchema,
  openedEditionSchema,
  planViewSchema,
} from "./api/edition-view.ts";
import {
  checkOutcomeSchema,
  exportDriveSchema,
  exportedPackageSchema,
  exportedSchema,
  recognisedPackageSchema,
} from "./api/exchange-view.ts";
import { carriedReportSchema, returnedFromHeadSchema } from "./api/head-view.ts";
import { comparedBinSchema, registerSchema, takenPackageSchema } from "./api/intake-view.ts";
import {
  lockStateSchema,
  longestPassphrase,
  protectedFolderSchema,
  recoveryKeySchema,
  unlockSecretSchema,
} from "./api/lock-view.ts";
import { type Caller, call, type Handler, job, type Method } from "./api/method.ts";
import { leadPartSchema, mergeRequestSchema, openedPartSchema, partViewSchema } from "./api/part-view.ts";
import { progressViewSchema } from "./api/progress-view.ts";
import { importedReceiptSchema, writeReceiptSchema, writtenReceiptSchema } from "./api/receipt-view.ts";
import { bodyTableSchema, foundPageSchema, measurePictureSchema, missingSchema } from "./api/register-view.ts";
import { annexViewSchema, checkViewSchema, reportSummarySchema, reportViewSchema } from "./api/report-view.ts";
import {
  binSchema,
  confirmedBinSchema,
  correctBinSchema,
  keyAccessSchema,
  keyViewSchema,
  ncalayerSigningSchema,
  ncalayerSignRequestSchema,
  ncalayerStatusSchema,
  signRequestSchema,
} from "./api/signing-view.ts";
import { folderFactsSchema } from "./api/support-view.ts";
import { examinedQaomSchema, examinedTrustSchema, pinnedQaomSchema, trustViewSchema } from "./api/trust-view.ts";
import { writingSchema } from "./consolidation/writing.ts";
import { journalEntrySchema, journalFilterSchema, wholeJournal } from "./journal.ts";
import { languageSchema, localisedTextSchema } from "./language/language.ts";
import { certificateDigestSchema, ncalayerStorageSchema } from "./ncalayer.ts";
import { sha256Schema } from "./package/document-parts.ts";
import { verificationSchema } from "./package/verdict.ts";
import { editionChangesSchema } from "./plan/editions/change.ts";
import { bodyCodeSchema, dateSchema, halfYearSchema } from "./plan/schema.ts";
import { planLookSchema } from "./plan-list/plan-list.ts";
import { draftAnswerSchema } from "./receipts/draft-answer.ts";
import { filterNameSchema, registerFilterSchema, savedFilterSchema } from "./register/filter.ts";
import { registerViewSchema } from "./register/view.ts";
import { decisionSchema } from "./report/decision.ts";
import { entrySchema, signerRoleSchema } from "./report/entry.ts";
import { reportInputSchema } from "./report/input.ts";
import { mostUndoSteps } from "./report/undo-steps.ts";
import { settingsSchema } from "./settings.ts";

const nothing = z.strictObject({});
const newPassphrase = z.string().max(longestPassphrase);
const ofReport = z.strictObject({ reportId: z.string() });
const ofConsolidation = z.strictObject({ consolidationId: z.string() });
/** A package that was taken in, by its SHA-256. */
const ofPackage = z.strictObject({ package: sha256Schema });
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** JSON of the page's own making: to be kept and handed back, not to be read by anyone else. */
const undoStepsSchema = z.string().max(mostUndoSteps);

/** A file from elsewhere, and the SHA-256 of it that was shown. */
const carried = z.strictObject({ path: z.string(), sha256: sha256Schema });

/** Where a part is written, a word to whoever gets it, and the key it is signed with; null = nobody signs it. */
const partTarget = z.strictObject({
  note: z.string().max(10_000),
  folder: z.string(),
  key: keyAccessSchema.nullable(),
});

const howToVerify = {
  /** Roots besides the program's own, and lists of revoked certificates: files or folders. */
  trust: z.array(z.string()),
  revocationLists: z.array(z.string()),
  /** The day to judge on, to its end; null = now. */
  at: dateSchema.nullable(),
  /** What a detached signature signs; null = the file beside it, named the same without `.p7s` or `.cms`. */
  content: z.string().nullable().default(null),
  /** A receipt as proof that the package existed on the day of intake. */
  receipt: z.string().nullable().default(null),
};

/**
 * The one contract between pages, command line and backend: capability → method → request and response. Every channel,
 * check and client is derived from it. Requests are validated before they reach a handler, responses before they leave.
 */
export const contract = {
  settings: {
    get: call(nothing, settingsSchema),
    /** Only the fields given are changed. Answers all settings. */
    set: call(settingsSchema.partial(), settingsSchema),
  },
  plan: {
    /** An edition of the plan that is held here; null = the newest. Error: edition.notHeld. */
    get: call(z.strictObject({ edition: z.int().nullable().default(null) }), planViewSchema),
  },
  /** Editions of the plan: ҚАӨМ issues them, every body takes them in. */
  editions: {
    /** Those that are held here, in order. */
    list: call(nothing, z.array(editionSummarySchema)),
    /** Looks at one from elsewhere and changes nothing. Errors: edition.*, file.*. */
    open: job(z.strictObject({ path: z.string() }), openedEditionSchema),
    /** Takes in the one that was shown; drafts go over to it. Errors: edition.*, file.*. */
    import: job(z.strictObject({ path: z.string(), sha256: sha256Schema.nullable() }), importedEditionSchema),
    /** What editions did to a report while it was a draft, the newest first. */
    moves: call(ofReport, z.array(movedDraftSchema)),
    /** Copies the package of one to a folder and reads it back. */
    export: job(z.strictObject({ edition: z.int(), folder: z.string() }), exportedPackageSchema),
    /** ҚАӨМ's draft of the next one; null = none is begun. */
    draft: call(nothing, editionDraftSchema.nullable()),
    /** What would become of changes; nothing is written. */
    tryDraft: call(editionChangesSchema, editionDraftSchema),
    saveDraft: call(editionChangesSchema, editionDraftSchema),
    /** Error: edition.noDraft. */
    discardDraft: call(nothing, nothing),
    /** Signs the draft as the next edition and writes it to a folder. Errors: edition.*, exchange.*, signing.*, file.*. */
    issue: job(issueEditionSchema, issuedEditionSchema),
    /** The same with the key that a person chooses in NCALayer's own windows. */
    issueWithNcalayer: job(issueEditionWithNcalayerSchema, editionSigningSchema),
  },
  report: {
    list: call(nothing, z.array(reportSummarySchema)),
    /** The current report of a body and half-year; made as a draft where there is none. */
    open: call(z.strictObject({ body: bodyCodeSchema, halfYear: halfYearSchema }), reportViewSchema),
    get: call(ofReport, reportViewSchema),
    /** Errors: report.notEditable, report.changedElsewhere, report.measureUnknown. */
    saveEntry: call(
      z.strictObject({
        reportId: z.string(),
        entry: entrySchema,
        expectedRevision: z.int().nullable(),
        /** The page's steps back from this very entry, kept beside it. Left out: what was kept goes with the old entry. */
        undoSteps: undoStepsSchema.optional(),
      }),
      z.strictObject({ revision: z.int(), checks: z.array(checkViewSchema) }),
    ),
    /** The steps back that were kept with the measure's entry as it stands; null = none, or of an older entry. */
    undoSteps: call(
      z.strictObject({ reportId: z.string(), measure: z.int() }),
      z.strictObject({ revision: z.int(), steps: undoStepsSchema }).nullable(),
    ),
    /** All or nothing: a file of entries with annexes beside it (docs/report-input.md). */
    fill: job(
      z.strictObject({ body: bodyCodeSchema, halfYear: halfYearSchema, input: reportInputSchema, folder: z.string() }),
      reportViewSchema,
    ),
    carryOver: call(
      z.strictObject({
        reportId: z.string(),
        measure: z.int(),
        fields: z.array(z.enum(["text", "nextSteps", "reason", "evidence", "status", "jointText"])),
      }),
      reportViewSchema,
    ),
    /**
     * Freezes the report and its pictures; of a ready one makes them anew where the body's BIN has become known since.
     * Errors: report.hasErrors.
     */
    makeReady: job(ofReport, reportViewSchema),
    backToDraft: call(ofReport, reportViewSchema),
    refuse: call(z.strictObject({ reportId: z.string(), reason: z.string() }), reportViewSchema),
    /** A new version that supersedes the signed one. */
    correct: call(ofReport, reportViewSchema),
    /** Puts a correction aside that is not fully signed; answers the version it corrects, current again. Error: report.notAllowed. */
    discardCorrection: call(ofReport, reportViewSchema),
    /** The correction goes on though a receipt has answered what it corrects. Error: report.notAllowed. */
    continueCorrection: call(ofReport, reportViewSchema),
    /** What was put aside is a draft again. Errors: report.unknown, report.notAllowed. */
    takeUpCorrection: call(ofReport, reportViewSchema),
  },
  annexes: {
    add: job(
      z.strictObject({ reportId: z.string(), measure: z.int(), path: z.string(), name: z.string().nullable() }),
      annexViewSchema,
    ),
    /** The same for what has no file: a picture pasted from the clipboard. */
    addBytes: job(z.strictObject({ reportId: z.string(), measure: z.int(), name: z.string(), bytes }), annexViewSchema),
    /** The file as it was added, its digest checked. Errors: annex.notFound, annex.damaged. */
    read: job(z.strictObject({ annexId: z.string() }), bytes),
    rename: call(z.strictObject({ annexId: z.string(), name: z.string() }), annexViewSchema),
    move: call(z.strictObject({ annexId: z.string(), position: z.int().min(1) }), z.array(annexViewSchema)),
    remove: call(z.strictObject({ annexId: z.string() }), nothing),
  },
  /** What colleagues tell each other about measures: of a body's half-year, through all versions of its report. */
  comments: {
    list: call(z.strictObject({ body: bodyCodeSchema, halfYear: halfYearSchema }), z.array(commentViewSchema)),
    add: call(
      z.strictObject({
        body: bodyCodeSchema,
        halfYear: halfYearSchema,
        measure: z.int().min(1),
        field: commentFieldSchema.nullable(),
        text: z.string().trim().min(1).max(longestComment),
      }),
      commentViewSchema,
    ),
    /** Errors: comment.unknown. */
    resolve: call(z.strictObject({ commentId: z.string(), resolved: z.boolean() }), commentViewSchema),
  },
  documents: {
    /** The covering letter of exports as a PDF; its number and date are kept with them. Errors: exchange.letterMixed. */
    letter: job(
      z.strictObject({
        exportIds: z.array(z.int()).min(1).max(50),
        number: z.string().trim().min(1).max(100),
        date: dateSchema,
        language: languageSchema,
      }),
      bytes,
    ),
    /** The report as it will be printed; once frozen, the very bytes that are signed. */
    preview: job(
      z.strictObject({ reportId: z.string(), language: z.union([languageSchema, z.literal("both")]) }),
      bytes,
    ),
    /** The plan as the page shows it: narrowed, sorted, with its columns. A PDF or a workbook. */
    plan: job(
      z.strictObject({
        body: bodyCodeSchema,
        halfYear: halfYearSchema,
        look: planLookSchema,
        /** The edition that is looked at; null = the one by which the half-year is reported. */
        edition: z.int().nullable().default(null),
        language: z.union([languageSchema, z.literal("both")]),
        format: z.enum(["pdf", "xlsx"]),
      }),
      bytes,
    ),
    /**
     * A view of ҚАӨМ's register as far as `filter` leaves it, a PDF or a workbook; `halfYear` is that of the views of one
     * half-year. Errors: documents.tooManyAnswers {found, most}.
     */
    register: job(
      z.strictObject({
        view: registerViewSchema,
        halfYear: halfYearSchema,
        filter: registerFilterSchema,
        language: z.union([languageSchema, z.literal("both")]),
        format: z.enum(["pdf", "xlsx"]),
      }),
      bytes,
    ),
    /** The journal's rows that fit, the newest first, as a workbook. */
    journal: job(
      z.strictObject({ filter: journalFilterSchema, language: z.union([languageSchema, z.literal("both")]) }),
      bytes,
    ),
  },
  signing: {
    /** Opens a key file and says whether it may sign for this body in this role. */
    readKey: call(keyAccessSchema.extend({ body: bodyCodeSchema, role: signerRoleSchema }), keyViewSchema),
    /** A person says that this is the body's BIN; journalled, once. Errors: signing.binKnown. */
    confirmBin: call(z.strictObject({ body: bodyCodeSchema, bin: binSchema }), nothing),
    /** The BINs that were confirmed by hand, by body. */
    confirmedBins: call(nothing, z.array(confirmedBinSchema)),
    /** Journalled with its reason; what is signed stays as it is. Errors: signing.binNotGiven, signing.binOfPlan. */
    correctBin: call(correctBinSchema, nothing),
    /**
     * Errors: signing.binNotConfirmed while a certificate names a BIN that nobody has confirmed, exchange.binNotInReport
     * where the report was frozen before that (`report.makeReady` again).
     */
    sign: job(signRequestSchema, reportViewSchema),
    /** Whether NCALayer runs on this machine and its certificate is known. Hears its greeting and asks nothing. */
    ncalayerStatus: call(nothing, ncalayerStatusSchema),
    /**
     * Signs with the key that the person chooses in NCALayer's own windows; cancelling closes the connection. Errors:
     * ncalayer.*, exchange.signature*, report.*. A key that may not sign is no error but an outcome: it is shown as that of
     * a key file is.
     */
    signWithNcalayer: job(ncalayerSignRequestSchema, ncalayerSigningSchema),
  },
  /** The head sits at another workstation: the report is carried there, signed or refused, and carried back. */
  head: {
    /** Copies the container that the preparer has signed to a folder, and reads it back. Errors: head.notWaiting. */
    export: job(z.strictObject({ reportId: z.string(), folder: z.string() }), exportedPackageSchema),
    /** At the head's workstation: what came, verified. Errors: head.*. */
    open: job(z.strictObject({ path: z.string() }), carriedReportSchema),
    /** The picture inside the container. */
    picture: job(carried.extend({ language: languageSchema }), bytes),
    /** Whether a key may sign this report as its body's head. */
    readKey: job(carried.extend(keyAccessSchema.shape), keyViewSchema),
    /** Signs what was shown, and writes it to a folder; what came stays as it is. */
    sign: job(carried.extend(keyAccessSchema.shape).extend({ folder: z.string() }), exportedPackageSchema),
    /** The same with the key that the head chooses in NCALayer's windows. Errors: ncalayer.* besides. */
    signWithNcalayer: job(
      carried.extend({ folder: z.string(), storage: ncalayerStorageSchema.nullable() }),
      z.discriminatedUnion("outcome", [
        z.strictObject({ outcome: z.literal("signed"), exported: exportedPackageSchema }),
        /** The key that was chosen there may not sign this report. Nothing was written. */
        z.strictObject({ outcome: z.literal("refused"), key: keyViewSchema }),
      ]),
    ),
    /** Writes a refusal with its reason to a folder, signed by the head where a key is given. */
    refuse: job(
      carried.extend({
        reason: z.string().trim().min(1).max(10_000),
        folder: z.string(),
        key: keyAccessSchema.nullable().default(null),
      }),
      exportedPackageSchema,
    ),
    /** Back at the clerk's: what came from the head; changes nothing. Errors: head.*. */
    openReturned: job(z.strictObject({ path: z.string() }), returnedFromHeadSchema),
    /** The report is signed, or a draft again with the reason. */
    takeReturned: job(carried, reportViewSchema),
  },
  /** Chosen measures of a draft go to a colleague and back, or to the lead of a measure. */
  parts: {
    list: call(ofReport, z.array(partViewSchema)),
    /** Writes measures to a folder as a part. */
    handOver: job(
      partTarget.extend({
        reportId: z.string(),
        measures: z.array(z.int()).min(1).max(200),
        colleague: z.string().trim().min(1).max(200),
        to: z.enum(["colleague", "lead"]),
      }),
      exportedPackageSchema,
    ),
    /** Compares a part with what is here; changes nothing. Errors: parts.*, report.*. */
    open: job(z.strictObject({ path: z.string() }), openedPartSchema),
    /** Merges it as decided, with what stood there before kept. */
    merge: job(mergeRequestSchema, z.strictObject({ partId: z.string(), side: z.enum(["given", "received"]) })),
    /** Takes the last merging back. Errors: parts.writtenSince. */
    undo: call(z.strictObject({ partId: z.string(), side: z.enum(["given", "received"]) }), nothing),
    handBack: job(partTarget.extend({ partId: z.string() }), exportedPackageSchema),
    /** It will not come back: nobody is reminded of it any more. */
    callOff: call(z.strictObject({ partId: z.string() }), nothing),
    /** Keeps another body's answers beside the joint texts that this body leads. */
    takeForLead: job(carried, ofReport),
    forLead: call(ofReport, z.array(leadPartSchema)),
  },
  exchange: {
    /** What a file from elsewhere is; changes nothing. */
    recognise: job(z.strictObject({ path: z.string() }), recognisedPackageSchema),
    /** Copies the signed container to a folder and reads it back. */
    export: job(
      z.strictObject({ reportId: z.string(), folder: z.string(), drive: exportDriveSchema.nullable().default(null) }),
      exportedPackageSchema,
    ),
    /** The journal of exports: every one, the newest first. */
    list: call(nothing, z.array(exportedSchema)),
    /** Looks at an exported file again, at its place or in `folder`: every byte is read. */
    check: job(
      z.strictObject({ exportId: z.int(), folder: z.string().nullable() }),
      z.strictObject({ outcome: checkOutcomeSchema, path: z.string() }),
    ),
  },
  receipts: {
    /** ҚАӨМ's act: signs a receipt for packages and writes it to a folder, read back. Errors: receipt.notQaom in other folders. */
    write: job(writeReceiptSchema, writtenReceiptSchema),
    /** Takes a receipt in: its reports become accepted or returned. `trust`: roots besides those believed already. */
    import: job(z.strictObject({ path: z.string(), trust: z.array(z.string()).default([]) }), importedReceiptSchema),
    /** The body says in the correcting version that a remark is answered, or takes it back. */
    tickRemark: call(
      z.strictObject({ reportId: z.string(), remarkId: z.string(), answered: z.boolean() }),
      reportViewSchema,
    ),
    /** ҚАӨМ: the packages of a half-year that count or were answered, and how far each answer is. */
    answers: call(z.strictObject({ halfYear: halfYearSchema }), z.array(answerSummarySchema)),
    /** A package to be read and decided on. Errors: intake.packageUnknown. */
    open: call(ofPackage, answeredPackageSchema),
    /** An annex inside a package, checked against what the report says. Errors: annex.notFound, receipt.packageDamaged. */
    annex: job(ofPackage.extend({ path: z.string() }), bytes),
    /** What is written so far, kept as it is typed. Errors: receipt.notCounting, receipt.answered, receipt.changedElsewhere. */
    saveDraft: call(
      ofPackage.extend({
        draft: draftAnswerSchema,
        expectedRevision: z.int().nullable(),
        /** The page's steps back from these very words, kept beside them. Left out: what was kept goes with the old ones. */
        undoSteps: undoStepsSchema.optional(),
      }),
      z.strictObject({ revision: z.int() }),
    ),
    /** The steps back that were kept with the words as they stand; null = none, or of older ones. */
    undoSteps: call(ofPackage, z.strictObject({ revision: z.int(), steps: undoStepsSchema }).nullable()),
    /** Accepts or returns with what is drafted; null takes the decision back. Errors: receipt.silent, receipt.oneLanguage. */
    decide: call(ofPackage.extend({ decision: decisionSchema.nullable() }), answeredPackageSchema),
    /** Accepts all of them or none. Errors: receipt.hasRemarks. */
    acceptAll: call(z.strictObject({ packages: packagesSchema }), z.strictObject({})),
    /** What a receipt says already is drafted once more; the receipt stays until another is signed. */
    decideAnew: call(ofPackage, answeredPackageSchema),
    /** The last receipt stands after all: what was drafted since is gone. */
    keepSigned: call(ofPackage, answeredPackageSchema),
    /** Signs what is decided, a receipt each or one for all; kept in the data folder. */
    sign: job(signReceiptsSchema, signedReceiptsSchema),
    /** The same with the key that a person chooses in NCALayer's own windows. */
    signWithNcalayer: job(signReceiptsWithNcalayerSchema, ncalayerReceiptsSchema),
    /** Writes the last receipt of each package to a folder under the body's name, and reads it back. */
    handOut: job(handOutSchema, z.array(handedOutSchema)),
  },
  verification: {
    verify: job(
      z.strictObject({ paths: z.array(z.string()).min(1), ...howToVerify }).refine(({ paths, content }) => {
        return content === null || paths.length === 1;
      }, "content goes with one path"),
      z.array(verificationSchema),
    ),
    /** One file verified anew, and the protocol of it as a PDF to print; not itself signed. */
    protocol: job(
      z.strictObject({ path: z.string(), ...howToVerify, language: z.union([languageSchema, z.literal("both")]) }),
      bytes,
    ),
  },
  intake: {
    /** Packages of bodies from files, folders and drives: each verified, decided on and kept. One entry a file. */
    takeIn: job(
      z.strictObject({
        paths: z.array(z.string()).min(1),
        trust: z.array(z.string()),
        revocationLists: z.array(z.string()),
        /** The person has compared the BINs that are new here, and answers for them. */
        confirmBins: z.boolean(),
      }),
      z.array(takenPackageSchema),
    ),
    /**
     * Packages that wait or were kept apart are judged once more by what is known now: a root or list that was imported
     * since, BINs that a person has compared. Errors: intake.packageUnknown.
     */
    judgeAnew: job(
      z.strictObject({ packages: z.array(sha256Schema).min(1), compared: z.array(comparedBinSchema) }),
      z.array(takenPackageSchema),
    ),
    /** Who has reported on a half-year, and what came. */
    register: call(z.strictObject({ halfYear: halfYearSchema }), registerSchema),
    /**
     * The officer's decision on a package that waits or contradicts another: it counts, in the place of what counted, or it
     * goes apart. Whoever lets it count answers for a BIN that is new here. Errors: intake.packageUnknown,
     * intake.notOpen, intake.reasonMissing.
     */
    decide: call(
      z.strictObject({ sha256: sha256Schema, decision: z.enum(["imported", "apart"]), reason: z.string().max(2_000) }),
      z.strictObject({}),
    ),
  },
  /** ҚАӨМ's consolidated report of a half-year to the Prime Minister's Office (resolution, paragraph 3). */
  consolidation: {
    /** Every version of every half-year, the newest first. */
    list: call(nothing, z.array(consolidationSummarySchema)),
    /**
     * The current version of a half-year, a draft where there is none. Of a draft everything is gathered anew, so that it
     * keeps up with the packages that come in.
     */
    open: call(z.strictObject({ halfYear: halfYearSchema }), consolidationViewSchema),
    get: call(ofConsolidation, consolidationViewSchema),
    /** How far a half-year is, from the packages that count now; whether or not it was begun to be consolidated. */
    progress: call(z.strictObject({ halfYear: halfYearSchema }), progressViewSchema),
    /**
     * What ҚАӨМ writes of a measure: saved as typed. Errors: consolidation.unknown, consolidation.notEditable,
     * consolidation.changedElsewhere, plan.unknownMeasure.
     */
    save: call(
      ofConsolidation.extend({
        measure: z.int().min(1),
        writing: writingSchema,
        /** The one the writer began from; null = whatever is there. */
        expectedRevision: z.int().nullable(),
        /** The page's steps back from this very text, kept beside it. Left out: what was kept goes with the old text. */
        undoSteps: undoStepsSchema.optional(),
      }),
      z.strictObject({ revision: z.int(), checks: z.array(consolidationCheckSchema) }),
    ),
    /** The steps back that were kept with the text as it stands; null = none, or of an older one. */
    undoSteps: call(
      ofConsolidation.extend({ measure: z.int().min(1) }),
      z.strictObject({ revision: z.int(), steps: undoStepsSchema }).nullable(),
    ),
    /** The officer has looked at what came on these measures; null = on all. Only of a draft. */
    looked: call(ofConsolidation.extend({ measures: z.array(z.int().min(1)).nullable() }), consolidationViewSchema),
    /**
     * Freezes data and pictures; of a ready one makes them anew, with what has come since. Errors:
     * consolidation.hasErrors {count}, consolidation.changedMeanwhile, consolidation.notAllowed.
     */
    freeze: job(ofConsolidation, consolidationViewSchema),
    backToDraft: call(ofConsolidation, consolidationViewSchema),
    /** A new version that supersedes the signed one. */
    correct: call(ofConsolidation, consolidationViewSchema),
    /** The head of ҚАӨМ signs. Errors: as `signing.sign`, consolidation.notAllowed, consolidation.binNotInside. */
    sign: job(ofConsolidation.extend(keyAccessSchema.shape), consolidationViewSchema),
    /** As `signing.signWithNcalayer`. */
    signWithNcalayer: job(
      ofConsolidation.extend({ storage: ncalayerStorageSchema.nullable() }),
      consolidationSigningSchema,
    ),
    /** Copies the signed container to a folder and reads it back. Errors: consolidation.notSigned, exchange.*, file.*. */
    export: job(
      ofConsolidation.extend({ folder: z.string(), drive: exportDriveSchema.nullable().default(null) }),
      exportedPackageSchema,
    ),
    /** As it will be printed, or to be edited; of a frozen one the PDF is, byte for byte, what is signed. */
    document: job(
      ofConsolidation.extend({ format: consolidationFormatSchema, language: documentLanguageSchema }),
      bytes,
    ),
    /** The covering letter to the Prime Minister's Office as a PDF; number and date are kept. Error: consolidation.notSigned. */
    letter: job(
      ofConsolidation.extend({
        number: z.string().trim().min(1).max(100),
        date: dateSchema,
        language: languageSchema,
      }),
      bytes,
    ),
  },
  /** ҚАӨМ's register of all that was taken in. */
  register: {
    /** Bodies by half-years: who reported, when, which version, with what verdict. */
    bodies: call(nothing, bodyTableSchema),
    /** Bodies by measures of a half-year: what each states of what it answers for. */
    measures: call(z.strictObject({ halfYear: halfYearSchema }), measurePictureSchema),
    /** Who has not reported on a half-year. */
    missing: call(z.strictObject({ halfYear: halfYearSchema }), missingSchema),
    /** Answers that a filter finds: where words are searched for the best first, else the newest half-year first. */
    search: call(
      z.strictObject({
        filter: registerFilterSchema,
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
        /** The reader's: of a text that says the same in both the place is shown in this one. */
        language: languageSchema,
      }),
      foundPageSchema,
    ),
    /** Filters that were kept. */
    filters: call(nothing, z.array(savedFilterSchema)),
    /** In the place of the one that had the name. Answers all. */
    saveFilter: call(savedFilterSchema.extend({ name: filterNameSchema }), z.array(savedFilterSchema)),
    removeFilter: call(z.strictObject({ name: z.string() }), z.array(savedFilterSchema)),
  },
  trust: {
    /** The certificates that this data folder believes, and its lists of revoked ones. */
    get: call(nothing, trustViewSchema),
    /** What a file holds that might be believed. Errors: signing.trustUnreadable, trust.nothingInside. */
    examine: job(z.strictObject({ path: z.string() }), z.array(examinedTrustSchema)),
    /** Copies what a person has seen and confirmed into the data folder; journalled. Errors: trust.changed. */
    import: job(z.strictObject({ path: z.string(), sha256: z.array(certificateDigestSchema).min(1) }), trustViewSchema),
    /** Error: trust.unknown. */
    remove: call(z.strictObject({ sha256: certificateDigestSchema }), trustViewSchema),
    /** A certificate that came with the program is believed again. */
    restore: call(z.strictObject({ sha256: certificateDigestSchema }), trustViewSchema),
    /** The certificates that alone are ҚАӨМ's here; none: its signer is known by its BIN. */
    qaom: call(nothing, z.array(pinnedQaomSchema)),
    /**
     * The certificates of a file, or of who signed a package of ҚАӨМ's, and whether each may be pinned. Errors:
     * trust.noCertificate, trust.notOfQaom, trust.packageNotSound, signing.trustUnreadable, file.*.
     */
    examineQaom: job(z.strictObject({ path: z.string() }), z.array(examinedQaomSchema)),
    /** Pins one that a person has compared; journalled. Errors: as above, trust.changed. */
    pinQaom: job(z.strictObject({ path: z.string(), sha256: certificateDigestSchema }), z.array(pinnedQaomSchema)),
    /** Journalled. Error: trust.unknown. */
    unpinQaom: call(z.strictObject({ sha256: certificateDigestSchema }), z.array(pinnedQaomSchema)),
  },
  journal: {
    /** The newest first. */
    list: call(
      z.strictObject({
        before: z.int().nullable(),
        limit: z.int().min(1).max(1_000),
        filter: journalFilterSchema.default(wholeJournal),
      }),
      z.strictObject({
        entries: z.array(journalEntrySchema.extend({ label: localisedTextSchema })),
        /** `before` of the page that follows; null on the last. */
        next: z.int().nullable(),
      }),
    ),
    /** All who have done anything, by the names of the operating system. */
    actors: call(nothing, z.array(z.string())),
  },
  backup: {
    create: job(z.strictObject({ folder: z.string().nullable() }), backupViewSchema),
    /** `folder`: a folder of backups, or a data folder copied by hand; null = the data folder's own. */
    list: call(z.strictObject({ folder: z.string().nullable().default(null) }), z.array(backupViewSchema)),
  },
  /**
   * The passphrase of the data folder. While it is locked, these alone are answered. Errors of those that take a passphrase
   * or recovery key: lock.wait {seconds}, lock.wrongPassphrase {waitSeconds}, lock.wrongRecoveryKey {waitSeconds},
   * lock.recoveryKeyMistyped {group}, lock.notProtected.
   */
  lock: {
    state: call(nothing, lockStateSchema),
    /** Opens the folder. Errors: those of opening a data folder besides. */
    unlock: call(unlockSecretSchema, lockStateSchema),
    /** Closes the folder and forgets its keys. What runs is finished before, checks and backups given up; nothing new begins. */
    lockNow: call(nothing, lockStateSchema),
    /**
     * Sets a passphrase and encrypts everything in the folder, its backups too. Until it counts, cancelling leaves all as it
     * was. Errors: lock.tooShort {least}, lock.alreadyProtected, lock.noSpace {needed, free}, file.*.
     */
    protect: job(z.strictObject({ passphrase: newPassphrase }), protectedFolderSchema),
    /** Takes the passphrase away and decrypts everything in the folder. Errors: lock.noSpace, file.*. */
    unprotect: job(unlockSecretSchema, lockStateSchema),
    /** Another passphrase to the same keys: nothing is encrypted anew. Errors: lock.tooShort. */
    changePassphrase: call(z.strictObject({ secret: unlockSecretSchema, passphrase: newPassphrase }), lockStateSchema),
    /** A new recovery key: the sheet that was printed before opens nothing any more. */
    newRecoveryKey: call(unlockSecretSchema, recoveryKeySchema),
    /** The sheet to print and keep, as a PDF in both languages; that the key opens the folder is tried first. Takes what `protect` answers. */
    recoverySheet: job(z.object({ recoveryKey: z.string() }), bytes),
  },
  doctor: {
    run: job(nothing, z.array(findingSchema)),
    /**
     * What was found wrong without anybody having asked. Answers when all that was left over at the opening of a large folder
     * is done: the quick check of the database, the day's backup.
     */
    sinceOpening: call(nothing, z.array(findingSchema)),
    /** What a support file says of the data folder: numbers and codes alone. */
    facts: call(nothing, folderFactsSchema),
  },
} as const;

export type Contract = typeof contract;

type Of<M, Shape> = M extends Method ? Shape : never;

/** The contract as its callers see it: `api.report.open({…})`. */
export type Api = {
  readonly [C in keyof Contract]: {
    readonly [M in keyof Contract[C]]: Of<Contract[C][M], Caller<Extract<Contract[C][M], Method>>>;
  };
};

/** The contract as the backend carries it out. */
export type Handlers = {
  readonly [C in keyof Contract]: {
    readonly [M in keyof Contract[C]]: Of<Contract[C][M], Handler<Extract<Contract[C][M], Method>>>;
  };
};
