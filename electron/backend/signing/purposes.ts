import { type Purpose, purposeSchema } from "#shared/package/verdict.ts";
import { oids } from "./oids.ts";

/** What НУЦ РК says a certificate is for, by its extended key usages (its certificate policy). */
const purposesByOid = {
  [oids.emailProtection]: "signing",
  [oids.clientAuthentication]: "authentication",
  "1.2.398.3.3.4.1.1": "person",
  "1.2.398.3.3.4.1.2": "organisation",
  "1.2.398.3.3.4.1.2.1": "head",
  "1.2.398.3.3.4.1.2.2": "maySign",
  "1.2.398.3.3.4.1.2.3": "maySignFinance",
  "1.2.398.3.3.4.1.2.5": "employee",
} as const satisfies Record<string, Purpose>;

const authorityArc = "1.2.398.3.3.4.1.";

export function purposesOf(extendedKeyUsages: readonly string[]): readonly Purpose[] {
  const named = extendedKeyUsages.flatMap((oid) =>
    oid in purposesByOid ? [purposesByOid[oid as keyof typeof purposesByOid]] : [],
  );
  return purposeSchema.options.filter((purpose) => named.includes(purpose as (typeof named)[number]));
}

/** True where the certificate carries any usage of НУЦ РК's own, known here or not. */
export function hasAuthorityUsages(extendedKeyUsages: readonly string[]): boolean {
  return extendedKeyUsages.some((oid) => oid.startsWith(authorityArc));
}

interface Usages {
  readonly keyUsages: readonly string[] | null;
  readonly extendedKeyUsages: readonly string[];
}

/** A key for logging in (AUTH_…p12): client authentication and not signing. Such a key's signature binds nobody. */
export function isForAuthenticationOnly({ extendedKeyUsages }: Usages): boolean {
  return extendedKeyUsages.includes(oids.clientAuthentication) && !allowsSigning(extendedKeyUsages);
}

/** Key usage and extended key usage both let it sign documents (RFC 5280, 4.2.1.3 and 4.2.1.12). */
export function isForSigning({ keyUsages, extendedKeyUsages }: Usages): boolean {
  const bySort = keyUsages === null || keyUsages.includes("digitalSignature") || keyUsages.includes("nonRepudiation");
  return bySort && (extendedKeyUsages.length === 0 || allowsSigning(extendedKeyUsages));
}

/** НУЦ РК's own, that of other authorities for documents (RFC 9336), and the one that forbids nothing. */
const signing: readonly string[] = [oids.emailProtection, oids.documentSigning, oids.anyExtendedKeyUsage];

function allowsSigning(extendedKeyUsages: readonly string[]): boolean {
  return signing.some((usage) => extendedKeyUsages.includes(usage));
}

/**
 * Why a certificate is not a head's (package-format, "Reading": it carries an organisation usage 1.2.398.3.3.4.1.2.1 or
 * .2.2 and the body's BIN), asked alike before signing and when reading; null where it is one.
 */
export function headFault(certificate: {
  readonly bin: string | null;
  readonly purposes: readonly Purpose[];
}): "personalKey" | "notEntitled" | "noBin" | null {
  const { bin, purposes } = certificate;
  if (!purposes.includes("head") && !purposes.includes("maySign")) {
    return purposes.includes("person") && !purposes.includes("organisation") ? "personalKey" : "notEntitled";
  }
  return bin === null ? "noBin" : null;
}
