import { keepCopy } from "#backend/data-folder/index.ts";
import {
  findReceipt,
  insertAnswer,
  insertReceipt,
  insertRemark,
  replaceAnswer,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import type { ExchangeDeps, Watch } from "#backend/exchange/index.ts";
import type { Digest } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { markDecided } from "#backend/report/index.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import { openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Signer } from "#shared/package/verdict.ts";
import { type JudgedAnswer, judgeAnswer } from "./judge-answer.ts";
import { requireIssuer } from "./require-issuer.ts";

/** What came of taking a receipt in. */
export interface ImportedReceipt {
  readonly document: ReceiptDocument;
  readonly signer: Signer | null;
  /** `known`: everything in it was taken before, and nothing was changed. */
  readonly outcome: "imported" | "known";
  readonly answers: readonly JudgedAnswer[];
}

interface SoundReceipt extends Digest {
  readonly document: ReceiptDocument;
  readonly signer: Signer | null;
  /** SHA-256 of the signer's certificate. */
  readonly certificate: string | null;
}

/**
 * Takes a receipt of ҚАӨМ's in: verified like any package, from the signer known as ҚАӨМ, about packages that left from
 * here. Its container is kept; each report it answers becomes accepted or returned, with its remarks, in one transaction. An
 * answer that names the former one by number, time and decision stands in its place, and the former is kept beside it.
 * Errors, on any of which nothing is changed: receipt.notReceipt, receipt.notSound, receipt.notTrusted,
 * receipt.notAddressee, receipt.binNotConfirmed, receipt.otherIssuer, receipt.notPinned, receipt.altered, and where it answers nothing that
 * could be taken receipt.otherBody, receipt.unknownPackage, receipt.otherContent, receipt.contradicts,
 * receipt.replaced (a later one is here), receipt.notExported; file.*.
 */
export async function importReceipt(
  { report: { plan, database }, layout, clock }: ExchangeDeps,
  path: string,
  policy: ValidationPolicy,
  { signal, progress }: Watch,
): Promise<ImportedReceipt> {
  progress({ step: "verify", done: 0, total: 0 });
  const receipt = await readSound(path, policy, signal);
  const { document, signer, sha256 } = receipt;
  requireIssuer(plan, database, document, receipt);
  const judge = (reader: Parameters<typeof judgeAnswer>[0]): JudgedAnswer[] =>
    document.answers.map((answer) => judgeAnswer(reader, document.receiptId, answer));
  requireAnything(judge(database));
  const before = findReceipt(database, document.receiptId);
  if (before !== null && before.sha256 !== sha256) throw new KalqanError("receipt.altered");
  return keepCopy(layout, { path, sha256: receipt.sha256 }, () =>
    transaction(database, (writer) => {
      const answers = judge(writer);
      const taken = answers.flatMap((one) => (one.kind === "take" ? [one] : []));
      if (taken.length === 0) return { document, signer, outcome: "known" as const, answers };
      if (findReceipt(writer, document.receiptId) === null) insertNew(writer, receipt, clock().toISOString());
      for (const one of taken) take(writer, document, one);
      return { document, signer, outcome: "imported" as const, answers };
    }),
  );
}

function insertNew(writer: Writer, { document, signer, sha256, size }: SoundReceipt, importedAt: string): void {
  const { receiptId: id, issuer, officer, created: createdAt } = document;
  const officerName = officer.name;
  insertReceipt(writer, { id, sha256, size, issuer: issuer.code, officer: officerName, signer, createdAt, importedAt });
  const data = { sha256, size, issuer: issuer.code, bin: signer?.bin ?? null, answers: document.answers.length };
  appendJournal(writer, { action: "receipt.imported", subject: `receipt:${id}`, data });
}

async function readSound(path: string, policy: ValidationPolicy, signal: AbortSignal): Promise<SoundReceipt> {
  const { verification, own, certificates, reading } = await openPackage(path, policy, { signal, wholeDigest: true });
  await reading.close();
  const { size, sha256 } = reading;
  if (own !== null && own.kind !== "receipt") throw new KalqanError("receipt.notReceipt", { path });
  if (verification.verdict === "TOTAL-FAILED") throw new KalqanError("receipt.notSound", { path });
  if (own === null || sha256 === null) throw new KalqanError("receipt.notReceipt", { path });
  if (verification.verdict === "INDETERMINATE") throw new KalqanError("receipt.notTrusted", { path });
  const signer = verification.signatures[0]?.signer ?? null;
  return { document: own.document, signer, certificate: certificates[0]?.sha256 ?? null, size, sha256 };
}

/** Where nothing of it can be taken and nothing was, the first reason is the answer. */
function requireAnything(answers: readonly JudgedAnswer[]): void {
  if (answers.some(({ kind }) => kind === "take" || kind === "known")) return;
  const refused = answers.find((one) => one.kind === "refused");
  throw refused?.error ?? new KalqanError("receipt.otherBody");
}

type Taken = Extract<JudgedAnswer, { kind: "take" }>;

function take(writer: Writer, { receiptId }: ReceiptDocument, { answer, report, replaced: before }: Taken): void {
  const { decision, intake, generalRemark, remarks, replaces: replaced } = answer;
  const { day, daysLate } = intake;
  const reportId = report.id;
  replaceAnswer(writer, { reportId, replaced, replacedBy: receiptId, replacedAt: writer.now().toISOString() });
  if (before !== null) {
    const data = { receiptId, replaced: before.receiptId, from: before.decision, decision };
    appendJournal(writer, { action: "receipt.replaced", subject: `report:${reportId}`, data });
  }
  insertAnswer(writer, { reportId, receiptId, decision, day, daysLate });
  const general = generalRemark.kk.trim() === "" && generalRemark.ru.trim() === "" ? [] : [generalRemark];
  const all = [
    ...general.map((text) => ({ measure: null, path: "", text })),
    ...remarks.map(({ measure, path, text }) => ({ measure, path, text })),
  ];
  for (const [index, { measure, path, text }] of all.entries()) {
    insertRemark(writer, { reportId, position: index + 1, measure, path, kk: text.kk, ru: text.ru });
  }
  markDecided(writer, reportId, decision, { receiptId, day, daysLate, remarks: all.length });
}
