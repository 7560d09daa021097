import { createHash, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnexRecord } from "#shared/package/report-document.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";
import { openssl } from "#tests/support/signing/openssl.ts";
import { makeOpensslAuthority, opensslBin } from "#tests/support/verification/openssl-authority.ts";

/** What is packed: so many annexes of so many bytes each. */
export interface Load {
  readonly annexes: number;
  /** Bytes of each. */
  readonly size: number;
  /** One file under every name: for what is too much to be made for each. */
  readonly same?: boolean;
}

/**
 * A folder with a report's files to pack: report.json, report.kk.pdf, `<n>.pdf` that do not compress, an RSA key of 2048
 * bits as signer.p12 for us and signer.pem, rsa.key for openssl, root.pem.
 */
export function makeOffice(folder: string, { annexes, size, same = false }: Load): void {
  mkdirSync(folder, { recursive: true });
  makeOpensslAuthority(folder);
  const key = ["-in", "rsa.pem", "-inkey", "rsa.key", "-certfile", "issuer.pem", "-passout", "pass:bench"];
  openssl(folder, "pkcs12", "-export", "-out", "signer.p12", ...key);
  writeFileSync(join(folder, "report.kk.pdf"), randomBytes(100_000));
  const records: AnnexRecord[] = [];
  let sha256 = "";
  for (let number = 1; number <= annexes; number += 1) {
    const name = `${number}.pdf`;
    if (same && number > 1) linkSync(join(folder, "1.pdf"), join(folder, name));
    else sha256 = makeAnnex(join(folder, name), size);
    const path = `attachments/12/${String(number).padStart(2, "0")} Бұйрық.pdf`;
    records.push({ measure: 12, path, name, size, sha256, mediaType: "application/pdf" });
  }
  const { body } = aReportDocument();
  const document = aReportDocument({ body: { ...body, bin: opensslBin }, annexes: records });
  writeFileSync(join(folder, "report.json"), JSON.stringify(document));
}

function makeAnnex(path: string, size: number): string {
  const bytes = randomBytes(size);
  writeFileSync(path, bytes);
  return createHash("sha256").update(bytes).digest("hex");
}
