import { findBodyBin, insertBodyBin, type Reader, transaction, type Writer } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { ReportDeps } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { findBody } from "#shared/plan/body-validity.ts";

/** The body's BIN: as the plan edition gives it, else as it was confirmed by hand; null while nobody knows it. */
export function bodyBin(deps: Pick<ReportDeps, "plan">, reader: Reader, body: string): string | null {
  return findBody(deps.plan, body).bin ?? findBodyBin(reader, body)?.bin ?? null;
}

/**
 * A person says that this is the body's BIN. Journalled; the first confirmation stays, until it is corrected on purpose (correct-bin.ts). Confirming the same again changes
 * nothing. Errors: signing.binKnown {body, known, given}, plan.unknownBody.
 */
export function confirmBodyBin({ database, plan }: ReportDeps, body: string, bin: string): void {
  transaction(database, (writer) => keepBodyBin({ plan }, writer, body, bin));
}

/** The same within a transaction. */
export function keepBodyBin(deps: Pick<ReportDeps, "plan">, writer: Writer, body: string, bin: string): void {
  const known = bodyBin(deps, writer, body);
  if (known === bin) return;
  if (known !== null) throw new KalqanError("signing.binKnown", { body, known, given: bin });
  insertBodyBin(writer, { body, bin, confirmedAt: writer.now().toISOString(), confirmedBy: writer.actor });
  appendJournal(writer, { action: "bodyBin.confirmed", subject: `body:${body}`, data: { body, bin } });
}
