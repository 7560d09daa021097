import { bodyBin } from "../body-bin.ts";
import type { ExchangeDeps } from "../deps.ts";
import type { CarriedReport } from "./read-carried.ts";

/**
 * What is known at the head's workstation of the body's BIN: as the report says, as it was confirmed here, and as the
 * preparer's certificate says, which was let sign only with the BIN that had been confirmed. The head's must equal each.
 */
export function knownBins({ report }: ExchangeDeps, { document, verification }: CarriedReport): string[] {
  const { code, bin } = document.body;
  const preparers = verification.signatures.map(({ signer }) => signer?.bin ?? null);
  const known = [bin, bodyBin(report, report.database, code), ...preparers];
  return [...new Set(known.filter((one) => one !== null))];
}
