import { childrenOf, type Element, encoding, hasTag, tags } from "./asn1-read.ts";
import { oidValue } from "./asn1-values.ts";

/** AlgorithmIdentifier (RFC 5280, 4.1.1.2): which algorithm, and its parameters as they stand. */
export interface AlgorithmIdentifier {
  readonly oid: string;
  /** Null where absent or NULL. */
  readonly parameters: Element | null;
  readonly encoding: Uint8Array;
}

/** @throws Asn1Error */
export function readAlgorithm(element: Element | undefined): AlgorithmIdentifier {
  const [oid, parameters] = childrenOf(element, tags.sequence);
  return {
    oid: oidValue(oid),
    parameters: parameters === undefined || hasTag(parameters, tags.null) ? null : parameters,
    encoding: element ? encoding(element) : new Uint8Array(0),
  };
}
