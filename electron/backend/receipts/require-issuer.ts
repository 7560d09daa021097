import type { Reader } from "#backend/database/index.ts";
import { bodyBin } from "#backend/exchange/index.ts";
import { maySpeakAsQaom } from "#backend/trust/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Signer } from "#shared/package/verdict.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { issuerFault } from "./issuer-fault.ts";

interface SignedBy {
  readonly signer: Signer | null;
  /** SHA-256 of the signer's certificate. */
  readonly certificate: string | null;
}

/**
 * The receipt comes from whom it says, and that is who the reports are given to. Whose signature ҚАӨМ's is, is known by its
 * BIN: from the plan's data, else as a person confirmed it once; and where certificates of ҚАӨМ's are pinned, it is one of them.
 * Errors: receipt.notAddressee, receipt.binNotConfirmed {issuer, bin, organisation}, receipt.otherIssuer {known, found,
 * organisation}, receipt.notPinned {holder, organisation, sha256}, calendar.unknownHalfYear.
 */
export function requireIssuer(
  plan: Plan,
  reader: Reader,
  document: ReceiptDocument,
  { signer, certificate }: SignedBy,
): void {
  const knownBin = (body: string): string | null => bodyBin({ plan }, reader, body);
  const fault = issuerFault(plan, knownBin, document, signer);
  if (fault === "notAddressee") throw new KalqanError("receipt.notAddressee");
  const { code } = document.issuer;
  const known = knownBin(code);
  const found = signer?.bin ?? "—";
  const organisation = signer?.organisation ?? "—";
  if (known === null) throw new KalqanError("receipt.binNotConfirmed", { issuer: code, bin: found, organisation });
  if (fault === "otherSigner") throw new KalqanError("receipt.otherIssuer", { known, found, organisation });
  if (!maySpeakAsQaom(reader, certificate)) {
    const holder = signer?.commonName ?? signer?.subject ?? "—";
    throw new KalqanError("receipt.notPinned", { holder, organisation, sha256: certificate ?? "—" });
  }
}
