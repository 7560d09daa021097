import { hex } from "./asn1-values.ts";
import type { Certificate } from "./certificate.ts";
import { shortName } from "./certificate-info.ts";
import { computeDigest } from "./digests.ts";
import { namePart, nameText } from "./name.ts";
import { oids } from "./oids.ts";
import type { RevocationList } from "./revocation-list.ts";
import type { TrustStore } from "./trust-store.ts";

/** A root as it is told to people. */
export interface TrustedRoot {
  readonly name: string;
  readonly notAfter: Date;
  /** Of the certificate, lower-case hexadecimal: what is compared with the authority's own page. */
  readonly sha256: string;
}

/** A list of revoked certificates as it is told to people. */
export interface ListedRevocations {
  readonly issuer: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** How many certificates it lists. */
  readonly size: number;
}

/** What a verification believed, by name. */
export function describeRoots({ anchors }: TrustStore): TrustedRoot[] {
  return anchors.map(describeRoot).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describeRoot(root: Certificate): TrustedRoot {
  return { name: shortName(root), notAfter: root.notAfter, sha256: hex(computeDigest("SHA-256", root.der)) };
}

/** What a verification knew of revoked certificates. Whether a list is genuine shows where it is used. */
export function describeRevocationLists(lists: readonly RevocationList[]): ListedRevocations[] {
  return lists.map(({ issuer, thisUpdate, nextUpdate, size }) => ({
    issuer: namePart(issuer, oids.commonName) ?? nameText(issuer),
    thisUpdate,
    nextUpdate,
    size,
  }));
}
