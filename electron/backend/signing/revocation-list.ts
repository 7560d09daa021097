import { KalqanError } from "#shared/errors.ts";
import { readAlgorithm } from "./algorithm-identifier.ts";
import {
  Asn1Error,
  children,
  childrenOf,
  content,
  contextTag,
  type Element,
  eachChild,
  encoding,
  expectTag,
  hasTag,
  readElement,
  readWhole,
  tags,
} from "./asn1-read.ts";
import { bitStringOctets, hex, integerBytes, sameBytes, timeValue } from "./asn1-values.ts";
import { type Extensions, readExtensions } from "./extensions.ts";
import { listFiles, readPem, readWholeFile } from "./material-files.ts";
import { type Name, readName } from "./name.ts";
import { oids } from "./oids.ts";
import { readScheme, type SignatureScheme } from "./signature-scheme.ts";

export interface Revocation {
  readonly date: Date;
  /** RFC 5280, 5.3.1: 6 is certificateHold, 8 is removeFromCRL; null where not said. */
  readonly reason: number | null;
}

/** A list of revoked certificates (RFC 5280, 5). Its own signature is checked when it is used, by the issuer's key. */
export interface RevocationList {
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** True where it lists only what changed since another list: it can revoke, but not clear. */
  readonly isDelta: boolean;
  /** False where it is limited in a way not understood here: then it is not used at all. */
  readonly isUnderstood: boolean;
  /** RFC 5280, 5.2.5: which certificates of the issuer it speaks of. */
  readonly covers: "all" | "signers" | "authorities" | "others";
  readonly tbs: Uint8Array;
  readonly signature: Uint8Array;
  readonly scheme: SignatureScheme;
  /** How many certificates it lists. */
  readonly size: number;
  /** @param serial as `Certificate.serial` has it */
  find(serial: string): Revocation | null;
}

const listFile = /\.crl$/i;

/**
 * @param paths PEM or DER files, or folders whose `.crl` files are read
 * @throws KalqanError signing.revocationListUnreadable {path}, signing.revocationListBroken {path}
 */
export async function loadRevocationLists(paths: readonly string[]): Promise<RevocationList[]> {
  const lists: RevocationList[] = [];
  for (const path of paths) {
    for (const file of await listFiles(path, listFile, "signing.revocationListUnreadable")) {
      const bytes = await readWholeFile(file, "signing.revocationListUnreadable");
      const blocks = readPem(bytes, "X509 CRL");
      lists.push(...(blocks.length > 0 ? blocks : [bytes]).map((block) => readNamed(block, file)));
    }
  }
  return lists;
}

function readNamed(bytes: Uint8Array, path: string): RevocationList {
  try {
    return readRevocationList(bytes);
  } catch (error) {
    if (error instanceof Asn1Error) throw new KalqanError("signing.revocationListBroken", { path }, { cause: error });
    throw error;
  }
}

/** @throws Asn1Error */
function readRevocationList(bytes: Uint8Array): RevocationList {
  const [tbs, outerAlgorithm, signature] = childrenOf(readWhole(bytes), tags.sequence);
  const fields = childrenOf(tbs, tags.sequence);
  if (hasTag(fields[0], tags.integer)) fields.shift();
  const [innerAlgorithm, issuer, thisUpdate, ...rest] = fields;
  const algorithm = readAlgorithm(outerAlgorithm);
  if (!sameBytes(algorithm.encoding, readAlgorithm(innerAlgorithm).encoding)) throw new Asn1Error("algorithms differ");
  const isTime = hasTag(rest[0], tags.utcTime) || hasTag(rest[0], tags.generalizedTime);
  const nextUpdate = isTime ? timeValue(rest.shift()) : null;
  const entries = hasTag(rest[0], tags.sequence) ? rest.shift() : undefined;
  const wrapped = hasTag(rest[0], contextTag(0)) ? children(rest[0])[0] : undefined;
  const index = indexEntries(entries);
  return {
    issuer: readName(issuer),
    thisUpdate: timeValue(thisUpdate),
    nextUpdate,
    ...readScope(readExtensions(wrapped)),
    tbs: encoding(expectTag(tbs, tags.sequence)),
    signature: bitStringOctets(signature),
    scheme: readScheme(algorithm, null),
    size: index.size,
    find: (serial) => {
      const start = index.get(serial);
      return start === undefined ? null : readRevocation(readElement(bytes, start));
    },
  };
}

/** Serial number to the place of its entry: a list of 400,000 is walked once and then looked up at once. */
function indexEntries(entries: Element | undefined): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const entry of entries ? eachChild(entries) : []) {
    const serial = readElement(entry.bytes, entry.contentStart, entry.contentEnd);
    index.set(hex(integerBytes(serial)), entry.start);
  }
  return index;
}

function readRevocation(entry: Element): Revocation {
  const [, date, wrapped] = childrenOf(entry, tags.sequence);
  const reason = readExtensions(wrapped).get(oids.crlReason);
  return { date: timeValue(date), reason: reason ? (content(readWhole(reason.value))[0] ?? null) : null };
}

/** Extensions of a list that are understood even where they are critical. */
const understood: ReadonlySet<string> = new Set([
  oids.authorityKeyIdentifier,
  oids.deltaListIndicator,
  oids.issuingDistributionPoint,
  "2.5.29.20",
]);

type Scope = Pick<RevocationList, "isDelta" | "isUnderstood" | "covers">;

function readScope(extensions: Extensions): Scope {
  const isKnown = [...extensions].every(([oid, { critical }]) => !critical || understood.has(oid));
  const scope: Scope = { isDelta: extensions.has(oids.deltaListIndicator), isUnderstood: isKnown, covers: "all" };
  const point = extensions.get(oids.issuingDistributionPoint);
  if (!point) return scope;
  // RFC 5280, 5.2.5: [1] users only, [2] authorities only, [3] some reasons, [4] indirect, [5] attributes only.
  const flags = childrenOf(readWhole(point.value), tags.sequence);
  const isSet = (number: number): boolean =>
    flags.some((flag) => flag.tag === contextTag(number, false) && isTrue(flag));
  const isLimited = flags.some((flag) => flag.tag === contextTag(3, false)) || isSet(4);
  const covers = isSet(5) ? "others" : isSet(1) ? "signers" : isSet(2) ? "authorities" : "all";
  return { ...scope, isUnderstood: isKnown && !isLimited, covers };
}

function isTrue(flag: Element): boolean {
  return content(flag).some((byte) => byte !== 0);
}
