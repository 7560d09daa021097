import { createHash } from "node:crypto";
import { keepBounded } from "#shared/bounded-map.ts";
import { type Certificate, isSelfIssued, sameCertificate } from "./certificate.ts";
import { checkSignatureValue, type SignatureOutcome } from "./signature-value.ts";

/** Real chains have two or three authorities. */
export const longestChain = 8;

/** True where `issuer` bears the name that `certificate` gives as its issuer's (RFC 5280, 6.1.3 a 4). */
export function isNamedIssuer(issuer: Certificate, certificate: Certificate): boolean {
  return issuer.subject.key === certificate.issuer.key;
}

/** Links already checked: the same issuers stand in every signature, and the same signers come again. */
const outcomes = new Map<string, Promise<SignatureOutcome>>();
const mostKept = 512;

/** Whether the issuer's key signed the certificate. Names, dates and constraints are not looked at. */
export function checkIssuedBy(certificate: Certificate, issuer: Certificate): Promise<SignatureOutcome> {
  const { encoding: key } = issuer.publicKey;
  // Both are DER, which says where it ends: no other key and certificate make the same octets.
  const name = createHash("sha256").update(key).update(certificate.der).digest("hex");
  const known = outcomes.get(name);
  if (known) return known;
  const outcome = checkSignatureValue(issuer.publicKey, certificate.scheme, certificate.tbs, certificate.signature);
  keepBounded(outcomes, name, outcome, mostKept);
  return outcome;
}

/** From a certificate's issuer upwards, as far as `known` reaches, without a self-issued root. */
export async function issuersUpwards(certificate: Certificate, known: readonly Certificate[]): Promise<Certificate[]> {
  const chain: Certificate[] = [];
  let current: Certificate | null = certificate;
  while (current && chain.length < longestChain) {
    current = await findIssuer(current, known, chain);
    if (current) chain.push(current);
  }
  return chain;
}

async function findIssuer(
  certificate: Certificate,
  known: readonly Certificate[],
  chain: readonly Certificate[],
): Promise<Certificate | null> {
  for (const candidate of known) {
    const isNew = !chain.some((link) => sameCertificate(link, candidate));
    if (!isNew || isSelfIssued(candidate) || !isNamedIssuer(candidate, certificate)) continue;
    if ((await checkIssuedBy(certificate, candidate)) === "valid") return candidate;
  }
  return null;
}
