import { Asn1Error } from "./asn1-read.ts";
import { hex } from "./asn1-values.ts";
import { type Certificate, isSelfIssued, tryReadCertificate } from "./certificate.ts";
import { issuerName, shortName } from "./certificate-info.ts";
import { checkIssuedBy } from "./chain.ts";
import { computeDigest } from "./digests.ts";
import { readPem, readWholeFile } from "./material-files.ts";
import { namePart, nameText } from "./name.ts";
import { oids } from "./oids.ts";
import { findPaths } from "./path.ts";
import { keyName } from "./public-key.ts";
import { type RevocationList, readRevocationList } from "./revocation-list.ts";
import type { TrustStore } from "./trust-store.ts";

/** A certificate that might be believed. */
export interface CertificateMaterial {
  readonly kind: "certificate";
  readonly der: Uint8Array;
  readonly sha256: string;
  readonly name: string;
  readonly issuer: string;
  readonly isRoot: boolean;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly algorithm: string;
  /** `notRoot`: names itself as its issuer, and its own key did not sign it. */
  readonly standing: "sound" | "notRoot";
}

/** A list of revoked certificates that might be used. */
export interface ListMaterial {
  readonly kind: "revocationList";
  readonly der: Uint8Array;
  readonly sha256: string;
  readonly issuer: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  readonly entries: number;
  readonly isDelta: boolean;
  /** `limited`: of some certificates only. `notGenuine`: the authority of that name did not sign it, or may not. */
  readonly standing: "sound" | "issuerUnknown" | "notGenuine" | "limited";
}

export type Material = CertificateMaterial | ListMaterial;

/**
 * Reads a file that somebody would believe: certificates and revocation lists, PEM or DER, each held against the store.
 * @throws KalqanError signing.trustUnreadable {path}; answers nothing where the file holds neither
 */
export async function readTrustMaterial(path: string, store: TrustStore): Promise<Material[]> {
  const bytes = await readWholeFile(path, "signing.trustUnreadable");
  const certificates = readPem(bytes, "CERTIFICATE");
  const lists = readPem(bytes, "X509 CRL");
  const blocks = certificates.length + lists.length > 0 ? [...certificates, ...lists] : [bytes];
  const found: Material[] = [];
  for (const der of blocks) {
    const certificate = tryReadCertificate(der);
    if (certificate) found.push(await describeCertificateMaterial(certificate));
    else {
      const list = tryReadList(der);
      // One part that cannot be read spoils the file: who knows what else was cut off.
      if (list === null) return [];
      found.push(await describeList(der, list, store));
    }
  }
  return found;
}

/** The certificates of a store, as they are told to people. */
export function describeStore({ anchors, intermediates }: TrustStore): Promise<CertificateMaterial[]> {
  return Promise.all([...anchors, ...intermediates].map(describeCertificateMaterial));
}

async function describeCertificateMaterial(certificate: Certificate): Promise<CertificateMaterial> {
  const isRoot = isSelfIssued(certificate);
  const isSound = !isRoot || (await checkIssuedBy(certificate, certificate)) !== "invalid";
  return {
    kind: "certificate",
    der: certificate.der,
    sha256: hex(computeDigest("SHA-256", certificate.der)),
    name: shortName(certificate),
    issuer: issuerName(certificate),
    isRoot,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    algorithm: keyName(certificate.publicKey.kind),
    standing: isSound ? "sound" : "notRoot",
  };
}

function tryReadList(der: Uint8Array): RevocationList | null {
  try {
    return readRevocationList(der);
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

async function describeList(der: Uint8Array, list: RevocationList, store: TrustStore): Promise<ListMaterial> {
  return {
    kind: "revocationList",
    der,
    sha256: hex(computeDigest("SHA-256", der)),
    issuer: namePart(list.issuer, oids.commonName) ?? nameText(list.issuer),
    thisUpdate: list.thisUpdate,
    nextUpdate: list.nextUpdate,
    entries: list.size,
    isDelta: list.scope.kind === "delta",
    standing: list.scope.kind === "limited" ? "limited" : await judgeList(list, store),
  };
}

/** RFC 5280, 6.3.3 f: signed by the authority it names, one that may sign lists and leads to a root. */
async function judgeList(list: RevocationList, store: TrustStore): Promise<ListMaterial["standing"]> {
  const named = [...store.anchors, ...store.intermediates].filter(({ subject }) => subject.key === list.issuer.key);
  let isKnown = false;
  for (const authority of named) {
    const isBelieved = store.anchors.includes(authority) || (await findPaths(authority, [], store)).paths.length > 0;
    if (!isBelieved) continue;
    isKnown = true;
    const maySign = authority.keyUsages?.includes("cRLSign") !== false;
    if (maySign && (await list.checkSignature(authority.publicKey)) === "valid") return "sound";
  }
  return isKnown ? "notGenuine" : "issuerUnknown";
}
