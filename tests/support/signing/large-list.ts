import { createHash } from "node:crypto";
import type { Issued } from "#cli/demo/authority/authority.ts";
import { der, oid } from "./ber.ts";
import { signValue, utcTime } from "./cms-maker.ts";

/** Twenty octets as НУЦ РК's serial numbers have, the same for the same `n`. */
export function serialNumber(n: number): Uint8Array {
  const octets = createHash("sha1").update(String(n)).digest();
  octets[0] = 0x10 | ((octets[0] ?? 0) & 0x6f);
  return octets;
}

interface Dates {
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/** A revocation list of many entries, each of 53 octets with date and reason, as НУЦ РК's are. */
export async function largeList(authority: Issued, serials: readonly Uint8Array[], dates: Dates): Promise<Uint8Array> {
  const reason = der(0x30, der(0x30, oid("2.5.29.21"), der(0x04, Uint8Array.of(0x0a, 1, 6))));
  const date = utcTime(new Date("2018-06-01T00:00:00Z"));
  const entries = der(0x30, Buffer.concat(serials.map((serial) => der(0x30, der(0x02, serial), date, reason))));
  const digest = authority.keys.algorithm === "GOST-2015-512" ? "Streebog-512" : "SHA-256";
  const { algorithm } = await signValue(authority, digest, new Uint8Array(0));
  const issuer = Buffer.from(authority.certificate.subject.toSchema().toBER());
  const times = [utcTime(dates.thisUpdate), utcTime(dates.nextUpdate)];
  const tbs = der(0x30, Uint8Array.of(2, 1, 1), algorithm, issuer, ...times, entries);
  const { value } = await signValue(authority, digest, tbs);
  return der(0x30, tbs, algorithm, der(0x03, Uint8Array.of(0), value));
}
