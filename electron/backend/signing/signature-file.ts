import {
  Asn1Error,
  children,
  childrenOf,
  contextTag,
  type Element,
  encoding,
  expectTag,
  hasTag,
  readElement,
  tags,
} from "./asn1-read.ts";
import { concat, octets, oidValue } from "./asn1-values.ts";
import { explicit, oid, sequence, setOf } from "./asn1-write.ts";
import { type Digest, digestOfOid } from "./digests.ts";
import { oids } from "./oids.ts";
import { readSignedData, SignedDataFault } from "./signed-data.ts";

/** A CMS file that stands by itself, taken apart: with the content inside (enveloping) or without (detached). */
export interface SignatureFile {
  /** What was signed, where it is inside; null where it stands beside the file, or nobody knows. */
  readonly content: Uint8Array | null;
  /**
   * Each signer's signature as a detached one of its own, for `verifyDetached`. A file that cannot be taken apart is its
   * own one signature, which says there what is wrong with it.
   */
  readonly signatures: readonly Uint8Array[];
  /** Digests by which the signatures know the content. */
  readonly digests: readonly Digest[];
}

/** More signers than any document has only cost the reader time. */
const mostSigners = 64;

/**
 * Takes SignedData (RFC 5652, 5.1) in BER or DER apart. Nothing that was signed is changed: signed attributes, values and
 * certificates stand in the answers byte for byte. Never throws for what the input holds.
 */
export function readSignatureFile(bytes: Uint8Array): SignatureFile {
  try {
    const { content, signatures } = takeApart(bytes);
    const found = signatures.map(digestOf).filter((digest) => digest !== null);
    return { content, signatures, digests: [...new Set(found)] };
  } catch (error) {
    if (error instanceof Asn1Error) return { content: null, signatures: [bytes], digests: [] };
    throw error;
  }
}

/** @throws Asn1Error */
function takeApart(bytes: Uint8Array): Omit<SignatureFile, "digests"> {
  const whole = readElement(bytes);
  const [type, wrapped] = childrenOf(whole, tags.sequence);
  if (oidValue(type) !== oids.signedData || whole.end !== bytes.length) throw new Asn1Error("not one SignedData");
  const [signedData, beyond] = childrenOf(wrapped, contextTag(0));
  const [version, digests, encapsulated, ...rest] = childrenOf(signedData, tags.sequence);
  const signers = children(expectTag(rest.at(-1), tags.set));
  if (beyond || !version || !digests || signers.length === 0 || signers.length > mostSigners) {
    throw new Asn1Error("not a SignedData with signers");
  }
  const [contentType, inside, ...more] = childrenOf(encapsulated, tags.sequence);
  if (!contentType || more.length > 0) throw new Asn1Error("not an EncapsulatedContentInfo");
  const certificates = rest.filter((element) => hasTag(element, contextTag(0))).map(encoding);
  const common = [encoding(version), encoding(digests), sequence(encoding(contentType)), ...certificates];
  const detached = (signer: Element) =>
    sequence(oid(oids.signedData), explicit(0, sequence(...common, setOf(encoding(signer)))));
  return { content: inside ? contentOf(inside) : null, signatures: signers.map(detached) };
}

/** RFC 5652, 5.2: `[0] EXPLICIT OCTET STRING`. @throws Asn1Error */
function contentOf(inside: Element): Uint8Array {
  const [value, beyond] = childrenOf(inside, contextTag(0));
  if (beyond) throw new Asn1Error("more than one content");
  return octets(value);
}

/** Null where the signature cannot be read or names a digest that is not known. */
function digestOf(signature: Uint8Array): Digest | null {
  try {
    return digestOfOid(readSignedData(signature).digestAlgorithm.oid);
  } catch (error) {
    if (error instanceof Asn1Error || error instanceof SignedDataFault) return null;
    throw error;
  }
}

const signedDataOid = oid(oids.signedData);
/** RFC 7468, 2: text may stand before the armour. */
const armour = /-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----/;
const base64Text = /^[\sA-Za-z0-9+/]*={0,2}\s*$/;

/** As many of a file's first bytes as `isSignatureFile` needs. */
export const signatureFileStart = 512;

/** Whether a file is a CMS SignedData by its first bytes: DER or BER, PEM, or bare base64 as some programs save it. */
export function isSignatureFile(start: Uint8Array): boolean {
  if (isContentInfo(start)) return true;
  const base64 = /^[\sA-Za-z0-9+/]{24,}/.exec(withoutArmour(latin1(start.subarray(0, signatureFileStart))))?.[0];
  return base64 !== undefined && isContentInfo(Buffer.from(base64, "base64"));
}

/**
 * The DER or BER of a file that `isSignatureFile` recognised, whichever way it was written down; what is written down in no
 * known way as it is. What stands behind the armour stays behind the signature, where it is seen as what it is.
 */
export function decodeSignatureFile(bytes: Uint8Array): Uint8Array {
  if (isContentInfo(bytes)) return bytes;
  const text = latin1(bytes);
  const [base64 = "", ...rest] = withoutArmour(text).split(/-----END [A-Z0-9# ]+-----/);
  const behind = rest.join("").trim();
  if (!base64Text.test(base64)) return bytes;
  return concat([Buffer.from(base64, "base64"), Buffer.from(behind, "latin1")]);
}

/** From behind the first line of armour, or the whole text where there is none; without a byte order mark (UTF-8). */
function withoutArmour(text: string): string {
  const begin = armour.exec(text);
  return begin ? text.slice(begin.index + begin[0].length) : text.replace(/^\xef\xbb\xbf/, "");
}

/** SEQUENCE { OBJECT IDENTIFIER id-signedData …, the length in any of its forms. */
function isContentInfo(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  const header = 2 + (length > 0x80 ? length & 0x7f : 0);
  return tag === tags.sequence && header <= 6 && signedDataOid.every((octet, index) => bytes[header + index] === octet);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
