import { children, childrenOf, contextTag, type Element, encoding, readWhole, tags } from "./asn1-read.ts";
import { hex } from "./asn1-values.ts";
import type { Extensions } from "./extensions.ts";
import { oids } from "./oids.ts";

/** The names in a DistributionPointName's fullName, encoded; none where it is relative to the issuer (RFC 5280, 4.2.1.13). */
export function generalNames(name: Element): string[] {
  return name.tag === contextTag(0) ? children(name).map((one) => hex(encoding(one))) : [];
}

/** Where a certificate says its revocation lists are, as encoded general names. @throws Asn1Error */
export function readDistributionPoints(extensions: Extensions): readonly string[] {
  const extension = extensions.get(oids.distributionPoints);
  const points = extension ? childrenOf(readWhole(extension.value), tags.sequence) : [];
  return points
    .flatMap((point) => childrenOf(point, tags.sequence))
    .filter((field) => field.tag === contextTag(0))
    .flatMap((field) => children(field).flatMap(generalNames));
}
