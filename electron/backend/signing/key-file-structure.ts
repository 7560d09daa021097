import { KalqanError } from "#shared/errors.ts";
import { type AlgorithmIdentifier, readAlgorithm } from "./algorithm-identifier.ts";
import {
  Asn1Error,
  childrenOf,
  contextTag,
  type Element,
  encoding,
  expectTag,
  hasTag,
  readElement,
  tags,
} from "./asn1-read.ts";
import { octets, oidValue, smallInteger } from "./asn1-values.ts";
import { oids } from "./oids.ts";

/** Something encrypted with the password, as it stands in the file. */
export interface Sealed {
  readonly algorithm: AlgorithmIdentifier;
  readonly data: Uint8Array;
}

/** RFC 7292, 4: the seal over the whole file by which a wrong password shows. */
export interface KeyFileSeal {
  readonly algorithm: AlgorithmIdentifier;
  readonly value: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

export interface KeyFile {
  /** What the seal covers. */
  readonly safe: Uint8Array;
  readonly seal: KeyFileSeal | null;
  /** Groups of bags; the sealed ones (usually the certificates) open with the password. */
  readonly parts: readonly (Sealed | Uint8Array)[];
}

/** The bags of a key file: private keys (PKCS#8, some still sealed) and certificates. */
export interface Bags {
  readonly keys: readonly (Sealed | Uint8Array)[];
  readonly certificates: readonly Uint8Array[];
}

/**
 * Reads a PKCS#12 file (RFC 7292, 4) in BER or DER; what follows it is not looked at, as some programs pad it.
 * @throws KalqanError signing.keyFileForeign where it is another kind of file, signing.keyFileBroken where it is cut or damaged
 */
export function readKeyFile(bytes: Uint8Array): KeyFile {
  if (!looksLikeKeyFile(bytes)) throw new KalqanError("signing.keyFileForeign");
  try {
    const [, authSafe, macData] = childrenOf(readElement(bytes), tags.sequence);
    const safe = octets(dataOf(authSafe, oids.data));
    return {
      safe,
      seal: macData ? readSeal(macData) : null,
      parts: childrenOf(readElement(safe), tags.sequence).map(readPart),
    };
  } catch (error) {
    if (error instanceof Asn1Error) throw new KalqanError("signing.keyFileBroken", {}, { cause: error });
    throw error;
  }
}

/** A SEQUENCE of any length form that begins with version 3 and another SEQUENCE. */
function looksLikeKeyFile(bytes: Uint8Array): boolean {
  const length = bytes[1] ?? 0;
  const header = length > 0x80 ? 2 + (length & 0x7f) : 2;
  const start = [0x02, 0x01, 0x03, 0x30];
  return bytes[0] === 0x30 && start.every((byte, i) => bytes[header + i] === byte);
}

/** The content of a ContentInfo of that type. */
function dataOf(contentInfo: Element | undefined, type: string): Element | undefined {
  const [oid, content] = childrenOf(contentInfo, tags.sequence);
  if (oidValue(oid) !== type) throw new Asn1Error("another type of content");
  return childrenOf(content, contextTag(0))[0];
}

function readSeal(macData: Element): KeyFileSeal {
  const [digestInfo, salt, iterations] = childrenOf(macData, tags.sequence);
  const [algorithm, value] = childrenOf(digestInfo, tags.sequence);
  return {
    algorithm: readAlgorithm(algorithm),
    value: octets(value),
    salt: octets(salt),
    iterations: iterations ? smallInteger(iterations) : 1,
  };
}

function readPart(contentInfo: Element): Sealed | Uint8Array {
  const [type] = childrenOf(contentInfo, tags.sequence);
  const oid = oidValue(type);
  if (oid === oids.data) return octets(dataOf(contentInfo, oids.data));
  // Sealed with a certificate instead of a password (RFC 7292, 4.1): no program in use here writes that.
  if (oid !== oids.encryptedData) throw new KalqanError("signing.keyFileUnsupported", { algorithm: oid });
  const [, contents] = childrenOf(dataOf(contentInfo, oids.encryptedData), tags.sequence);
  const [, algorithm, data] = childrenOf(contents, tags.sequence);
  return { algorithm: readAlgorithm(algorithm), data: octets(data, contextTag(0, false)) };
}

/** Reads SafeContents (RFC 7292, 4.2). Bags of other kinds (lists, secrets) are passed over. @throws Asn1Error */
export function readBags(safeContents: Uint8Array): Bags {
  return mergeBags(childrenOf(readElement(safeContents), tags.sequence).map(readBag));
}

function readBag(bag: Element): Bags {
  const [id, wrapped] = childrenOf(bag, tags.sequence);
  const [value] = childrenOf(wrapped, contextTag(0));
  switch (oidValue(id)) {
    case oids.keyBag:
      return { keys: [encoding(expectTag(value, tags.sequence))], certificates: [] };
    case oids.shroudedKeyBag: {
      const [algorithm, data] = childrenOf(value, tags.sequence);
      return { keys: [{ algorithm: readAlgorithm(algorithm), data: octets(data) }], certificates: [] };
    }
    case oids.certificateBag: {
      const [type, certificate] = childrenOf(value, tags.sequence);
      if (oidValue(type) !== oids.x509Certificate) return noBags;
      return { keys: [], certificates: [octets(childrenOf(certificate, contextTag(0))[0])] };
    }
    case oids.nestedSafe:
      return hasTag(value, tags.sequence) ? readBags(encoding(value)) : noBags;
    default:
      return noBags;
  }
}

const noBags: Bags = { keys: [], certificates: [] };

export function mergeBags(all: readonly Bags[]): Bags {
  return { keys: all.flatMap((bags) => bags.keys), certificates: all.flatMap((bags) => bags.certificates) };
}
