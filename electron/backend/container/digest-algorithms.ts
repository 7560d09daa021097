/** Digest algorithms that a manifest may name. */
export type DigestAlgorithm = "sha256" | "sha384" | "sha512" | "sha1" | "md5";

/** Their URIs (XML Encryption 1.1, 5.8; RFC 9231, 2.1; XML Signature, 6.2). */
const byUri: ReadonlyMap<string, DigestAlgorithm> = new Map([
  ["http://www.w3.org/2001/04/xmlenc#sha256", "sha256"],
  ["http://www.w3.org/2001/04/xmldsig-more#sha384", "sha384"],
  ["http://www.w3.org/2001/04/xmlenc#sha512", "sha512"],
  ["http://www.w3.org/2000/09/xmldsig#sha1", "sha1"],
  ["http://www.w3.org/2001/04/xmldsig-more#md5", "md5"],
]);

export const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";

/** The algorithm that a URI names, or `unknown`. */
export function findDigestAlgorithm(uri: string): DigestAlgorithm | "unknown" {
  return byUri.get(uri) ?? "unknown";
}
