import type { Certificate } from "./certificate.ts";
import { issuerName, shortName } from "./certificate-info.ts";
import { failure, type SignatureProblem, type SignatureProblemCode, warning } from "./problem.ts";
import type { Revocation, RevocationList } from "./revocation-list.ts";

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
  /** Whole days that a list may be old at most, whatever it promises itself; null = what it promises counts. */
  readonly revocationMaxDays: number | null;
}

/** A list by which a certificate was judged, and how old it was then. */
export interface ListUse {
  /** Common name of the authority. */
  readonly issuer: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** Whole days from the list to the time judged, 0 where it is the younger. */
  readonly days: number;
}

export interface RevocationCheck {
  readonly problems: readonly SignatureProblem[];
  /** Null where no list could clear the certificate. */
  readonly list: ListUse | null;
}

const hold = 6;
const removed = 8;
const day = 86_400_000;

/** What the lists say of one certificate issued by `issuer` (RFC 5280, 6.3; EN 319 102-1, 5.2.5 and 5.2.6). */
export async function checkRevocation(
  certificate: Certificate,
  issuer: Certificate,
  moments: Moments,
  { revocationLists, requireRevocation, revocationMaxDays }: RevocationPolicy,
): Promise<RevocationCheck> {
  const { usable, problems } = await selectLists(revocationLists, certificate, issuer);
  const clearing = usable.filter((list) => clears(list, certificate));
  const latest = latestOf(clearing.filter((list) => stillNames(list, certificate)));
  const list = latest && describeUse(latest, certificate, moments.best);
  const revocation = strongest(usable.map((one) => one.find(certificate.serial)));
  if (revocation) return { problems: [...problems, judge(certificate, revocation, moments)], list };
  const partial = usable.filter((one) => !clearing.includes(one)).map((one) => partialWarning(one, issuer));
  const report = requireRevocation ? tryLater : warning;
  const data = { issuer: shortName(issuer), certificate: shortName(certificate) };
  const missing = list ? [] : [report(...whyNone(latestOf(clearing), data))];
  const old =
    list && !isFresh(list, moments.best, revocationMaxDays)
      ? [report("signing.revocationListOld", ageOf(list, data))]
      : [];
  return { problems: [...problems, ...partial, ...missing, ...old], list };
}

type Data = Readonly<Record<string, string | number>>;

function tryLater(code: SignatureProblemCode, data: Data): SignatureProblem {
  return failure(code, "TRY_LATER", data);
}

function whyNone(newest: RevocationList | null, data: Data): [SignatureProblemCode, Data] {
  if (!newest) return ["signing.noRevocationList", data];
  return ["signing.revocationListAfterExpiry", { ...data, thisUpdate: newest.thisUpdate.toISOString() }];
}

/**
 * EN 319 102-1, 5.2.5: current at the time judged. With a proof of existence that is the day proven, so that the lists kept
 * since then are what counts.
 */
function isFresh(list: ListUse, best: Date, maxDays: number | null): boolean {
  return best.getTime() <= freshUntil(list, maxDays);
}

/**
 * RFC 5280, 5.1.2.5 demands nextUpdate. A list without it promises nothing: it counts for a day. Whoever judges may demand
 * a younger one than the list itself promises (`maxDays`). Milliseconds.
 */
export function freshUntil(
  { thisUpdate, nextUpdate }: Pick<ListUse, "thisUpdate" | "nextUpdate">,
  maxDays: number | null,
): number {
  const promised = nextUpdate?.getTime() ?? thisUpdate.getTime() + day;
  return maxDays === null ? promised : Math.min(promised, thisUpdate.getTime() + (maxDays + 1) * day - 1);
}

function ageOf({ thisUpdate, days }: ListUse, data: Data): Data {
  return { ...data, thisUpdate: thisUpdate.toISOString(), days };
}

interface Selection {
  readonly usable: readonly RevocationList[];
  readonly problems: readonly SignatureProblem[];
}

/** The lists about this certificate that its issuer signed, and a word on those that cannot be used. */
async function selectLists(
  lists: readonly RevocationList[],
  certificate: Certificate,
  issuer: Certificate,
): Promise<Selection> {
  const usable: RevocationList[] = [];
  const problems: SignatureProblem[] = [];
  const data = { issuer: shortName(issuer) };
  for (const list of lists.filter((one) => speaksOf(one, certificate))) {
    if (!(await isGenuine(list, issuer))) {
      // An authority keeps its name when it changes its key: the list of the other key is no forgery, and not about this.
      if (!isByAnotherKey(list, issuer)) problems.push(warning("signing.revocationListIgnored", data));
    } else if (list.scope.kind === "limited") problems.push(warning("signing.revocationListLimited", data));
    else usable.push(list);
  }
  return { usable, problems };
}

function speaksOf({ issuer, scope }: RevocationList, certificate: Certificate): boolean {
  const kind = certificate.basicConstraints.isAuthority ? "authorities" : "signers";
  return issuer.key === certificate.issuer.key && (scope.covers === "all" || scope.covers === kind);
}

/** RFC 5280, 6.3.3 f: signed by the authority that issued the certificate, and one that may sign lists. */
async function isGenuine(list: RevocationList, issuer: Certificate): Promise<boolean> {
  if (issuer.keyUsages?.includes("cRLSign") === false) return false;
  return (await list.checkSignature(issuer.publicKey)) === "valid";
}

function isByAnotherKey({ scope }: RevocationList, issuer: Certificate): boolean {
  return scope.keyId !== null && issuer.subjectKeyId !== null && scope.keyId !== issuer.subjectKeyId;
}

/** Whether not being named means not being revoked: in a whole list, or in the part of it that the certificate points to. */
function clears({ scope }: RevocationList, certificate: Certificate): boolean {
  if (scope.kind !== "full") return false;
  return scope.points === null || scope.points.some((point) => certificate.distributionPoints.includes(point));
}

/** RFC 5280, 3.3: once a certificate has expired, lists may leave it out, and then say nothing of it. */
function stillNames({ thisUpdate, scope }: RevocationList, { notAfter }: Certificate): boolean {
  return thisUpdate <= notAfter || (scope.expiredSince !== null && scope.expiredSince <= notAfter);
}

function partialWarning(list: RevocationList, issuer: Certificate): SignatureProblem {
  const code = list.scope.kind === "delta" ? "signing.revocationListDelta" : "signing.revocationListLimited";
  return warning(code, { issuer: shortName(issuer) });
}

/** Of several lists the earliest date counts; a later list may end a hold. */
function strongest(found: readonly (Revocation | null)[]): Revocation | null {
  const revocations = found.filter((revocation) => revocation !== null);
  const isReleased = revocations.some((revocation) => revocation.reason === removed);
  const lasting = revocations.filter(({ reason }) => reason !== removed && !(isReleased && reason === hold));
  return lasting.sort((a, b) => a.date.getTime() - b.date.getTime())[0] ?? null;
}

function latestOf(lists: readonly RevocationList[]): RevocationList | null {
  return [...lists].sort((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime())[0] ?? null;
}

function describeUse({ thisUpdate, nextUpdate }: RevocationList, certificate: Certificate, best: Date): ListUse {
  const days = Math.max(0, Math.floor((best.getTime() - thisUpdate.getTime()) / day));
  return { issuer: issuerName(certificate), thisUpdate, nextUpdate, days };
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
