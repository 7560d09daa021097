import type { Certificate } from "./certificate.ts";
import { issuerName, shortName } from "./certificate-info.ts";
import { issuersUpwards } from "./chain.ts";
import { findPaths, type Path, type PathSearch } from "./path.ts";
import { checkDigest, checkPathRules } from "./path-rules.ts";
import { failure, type SignatureProblem, verdictFrom } from "./problem.ts";
import { checkRevocation, type ListUse, type Moments } from "./revocation.ts";
import type { RevocationList } from "./revocation-list.ts";
import { schemeName } from "./signature-value.ts";
import type { TrustStore } from "./trust-store.ts";

interface TrustPolicy {
  readonly trust: TrustStore;
  readonly revocationLists: readonly RevocationList[];
  readonly requireRevocation?: boolean;
  readonly revocationMaxDays?: number | null;
}

export interface TrustCheck {
  readonly problems: readonly SignatureProblem[];
  /** The revocation lists by which the path was judged, the signer's first. */
  readonly lists: readonly ListUse[];
}

/** Whether the signer's certificate leads to a trusted root, and whether it may be believed at that time. */
export async function checkTrust(
  leaf: Certificate,
  { certificates }: { readonly certificates: readonly Certificate[] },
  moments: Moments,
  policy: TrustPolicy,
): Promise<TrustCheck> {
  const search = await findPaths(leaf, certificates, policy.trust);
  let nearest: TrustCheck | null = null;
  for (const path of search.paths) {
    const check = await checkPath(path, moments, policy);
    if (verdictFrom(check.problems).verdict === "TOTAL-PASSED") return check;
    nearest ??= check;
  }
  if (nearest) return nearest;
  const issuers = await issuersUpwards(leaf, [...certificates, ...policy.trust.intermediates]);
  return { problems: noPath([leaf, ...issuers], leaf, search, moments), lists: [] };
}

async function checkPath(path: Path, moments: Moments, policy: TrustPolicy): Promise<TrustCheck> {
  const problems = checkPathRules(path, moments);
  const lists: ListUse[] = [];
  const { revocationLists, requireRevocation = false, revocationMaxDays = null } = policy;
  const demanded = { revocationLists, requireRevocation, revocationMaxDays };
  for (const [i, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[i + 1];
    if (!issuer) break;
    const check = await checkRevocation(certificate, issuer, moments, demanded);
    problems.push(...check.problems);
    if (check.list) lists.push(check.list);
  }
  return { problems, lists };
}

/** Without a path the certificate's own faults are still worth knowing, and so is a link that did not hold. */
function noPath(known: Path, leaf: Certificate, { brokenLinks }: PathSearch, moments: Moments): SignatureProblem[] {
  const [broken] = brokenLinks;
  return [
    failure("signing.noPath", "NO_CERTIFICATE_CHAIN_FOUND", { issuer: issuerName(leaf) }),
    ...(broken ? [brokenLink(broken)] : []),
    ...checkPathRules([leaf], moments),
    // None of these is an anchor: a weak one stays weak whichever root turns up.
    ...known.flatMap(checkDigest),
  ];
}

function brokenLink({ certificate, outcome }: PathSearch["brokenLinks"][number]): SignatureProblem {
  const algorithm = schemeName(certificate.scheme);
  const data = { certificate: shortName(certificate), algorithm };
  switch (outcome) {
    case "notEvaluated":
      return failure("signing.gostOld", "NO_CERTIFICATE_CHAIN_FOUND", data);
    case "unsupported":
      return failure("signing.algorithmUnsupported", "NO_CERTIFICATE_CHAIN_FOUND", data);
    case "valid":
    case "invalid":
      return failure("signing.certificateSignatureWrong", "NO_CERTIFICATE_CHAIN_FOUND", data);
  }
}
