import { readingLimits } from "#shared/package/limits.ts";
import type { Signer, SubIndication, Verdict } from "#shared/package/verdict.ts";
import { nameOfAlgorithm } from "./algorithm-names.ts";
import { Asn1Error } from "./asn1-read.ts";
import { octets, oidValue, sameBytes, timeValue } from "./asn1-values.ts";
import type { Certificate } from "./certificate.ts";
import { type CertificateInfo, describeCertificate, describeSigner, shortName } from "./certificate-info.ts";
import { digestOfOid, isWeakDigest } from "./digests.ts";
import { oids } from "./oids.ts";
import { failure, type SignatureProblem, verdictFrom, warning } from "./problem.ts";
import { keyName } from "./public-key.ts";
import type { ListUse, Moments } from "./revocation.ts";
import type { RevocationList } from "./revocation-list.ts";
import { readScheme, type SignatureScheme } from "./signature-scheme.ts";
import { algorithmName, checkSignatureValue, schemeName } from "./signature-value.ts";
import { digestOfContent, type SignedContent } from "./signed-content.ts";
import { readSignedData, type SignedData, SignedDataFault } from "./signed-data.ts";
import { findSigningCertificate } from "./signing-certificate.ts";
import { checkTrust } from "./trust.ts";
import type { TrustStore } from "./trust-store.ts";

export interface ValidationPolicy {
  readonly trust: TrustStore;
  readonly revocationLists: readonly RevocationList[];
  /** The time of validation. */
  readonly at: Date;
  /** A day on which the signature is known to have existed, from a receipt. */
  readonly proofOfExistence?: Date;
  /** Without a fresh revocation list: INDETERMINATE/TRY_LATER instead of a warning. */
  readonly requireRevocation?: boolean;
  /** A list older than so many whole days is too old, whatever it promises itself; null = what it promises counts. */
  readonly revocationMaxDays?: number | null;
}

export interface SignatureCheck {
  readonly verdict: Verdict;
  readonly subIndication: SubIndication | null;
  /** Who the signature names; proven only where the verdict is TOTAL-PASSED. */
  readonly signer: Signer | null;
  readonly certificate: CertificateInfo | null;
  /** The signer's own statement. */
  readonly signingTime: Date | null;
  /** `RSA-2048 SHA-256`, `RSA-PSS-2048 SHA-256`, `ECDSA-P256 SHA-256`, `GOST-2015-512`, `GOST-2004`. */
  readonly algorithm: string | null;
  readonly problems: readonly SignatureProblem[];
  /** The revocation lists by which signer and issuers were judged, with their age; empty where none was at hand. */
  readonly revocationLists: readonly ListUse[];
}

/**
 * Checks a detached CMS/CAdES signature over `content` (EN 319 102-1, 5.3): form, signer's certificate, digest,
 * signature value, path to the trust store, times, revocation. Without the content everything else is still checked. Never
 * throws for what the input holds, however made.
 */
export async function verifyDetached(
  signature: Uint8Array,
  content: SignedContent,
  policy: ValidationPolicy,
): Promise<SignatureCheck> {
  if (signature.length > readingLimits.signatureBytes) {
    return formFailure(failure("signing.tooLarge", "FORMAT_FAILURE", { size: signature.length }));
  }
  try {
    return await verifySignedData(readSignedData(signature), content, policy);
  } catch (error) {
    if (error instanceof SignedDataFault) return formFailure(failure(error.code, "FORMAT_FAILURE", error.data));
    if (error instanceof Asn1Error) return formFailure(failure("signing.malformed", "FORMAT_FAILURE"));
    throw error;
  }
}

function formFailure(problem: SignatureProblem): SignatureCheck {
  const nothing = { signer: null, certificate: null, signingTime: null, algorithm: null };
  return { ...verdictFrom([problem]), ...nothing, problems: [problem], revocationLists: [] };
}

async function verifySignedData(
  signed: SignedData,
  content: SignedContent,
  policy: ValidationPolicy,
): Promise<SignatureCheck> {
  const signingTimeAttribute = signed.attributes.get(oids.signingTime);
  const signingTime = signingTimeAttribute ? timeValue(signingTimeAttribute) : null;
  const { certificate, problems: identification } = findSigningCertificate(signed);
  const scheme = readScheme(signed.signatureAlgorithm, digestOfOid(signed.digestAlgorithm.oid));
  const cryptography = [
    ...checkContentType(signed),
    ...checkAlgorithms(signed, scheme),
    ...checkContentDigest(signed, content),
    ...(certificate ? await checkValue(signed, scheme, certificate) : []),
  ];
  const statements = signingTime
    ? checkSigningTime(signingTime, policy)
    : [failure("signing.attributeMissing", "SIG_CONSTRAINTS_FAILURE", { attribute: "signing-time" })];
  const beside = signed.beside.map((kind) => warning(`signing.${kind}NotEvaluated`));
  const soFar = [...cryptography, ...identification, ...statements, ...beside];
  // A path says nothing of a signature that does not hold: its causes would only hide the one that matters.
  const isEvaluated = !soFar.some(({ code }) => code === "signing.gostOld");
  const holds = isEvaluated && verdictFrom(soFar).verdict !== "TOTAL-FAILED";
  const trust =
    certificate && holds
      ? await checkTrust(certificate, signed, momentsOf(signingTime, policy), policy)
      : { problems: [], lists: [] };
  const problems = withoutRepetition([...soFar, ...trust.problems]);
  const info = certificate ? describeCertificate(certificate) : null;
  return {
    ...verdictFrom(problems),
    signer: info ? describeSigner(info) : null,
    certificate: info,
    signingTime,
    algorithm: certificate ? algorithmName(keyName(certificate.publicKey.kind), scheme) : schemeName(scheme),
    problems,
    revocationLists: trust.lists,
  };
}

/** A digest that is weak is so in the signature and in what binds its certificate: one sentence says both. */
function withoutRepetition(problems: readonly SignatureProblem[]): SignatureProblem[] {
  const said = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

function momentsOf(claimed: Date | null, { at, proofOfExistence }: ValidationPolicy): Moments {
  return { at, best: proofOfExistence && proofOfExistence < at ? proofOfExistence : at, claimed };
}

/** RFC 5652, 11.1: present wherever there are signed attributes, and the same as the content's. */
function checkContentType({ attributes }: SignedData): SignatureProblem[] {
  const attribute = attributes.get(oids.contentType);
  if (!attribute) return [failure("signing.attributeMissing", "FORMAT_FAILURE", { attribute: "content-type" })];
  return oidValue(attribute) === oids.data ? [] : [failure("signing.contentType", "FORMAT_FAILURE")];
}

function checkAlgorithms(signed: SignedData, scheme: SignatureScheme): SignatureProblem[] {
  const digest = digestOfOid(signed.digestAlgorithm.oid);
  if (scheme.kind === "gostOld") return []; // Named by checkValue, and not evaluated.
  if (!digest || scheme.kind === "unknown") {
    const algorithm = nameOfAlgorithm(scheme.kind === "unknown" ? scheme.oid : signed.digestAlgorithm.oid);
    return [failure("signing.algorithmUnsupported", "CRYPTO_CONSTRAINTS_FAILURE", { algorithm })];
  }
  if (scheme.digest !== digest) return [failure("signing.algorithmsDiffer", "FORMAT_FAILURE")];
  if (!isWeakDigest(digest)) return [];
  return [failure("signing.weakDigest", "CRYPTO_CONSTRAINTS_FAILURE", { algorithm: digest })];
}

/** RFC 5652, 11.2. A digest that is not known was named by checkAlgorithms. */
function checkContentDigest(signed: SignedData, content: SignedContent): SignatureProblem[] {
  const attribute = signed.attributes.get(oids.messageDigest);
  if (!attribute) return [failure("signing.attributeMissing", "FORMAT_FAILURE", { attribute: "message-digest" })];
  // EN 319 102-1, table 6.
  if (content === null) return [failure("signing.contentAbsent", "SIGNED_DATA_NOT_FOUND")];
  const digest = digestOfOid(signed.digestAlgorithm.oid);
  if (!digest) return [];
  if (sameBytes(octets(attribute), digestOfContent(content, digest))) return [];
  return [failure("signing.contentChanged", "HASH_FAILURE")];
}

async function checkValue(
  signed: SignedData,
  scheme: SignatureScheme,
  certificate: Certificate,
): Promise<SignatureProblem[]> {
  const { publicKey } = certificate;
  const outcome = await checkSignatureValue(publicKey, scheme, signed.signedBytes, signed.signature);
  switch (outcome) {
    case "valid":
      return [];
    case "invalid":
      return [failure("signing.signatureWrong", "SIG_CRYPTO_FAILURE")];
    case "notEvaluated":
      return [failure("signing.gostOld", "GENERIC", nameOf(certificate))];
    case "unsupported": {
      // Said already, by checkAlgorithms: of what is unknown, and of MD5, which is known too well.
      if (scheme.kind === "unknown" || ("digest" in scheme && scheme.digest === "MD5")) return [];
      const algorithm = algorithmName(keyName(publicKey.kind), scheme);
      return [failure("signing.algorithmUnsupported", "CRYPTO_CONSTRAINTS_FAILURE", { algorithm })];
    }
  }
}

function nameOf(certificate: Certificate): { certificate: string; algorithm: string } {
  return { certificate: shortName(certificate), algorithm: keyName(certificate.publicKey.kind) };
}

/** Clocks of workstations without a network drift; a day more is worth a word. */
const tolerance = 86_400_000;

function checkSigningTime(signingTime: Date, { at, proofOfExistence }: ValidationPolicy): SignatureProblem[] {
  const latest = Math.min(at.getTime(), proofOfExistence?.getTime() ?? Number.POSITIVE_INFINITY);
  if (signingTime.getTime() <= latest + tolerance) return [];
  return [warning("signing.signingTimeInFuture", { signingTime: signingTime.toISOString() })];
}
