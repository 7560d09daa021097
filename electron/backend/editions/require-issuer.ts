import type { Reader } from "#backend/database/index.ts";
import { bodyBin } from "#backend/exchange/index.ts";
import { maySpeakAsQaom } from "#backend/trust/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { mayIssue } from "#shared/plan/addressee.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { ReadEdition } from "./read-edition.ts";

/**
 * The edition comes from ҚАӨМ, or who holds its duties, by the plan that is held here: never by the one that comes. Whose
 * signature ҚАӨМ's is, is known by its BIN: from that plan, else as a person confirmed it once. Errors: edition.notIssuer
 * {issuer}, edition.binNotConfirmed {issuer, bin, organisation}, edition.otherIssuer {known, found, organisation},
 * edition.notPinned {holder, organisation, sha256} where certificates of ҚАӨМ's are pinned and this is none of them.
 */
export function requireIssuer(held: Plan, reader: Reader, { document, signer, certificate }: ReadEdition): void {
  const { issuer, created, appliesFrom } = document;
  const issued = { drawnUp: today(new Date(created)), appliesFrom: parseHalfYear(appliesFrom) };
  if (!mayIssue(held, issuer.code, issued)) throw new KalqanError("edition.notIssuer", { issuer: issuer.code });
  const known = bodyBin({ plan: held }, reader, issuer.code);
  const found = signer?.bin ?? "—";
  const organisation = signer?.organisation ?? "—";
  if (known === null) {
    throw new KalqanError("edition.binNotConfirmed", { issuer: issuer.code, bin: found, organisation });
  }
  if (found !== known) throw new KalqanError("edition.otherIssuer", { known, found, organisation });
  if (!maySpeakAsQaom(reader, certificate)) {
    const holder = signer?.commonName ?? signer?.subject ?? "—";
    throw new KalqanError("edition.notPinned", { holder, organisation, sha256: certificate ?? "—" });
  }
}
