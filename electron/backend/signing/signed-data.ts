import { type AlgorithmIdentifier, readAlgorithm } from "./algorithm-identifier.ts";
import { nameOfAttribute } from "./algorithm-names.ts";
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
import { isDer } from "./asn1-strict.ts";
import { concat, hex, integerBytes, octets, oidValue, smallInteger } from "./asn1-values.ts";
import { type Certificate, tryReadCertificate } from "./certificate.ts";
import { type Name, readName } from "./name.ts";
import { oids } from "./oids.ts";
import type { SignatureProblemCode } from "./problem.ts";

/** Unsigned attributes that somebody could take for a proof. */
export type BesideSignature = "timestamp" | "counterSignature";

/** Which certificate signed: by issuer and serial number, or by its subject key identifier (RFC 5652, 5.3). */
export type SignerIdentifier =
  | { readonly kind: "issuerSerial"; readonly issuer: Name; readonly serial: string }
  | { readonly kind: "keyId"; readonly keyId: string };

/** A detached CMS signature by one signer, taken apart. Nothing in it is checked yet but its form. */
export interface SignedData {
  /** Those that could be read; unsigned, so only as good as what refers to them. */
  readonly certificates: readonly Certificate[];
  readonly signer: SignerIdentifier;
  readonly digestAlgorithm: AlgorithmIdentifier;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  /** The SET that was signed. */
  readonly signedBytes: Uint8Array;
  /** The one value of each signed attribute, by type. */
  readonly attributes: ReadonlyMap<string, Element>;
  readonly signature: Uint8Array;
  /** What lies beside it, unsigned, and is named without being evaluated. */
  readonly beside: readonly BesideSignature[];
}

/** The signature file is not what it must be. `code` is a problem's. */
export class SignedDataFault extends Error {
  override readonly name = "SignedDataFault";
  readonly code: SignatureProblemCode;
  readonly data: Readonly<Record<string, string>>;

  constructor(code: SignatureProblemCode, data: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** A signature carries two to four certificates; more only cost the reader time. */
const mostCertificates = 64;

/**
 * Reads ContentInfo with SignedData (RFC 5652, 3 and 5.1) in BER or DER. Tolerant of the outer form, strict where it
 * decides: one signer, content not inside, signed attributes in DER, each attribute once with one value, no byte after.
 * @throws SignedDataFault, Asn1Error
 */
export function readSignedData(bytes: Uint8Array): SignedData {
  const whole = readElement(bytes);
  const [type, wrapped, ...beyond] = childrenOf(whole, tags.sequence);
  if (oidValue(type) !== oids.signedData || beyond.length > 0) throw new SignedDataFault("signing.notSignedData");
  if (whole.end !== bytes.length) throw new SignedDataFault("signing.trailingBytes");
  const [version, digests, encapsulated, ...rest] = childrenOf(only(childrenOf(wrapped, contextTag(0))), tags.sequence);
  if (![1, 3, 4, 5].includes(smallInteger(version))) throw new Asn1Error("unknown version of SignedData");
  checkDetached(encapsulated);
  const certificates = takeOptional(rest, contextTag(0));
  takeOptional(rest, contextTag(1)); // Revocation lists inside: not signed, and not evaluated.
  const signer = readSignerInfo(oneSigner(childrenOf(only(rest), tags.set)));
  checkDigestListed(signer.digestAlgorithm, childrenOf(digests, tags.set));
  return { ...signer, certificates: readCertificates(certificates ? children(certificates) : []) };
}

/** Takes the first element away where it has that tag. */
function takeOptional(elements: Element[], tag: number): Element | null {
  const [first] = elements;
  if (!hasTag(first, tag)) return null;
  elements.shift();
  return first;
}

function only(elements: readonly Element[]): Element | undefined {
  if (elements.length !== 1) throw new Asn1Error("one element expected");
  return elements[0];
}

function oneSigner(signers: readonly Element[]): Element {
  const [signer, another] = signers;
  if (!signer) throw new SignedDataFault("signing.noSigner");
  if (another) throw new SignedDataFault("signing.severalSigners");
  return signer;
}

/** The manifest beside the signature is what counts; content inside it would be a second truth. */
function checkDetached(encapsulated: Element | undefined): void {
  const [type, content] = childrenOf(encapsulated, tags.sequence);
  if (oidValue(type) !== oids.data) throw new SignedDataFault("signing.contentType");
  if (content) throw new SignedDataFault("signing.contentInside");
}

function readCertificates(choices: readonly Element[]): Certificate[] {
  if (choices.length > mostCertificates) throw new Asn1Error("too many certificates");
  return choices.map((choice) => tryReadCertificate(encoding(choice))).filter((certificate) => certificate !== null);
}

/** RFC 5652, 5.1: a digest that the list does not name may be refused, and openssl does. */
function checkDigestListed(digest: AlgorithmIdentifier, listed: readonly Element[]): void {
  if (!listed.some((element) => readAlgorithm(element).oid === digest.oid)) {
    throw new SignedDataFault("signing.algorithmsDiffer");
  }
}

function readSignerInfo(signerInfo: Element): Omit<SignedData, "certificates"> {
  const [version, identifier, digestAlgorithm, ...rest] = childrenOf(signerInfo, tags.sequence);
  const signer = readIdentifier(identifier);
  if (smallInteger(version) !== (signer.kind === "keyId" ? 3 : 1)) throw new Asn1Error("unknown version of SignerInfo");
  if (!hasTag(rest[0], contextTag(0))) throw new SignedDataFault("signing.noSignedAttributes");
  const [attributes, signatureAlgorithm, signature, ...unsigned] = rest;
  if (unsigned.length > 1 || (unsigned[0] && !hasTag(unsigned[0], contextTag(1)))) {
    throw new Asn1Error("unknown part of SignerInfo");
  }
  const signedBytes = asSet(expectTag(attributes, contextTag(0)));
  return {
    signer,
    digestAlgorithm: readAlgorithm(digestAlgorithm),
    signatureAlgorithm: readAlgorithm(signatureAlgorithm),
    signedBytes,
    attributes: readAttributes(signedBytes),
    signature: octets(signature),
    beside: readBeside(unsigned[0]),
  };
}

/**
 * EN 319 122-1, 5.3 and 5.5: time-stamps of the signature, of what validates it, of an archive; RFC 5652, 11.4: another's
 * signature over this one.
 */
const besideTypes: Readonly<Record<string, BesideSignature>> = {
  "1.2.840.113549.1.9.16.2.14": "timestamp",
  "1.2.840.113549.1.9.16.2.25": "timestamp",
  "1.2.840.113549.1.9.16.2.26": "timestamp",
  "1.2.840.113549.1.9.16.2.27": "timestamp",
  "1.2.840.113549.1.9.16.2.48": "timestamp",
  "0.4.0.1733.2.4": "timestamp",
  "1.2.840.113549.1.9.6": "counterSignature",
};

/** Unsigned, so noise there is nobody's fault. */
function readBeside(unsigned: Element | undefined): BesideSignature[] {
  try {
    const types = unsigned ? children(unsigned).map((one) => besideTypes[oidValue(children(one)[0])]) : [];
    return [...new Set(types.filter((type) => type !== undefined))];
  } catch (error) {
    if (error instanceof Asn1Error) return [];
    throw error;
  }
}

function readIdentifier(element: Element | undefined): SignerIdentifier {
  if (hasTag(element, contextTag(0, false)))
    return { kind: "keyId", keyId: hex(octets(element, contextTag(0, false))) };
  const [issuer, serial] = childrenOf(element, tags.sequence);
  return { kind: "issuerSerial", issuer: readName(issuer), serial: hex(integerBytes(serial)) };
}

/** RFC 5652, 5.3 demands DER here even where the rest is BER; anything else could be read in two ways. */
function asSet(attributes: Element): Uint8Array {
  const bytes = concat([Uint8Array.of(tags.set), encoding(attributes).subarray(1)]);
  if (attributes.indefinite || !isDer(readElement(bytes))) throw new SignedDataFault("signing.attributesNotCanonical");
  return bytes;
}

function readAttributes(signedBytes: Uint8Array): ReadonlyMap<string, Element> {
  const attributes = new Map<string, Element>();
  for (const element of childrenOf(readElement(signedBytes), tags.set)) {
    const [type, values] = childrenOf(element, tags.sequence);
    const oid = oidValue(type);
    const [value, another] = childrenOf(values, tags.set);
    if (attributes.has(oid) || another)
      throw new SignedDataFault("signing.attributeTwice", { attribute: nameOfAttribute(oid) });
    if (!value) throw new Asn1Error("attribute without a value");
    attributes.set(oid, value);
  }
  return attributes;
}
