import {
  insertExport,
  insertSignature,
  type NewExport,
  type Reader,
  type SignatureRow,
  setReportPackage,
  setReportState,
  type Writer,
} from "#backend/database/index.ts";
import { appendJournal, type JournalData } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Decision } from "#shared/report/decision.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { next, type ReportEvent } from "#shared/report/life-cycle.ts";
import { frozenDocument } from "./document.ts";
import { requireReport } from "./find.ts";

/** The container that holds the signatures so far. `size` in bytes. */
export interface SignedContainer {
  readonly sha256: string;
  readonly size: number;
}

/** The preparer has signed: the report waits for the head. Errors: report.unknown, report.notAllowed. */
export function markAwaitingHead(
  writer: Writer,
  reportId: string,
  signature: Omit<SignatureRow, "role">,
  container: SignedContainer,
): void {
  sign(writer, reportId, { ...signature, role: "preparer" }, container, "signAsPreparer");
}

/**
 * The head has signed: the report is signed, and nothing of it ever changes again. Errors: report.unknown,
 * report.notAllowed, report.preparerFirst where the preparer must sign and has not.
 */
export function markSigned(
  writer: Writer,
  reportId: string,
  signature: Omit<SignatureRow, "role">,
  container: SignedContainer,
): void {
  sign(writer, reportId, { ...signature, role: "head" }, container, "signAsHead");
}

/** The signed container was written to a folder or drive and read back. Errors: report.unknown, report.notAllowed. */
export function markExported(writer: Writer, reportId: string, written: Omit<NewExport, "reportId">): void {
  const state = next(requireReport(writer, reportId).state, "export");
  insertExport(writer, { ...written, reportId });
  setReportState(writer, reportId, state);
  const { target, fileName, sha256, verified, driveLabel, driveSerial } = written;
  const data = { target, fileName, sha256, verified, driveLabel, driveSerial };
  appendJournal(writer, { action: "report.exported", subject: `report:${reportId}`, data });
}

/**
 * ҚАӨМ's receipt says what it decided of an exported report; `data` for the journal. Errors: report.unknown,
 * report.notAllowed.
 */
export function markDecided(writer: Writer, reportId: string, decision: Decision, data: JournalData): void {
  const state = next(requireReport(writer, reportId).state, decision === "accepted" ? "accept" : "return");
  setReportState(writer, reportId, state);
  appendJournal(writer, { action: `report.${decision}`, subject: `report:${reportId}`, data });
}

/** Who must sign a frozen report, in order, as its own data file says. Empty where it is not frozen. */
export function signersOf(reader: Reader, reportId: string): readonly SignerRole[] {
  return frozenDocument(reader, reportId)?.requiredSignatures ?? [];
}

function sign(
  writer: Writer,
  reportId: string,
  signature: SignatureRow,
  container: SignedContainer,
  event: Extract<ReportEvent, "signAsPreparer" | "signAsHead">,
): void {
  const report = requireReport(writer, reportId);
  const state = next(report.state, event);
  const both = signersOf(writer, reportId).includes("preparer");
  if (event === "signAsPreparer" && !both) {
    throw new KalqanError("report.notAllowed", { state: report.state, event });
  }
  if (event === "signAsHead" && both && report.state === "ready") throw new KalqanError("report.preparerFirst");
  insertSignature(writer, reportId, signature);
  setReportPackage(writer, reportId, container.sha256, container.size);
  setReportState(writer, reportId, state);
  const data = { role: signature.role, packageId: report.packageId, sha256: container.sha256, size: container.size };
  appendJournal(writer, { action: "report.signed", subject: `report:${reportId}`, data });
}
