import { Enumerated, Integer } from "asn1js";
import { CertificateRevocationList, Extension, Extensions, RevokedCertificate, Time } from "pkijs";
import type { Issued } from "./authority.ts";
import type { ExtraExtension } from "./certificate.ts";
import { signWith } from "./signing.ts";

export interface RevokedEntry {
  readonly certificate: Issued;
  readonly date: Date;
  /** RFC 5280, 5.3.1: 1 the key was stolen, 6 on hold. */
  readonly reason?: number;
}

export interface RevocationListContent {
  readonly thisUpdate: Date;
  /** Null: it promises no next one, which RFC 5280 does not allow. */
  readonly nextUpdate: Date | null;
  readonly revoked: readonly RevokedEntry[];
  readonly extra?: readonly ExtraExtension[];
}

/** Makes an authority's list of revoked certificates (RFC 5280, 5), in DER. */
export async function makeRevocationList(authority: Issued, content: RevocationListContent): Promise<Uint8Array> {
  const list = new CertificateRevocationList();
  list.version = 1;
  list.issuer = authority.certificate.subject;
  list.thisUpdate = new Time({ type: 0, value: content.thisUpdate });
  if (content.nextUpdate) list.nextUpdate = new Time({ type: 0, value: content.nextUpdate });
  if (content.revoked.length > 0) list.revokedCertificates = content.revoked.map(entry);
  const number = new Integer({ value: Math.floor(content.thisUpdate.getTime() / 1000) });
  const extra = (content.extra ?? []).map(
    ({ oid, critical, value }) => new Extension({ extnID: oid, critical, extnValue: value }),
  );
  list.crlExtensions = new Extensions({ extensions: [extension("2.5.29.20", number), ...extra] });
  await signWith(authority.keys, "SHA-256", list);
  return new Uint8Array(list.toSchema(false).toBER(false));
}

function entry({ certificate, date, reason }: RevokedEntry): RevokedCertificate {
  const entry = new RevokedCertificate();
  entry.userCertificate = certificate.certificate.serialNumber;
  entry.revocationDate = new Time({ type: 0, value: date });
  if (reason !== undefined) {
    const extensions = [extension("2.5.29.21", new Enumerated({ value: reason }))];
    entry.crlEntryExtensions = new Extensions({ extensions });
  }
  return entry;
}

function extension(extnID: string, value: { toBER(sizeOnly?: boolean): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical: false, extnValue: value.toBER(false) });
}
