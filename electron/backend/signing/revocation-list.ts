import { readAlgorithm } from "./algorithm-identifier.ts";
import {
  Asn1Error,
  children,
  childrenOf,
  content,
  contextTag,
  type Element,
  encoding,
  expectTag,
  hasTag,
  readElement,
  readWhole,
  tags,
} from "./asn1-read.ts";
import { bitStringOctets, hex, sameBytes, timeValue } from "./asn1-values.ts";
import { readExtensions } from "./extensions.ts";
import { type ListScope, readListScope } from "./list-scope.ts";
import { type Name, readName } from "./name.ts";
import { oids } from "./oids.ts";
import type { PublicKey } from "./public-key.ts";
import { indexSerials } from "./serial-index.ts";
import { readScheme } from "./signature-scheme.ts";
import { checkSignatureValue, type SignatureOutcome } from "./signature-value.ts";

export interface Revocation {
  readonly date: Date;
  /** RFC 5280, 5.3.1: 6 is certificateHold, 8 is removeFromCRL; null where not said. */
  readonly reason: number | null;
}

/** A list of revoked certificates (RFC 5280, 5). */
export interface RevocationList {
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  readonly scope: ListScope;
  /** How many certificates it lists. */
  readonly size: number;
  /** @param serial as `Certificate.serial` has it */
  find(serial: string): Revocation | null;
  /** Whether this key signed it. Computed once for a key: a list of 21 MB is not hashed for every signature. */
  checkSignature(key: PublicKey): Promise<SignatureOutcome>;
}

/** Reads a list that fills `bytes`, which are kept and not copied. @throws Asn1Error */
export function readRevocationList(bytes: Uint8Array): RevocationList {
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
  const index = entries ? indexSerials(entries) : { size: 0, find: () => null };
  const scheme = readScheme(algorithm, null);
  const signed = encoding(expectTag(tbs, tags.sequence));
  const value = bitStringOctets(signature);
  const outcomes = new Map<string, Promise<SignatureOutcome>>();
  return {
    issuer: readName(issuer),
    thisUpdate: timeValue(thisUpdate),
    nextUpdate,
    scope: readListScope(readExtensions(wrapped)),
    size: index.size,
    find: (serial) => {
      const place = index.find(Buffer.from(serial, "hex"));
      return place === null ? null : readRevocation(readElement(bytes, place));
    },
    checkSignature: (key) => {
      const name = hex(key.encoding);
      const outcome = outcomes.get(name) ?? checkSignatureValue(key, scheme, signed, value);
      outcomes.set(name, outcome);
      return outcome;
    },
  };
}

/** An entry with an extension that is not understood still says that the certificate is revoked: that side is the safe one. */
function readRevocation(entry: Element): Revocation {
  const [, date, wrapped] = childrenOf(entry, tags.sequence);
  const reason = readExtensions(wrapped).get(oids.crlReason);
  return { date: timeValue(date), reason: reason ? (content(readWhole(reason.value))[0] ?? null) : null };
}
