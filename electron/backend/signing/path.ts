import type { Certificate } from "./certificate.ts";
import { isSelfIssued, sameCertificate } from "./certificate.ts";
import { checkIssuedBy, isNamedIssuer, longestChain } from "./chain.ts";
import type { SignatureOutcome } from "./signature-value.ts";
import type { TrustStore } from "./trust-store.ts";

/** From the signer's certificate to an anchor, both included. */
export type Path = readonly Certificate[];

export interface PathSearch {
  /** Complete paths, the nearest first; empty where none leads to an anchor. */
  readonly paths: readonly Path[];
  /** Why a link did not hold, where a named issuer was at hand and its signature was not found valid. */
  readonly brokenLinks: readonly { readonly certificate: Certificate; readonly outcome: SignatureOutcome }[];
}

/** Cross-signed look-alikes could otherwise keep the search busy: real stores need a handful of checks. */
const mostChecks = 60;
const mostPaths = 4;

/**
 * Finds paths from a certificate to the trust store over name chaining and signatures (RFC 5280, 6.1; candidates from
 * the signature itself are as good as any, for each link is checked).
 */
export async function findPaths(
  leaf: Certificate,
  inside: readonly Certificate[],
  trust: TrustStore,
): Promise<PathSearch> {
  const helpers = [...inside, ...trust.intermediates].filter((candidate) => !isSelfIssued(candidate));
  const paths: Path[] = [];
  const brokenLinks: { certificate: Certificate; outcome: SignatureOutcome }[] = [];
  const queue: Path[] = [[leaf]];
  let checks = 0;
  for (let path = queue.shift(); path && paths.length < mostPaths; path = queue.shift()) {
    const top = path.at(-1) ?? leaf;
    for (const { candidate, isAnchor } of candidatesFor(top, path, trust.anchors, helpers)) {
      if (checks++ >= mostChecks) break;
      const outcome = await checkIssuedBy(top, candidate);
      if (outcome !== "valid") brokenLinks.push({ certificate: top, outcome });
      else if (isAnchor) paths.push([...path, candidate]);
      else if (path.length < longestChain) queue.push([...path, candidate]);
    }
  }
  return { paths, brokenLinks };
}

function candidatesFor(
  certificate: Certificate,
  path: Path,
  anchors: readonly Certificate[],
  helpers: readonly Certificate[],
): { candidate: Certificate; isAnchor: boolean }[] {
  const fits = (candidate: Certificate): boolean =>
    isNamedIssuer(candidate, certificate) && !path.some((link) => sameCertificate(link, candidate));
  const fresh = helpers.filter(
    (helper, i) => fits(helper) && helpers.findIndex((h) => sameCertificate(h, helper)) === i,
  );
  return [
    ...anchors.filter(fits).map((candidate) => ({ candidate, isAnchor: true })),
    ...fresh.map((candidate) => ({ candidate, isAnchor: false })),
  ];
}
