import type { Certificate } from "./certificate.ts";
import { shortName } from "./certificate-info.ts";
import { failure, type SignatureProblem, warning } from "./problem.ts";
import type { Revocation, RevocationList } from "./revocation-list.ts";
import { checkSignatureValue } from "./signature-value.ts";

/** The times by which revocation is judged. */
export interface Moments {
  /** Time of validation. */
  readonly at: Date;
  /** EN 319 102-1, 5.6.2.4: the earliest time the signature is known to have existed; without a proof, `at`. */
  readonly best: Date;
  /** What the signature says of itself. */
  readonly claimed: Date | null;
}

export interface RevocationPolicy {
  readonly revocationLists: readonly RevocationList[];
  /** True where a signature without a fresh list is INDETERMINATE/TRY_LATER (package-format, "Reading"). */
  readonly requireRevocation: boolean;
}

const hold = 6;
const removed = 8;
const day = 86_400_000;

/** What the lists say of one certificate issued by `issuer` (RFC 5280, 6.3; EN 319 102-1, 5.2.5 and 5.2.6). */
export async function checkRevocation(
  certificate: Certificate,
  issuer: Certificate,
  moments: Moments,
  { revocationLists, requireRevocation }: RevocationPolicy,
): Promise<SignatureProblem[]> {
  const problems: SignatureProblem[] = [];
  const usable: RevocationList[] = [];
  for (const list of revocationLists) {
    if (!speaksOf(list, certificate)) continue;
    if (await isGenuine(list, issuer)) usable.push(list);
    else problems.push(warning("signing.revocationListIgnored", { issuer: shortName(issuer) }));
  }
  const revocation = strongest(usable.map((list) => list.find(certificate.serial)));
  if (revocation) return [...problems, judge(certificate, revocation, moments)];
  return [...problems, ...checkFreshness(certificate, issuer, usable, moments, requireRevocation)];
}

function speaksOf(list: RevocationList, certificate: Certificate): boolean {
  const kind = certificate.basicConstraints.isAuthority ? "authorities" : "signers";
  return list.issuer.key === certificate.issuer.key && (list.covers === "all" || list.covers === kind);
}

/** Signed by the authority that issued the certificate, one that may sign lists, and limited in no unknown way. */
async function isGenuine(list: RevocationList, issuer: Certificate): Promise<boolean> {
  if (!list.isUnderstood || issuer.keyUsages?.includes("cRLSign") === false) return false;
  return (await checkSignatureValue(issuer.publicKey, list.scheme, list.tbs, list.signature)) === "valid";
}

/** Of several lists the earliest date counts; a later list may end a hold. */
function strongest(found: readonly (Revocation | null)[]): Revocation | null {
  const revocations = found.filter((revocation) => revocation !== null);
  const isReleased = revocations.some((revocation) => revocation.reason === removed);
  const lasting = revocations.filter(({ reason }) => reason !== removed && !(isReleased && reason === hold));
  return lasting.sort((a, b) => a.date.getTime() - b.date.getTime())[0] ?? null;
}

function judge(certificate: Certificate, { date, reason }: Revocation, moments: Moments): SignatureProblem {
  const data = { certificate: shortName(certificate), date: date.toISOString() };
  if (moments.best < date) return warning("signing.revokedLater", data);
  if (reason === hold) return failure("signing.onHold", "TRY_LATER", data);
  // The signer's own statement that it signed after the revocation speaks against it; that it signed before proves nothing.
  const isSigner = !certificate.basicConstraints.isAuthority;
  if (isSigner && moments.claimed && moments.claimed >= date) return failure("signing.revoked", "REVOKED", data);
  return failure("signing.revokedNoProof", "REVOKED_NO_POE", data);
}

function checkFreshness(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  { at }: Moments,
  required: boolean,
): SignatureProblem[] {
  const report = required
    ? (code: "signing.noRevocationList" | "signing.revocationListOld", data: Record<string, string | number>) =>
        failure(code, "TRY_LATER", data)
    : warning;
  const [latest] = lists
    .filter((list) => !list.isDelta)
    .sort((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
  const data = { issuer: shortName(issuer), certificate: shortName(certificate) };
  if (!latest) return [report("signing.noRevocationList", data)];
  if (latest.nextUpdate === null || at <= latest.nextUpdate) return [];
  const days = Math.floor((at.getTime() - latest.thisUpdate.getTime()) / day);
  return [report("signing.revocationListOld", { ...data, thisUpdate: latest.thisUpdate.toISOString(), days })];
}
