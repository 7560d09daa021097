import type { ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Signer } from "#shared/package/verdict.ts";
import { mayAnswer } from "#shared/plan/addressee.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** What is known of the BIN of a body; null = nobody knows it. */
export type KnownBin = (body: string) => string | null;

/**
 * What speaks against a receipt's issuer, or against its signer as the issuer's: `notAddressee`, the issuer takes no
 * reports of these half-years; `otherSigner`, the certificate names another BIN than is known of the issuer. Where no BIN is
 * known nothing can be held against it. Error: calendar.unknownHalfYear.
 */
export function issuerFault(
  plan: Plan,
  knownBin: KnownBin,
  { issuer, created, answers }: ReceiptDocument,
  signer: Signer | null,
): "notAddressee" | "otherSigner" | null {
  const drawnUp = today(new Date(created));
  const isAddressee = answers.every(({ halfYear, intake }) =>
    mayAnswer(plan, issuer.code, { halfYear: parseHalfYear(halfYear), intake: intake.day, drawnUp }),
  );
  if (!isAddressee) return "notAddressee";
  const known = knownBin(issuer.code);
  return known === null || signer?.bin === known ? null : "otherSigner";
}
