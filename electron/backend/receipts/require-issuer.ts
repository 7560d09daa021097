import type { Reader } from "#backend/database/index.ts";
import { bodyBin } from "#backend/exchange/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Answer, ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Signer } from "#shared/package/verdict.ts";
import { addresseeCode } from "#shared/plan/addressee.ts";
import { findBody, holderOn } from "#shared/plan/body-validity.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { lastDay, parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";

/**
 * The receipt comes from whom it says, and that is who the reports are given to. Whose signature ҚАӨМ's is, is known by its
 * BIN: from the plan's data, else as a person confirmed it once. Errors: receipt.notAddressee, receipt.binNotConfirmed
 * {issuer, bin, organisation}, receipt.otherIssuer {known, found, organisation}, calendar.unknownHalfYear.
 */
export function requireIssuer(
  plan: Plan,
  reader: Reader,
  { issuer, created, answers }: ReceiptDocument,
  signer: Signer | null,
): void {
  if (!answers.every((answer) => isAddressee(plan, issuer.code, answer, created))) {
    throw new KalqanError("receipt.notAddressee");
  }
  const found = signer?.bin ?? null;
  const organisation = signer?.organisation ?? "—";
  const known = bodyBin({ plan }, reader, findBody(plan, issuer.code).code);
  if (known === null && found !== null) {
    throw new KalqanError("receipt.binNotConfirmed", { issuer: issuer.code, bin: found, organisation });
  }
  if (found !== known) {
    throw new KalqanError("receipt.otherIssuer", { known: known ?? "—", found: found ?? "—", organisation });
  }
}

/**
 * ҚАӨМ's duties pass on (plan data: successors): a report may be answered by who held them at the half-year's end, when it
 * was taken in, or when the receipt was drawn up.
 */
function isAddressee(plan: Plan, issuer: string, { halfYear, intake }: Answer, created: string): boolean {
  const days = [lastDay(parseHalfYear(halfYear)), intake.day, today(new Date(created))];
  return days.some((day) => holderOn(plan, addresseeCode, day)?.code === issuer);
}
