import {
  findBodyBin,
  listBodyBins,
  listExports,
  listReports,
  type Reader,
  replaceBodyBin,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { frozenDocument, type ReportDeps } from "#backend/report/index.ts";
import type { ConfirmedBin } from "#shared/api/signing-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { findBody } from "#shared/plan/body-validity.ts";

interface BinCorrection {
  readonly body: string;
  /** Twelve digits. */
  readonly bin: string;
  readonly reason: string;
}

/** The BINs that were confirmed by hand, and how many reports have left with each. */
export function confirmedBins({ database }: Pick<ReportDeps, "database">): ConfirmedBin[] {
  return listBodyBins(database).map((row) => ({ ...row, exported: exportedWith(database, row.body, row.bin) }));
}

/**
 * Puts the right BIN in the place of one that was confirmed by mistake, which would otherwise keep the body's own keys from
 * signing for ever. Journalled with both and the reason. Nothing signed changes: a report that is ready is made anew before it
 * is signed (exchange.binNotInReport asks for it), one that was signed keeps what it says until it is corrected. The same BIN
 * again changes nothing. Errors: signing.binNotGiven (nobody has confirmed one), signing.binOfPlan (the plan edition says it),
 * plan.unknownBody.
 */
export function correctBodyBin({ database, plan }: ReportDeps, { body, bin, reason }: BinCorrection): void {
  if (findBody(plan, body).bin !== null) throw new KalqanError("signing.binOfPlan", { body });
  transaction(database, (writer) => {
    const before = findBodyBin(writer, body);
    if (before === null) throw new KalqanError("signing.binNotGiven", { body });
    if (before.bin === bin) return;
    replaceBodyBin(writer, { body, bin, confirmedAt: writer.now().toISOString(), confirmedBy: writer.actor });
    appendJournal(writer, {
      action: "bodyBin.corrected",
      subject: `body:${body}`,
      data: { body, before: before.bin, bin, reason },
    });
  });
}

/** Reports of the body that left here with this BIN in them. */
function exportedWith(reader: Reader, body: string, bin: string): number {
  return listReports(reader).filter(
    (report) =>
      report.body === body &&
      listExports(reader, report.id).length > 0 &&
      frozenDocument(reader, report.id)?.body.bin === bin,
  ).length;
}
