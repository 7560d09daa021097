import { children, childrenOf, content, contextTag, type Element, readWhole, tags } from "./asn1-read.ts";
import { hex, octets, timeValue } from "./asn1-values.ts";
import { generalNames } from "./distribution-points.ts";
import type { Extensions } from "./extensions.ts";
import { oids } from "./oids.ts";

/** Of which certificates a revocation list speaks. */
export interface ListScope {
  /**
   * `delta`: only what changed since another list, so it can revoke and not clear. `limited`: indirect, for some reasons
   * only, for attribute certificates, or limited in a way not understood here: such a list is not used at all.
   */
  readonly kind: "full" | "delta" | "limited";
  /** RFC 5280, 5.2.5: which of the issuer's certificates. */
  readonly covers: "all" | "signers" | "authorities";
  /** The distribution points it is one part for, as encoded general names; null where it is no part. */
  readonly points: readonly string[] | null;
  /** Identifier of the key that signed it, in hexadecimal, where it says so (RFC 5280, 5.2.1). */
  readonly keyId: string | null;
  /** Certificates that expired since are still named (X.509, 9.5.2.8); null: they may have been left out. */
  readonly expiredSince: Date | null;
}

/** Extensions of a list that are understood even where they are critical. */
const understood: ReadonlySet<string> = new Set([
  oids.authorityKeyIdentifier,
  oids.deltaListIndicator,
  oids.issuingDistributionPoint,
  oids.expiredCertificatesOnList,
  "2.5.29.20",
]);

/** @throws Asn1Error */
export function readListScope(extensions: Extensions): ListScope {
  const isKnown = [...extensions].every(([oid, { critical }]) => !critical || understood.has(oid));
  const point = extensions.get(oids.issuingDistributionPoint);
  // RFC 5280, 5.2.5: [0] the point, [1] users only, [2] authorities only, [3] some reasons, [4] indirect, [5] attributes only.
  const fields = point ? childrenOf(readWhole(point.value), tags.sequence) : [];
  const isSet = (number: number): boolean =>
    fields.some((field) => field.tag === contextTag(number, false) && content(field).some((octet) => octet !== 0));
  const isLimited = fields.some((field) => field.tag === contextTag(3, false)) || isSet(4) || isSet(5);
  const named = fields.find((field) => field.tag === contextTag(0));
  const expired = extensions.get(oids.expiredCertificatesOnList);
  return {
    kind: !isKnown || isLimited ? "limited" : extensions.has(oids.deltaListIndicator) ? "delta" : "full",
    covers: isSet(1) ? "signers" : isSet(2) ? "authorities" : "all",
    points: named ? children(named).flatMap(generalNames) : null,
    keyId: readAuthorityKeyId(extensions),
    expiredSince: expired ? timeValue(readWhole(expired.value)) : null,
  };
}

/** RFC 5280, 4.2.1.1. @throws Asn1Error */
function readAuthorityKeyId(extensions: Extensions): string | null {
  const extension = extensions.get(oids.authorityKeyIdentifier);
  if (!extension) return null;
  const fields: readonly Element[] = childrenOf(readWhole(extension.value), tags.sequence);
  const keyId = fields.find((field) => field.tag === contextTag(0, false));
  return keyId ? hex(octets(keyId, contextTag(0, false))) : null;
}
