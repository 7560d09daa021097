import { v7 as uuid } from "uuid";
import { bodyBin, type ExchangeDeps } from "#backend/exchange/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { describeRevocationLists, type RevocationList } from "#backend/signing/index.ts";
import { documentFormats } from "#shared/package/formats.ts";
import {
  type Answer,
  type ReceiptDocument,
  type ReplacedAnswer,
  receiptDocumentSchema,
} from "#shared/package/receipt-document.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Person } from "#shared/report/entry.ts";
import type { PackageFacts } from "./package-facts.ts";

/** What is said of a package: the decision, and the day of intake, `YYYY-MM-DD`. */
export interface Said extends Pick<Answer, "decision" | "generalRemark" | "remarks"> {
  readonly day: string;
}

/**
 * The answer to a package, as late as the days between say. Error: calendar.unknownHalfYear.
 * @param replaces the receipts that answered it before, the last first
 */
export function drawUpAnswer(
  facts: PackageFacts,
  { day, decision, generalRemark, remarks }: Said,
  replaces: readonly ReplacedAnswer[],
): Answer {
  const due = reportDueDate(parseHalfYear(facts.halfYear)).date;
  const daysLate = Math.max(0, -daysLeft(due, day));
  return { ...facts, decision, intake: { day, due, daysLate }, generalRemark, remarks, replaces: [...replaces] };
}

interface Receipt {
  /** ҚАӨМ, or who holds its duties: a body's code. */
  readonly issuer: string;
  readonly officer: Person;
  readonly answers: readonly Answer[];
  /** What the packages' signatures were held against, and is noted. */
  readonly revocationLists: readonly RevocationList[];
}

/** `receipt.json`, with an id of its own. Error: plan.unknownBody. */
export function drawUpReceipt(
  { report: { plan, database, program }, clock }: ExchangeDeps,
  { issuer, officer, answers, revocationLists }: Receipt,
): ReceiptDocument {
  const { code, name } = findBody(plan, issuer);
  return receiptDocumentSchema.parse({
    format: documentFormats.receipt,
    receiptId: uuid(),
    created: clock().toISOString(),
    program,
    issuer: { code, name, bin: bodyBin({ plan }, database, issuer) },
    officer,
    restrictedUse: readSettings(database).restrictedUse,
    answers: [...answers],
    revocationLists: describeRevocationLists(revocationLists).map((list) => ({
      issuer: list.issuer,
      thisUpdate: list.thisUpdate.toISOString(),
      nextUpdate: list.nextUpdate?.toISOString() ?? null,
      size: list.size,
    })),
  } satisfies ReceiptDocument);
}
