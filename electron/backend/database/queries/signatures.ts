import type { SignerRole } from "#shared/report/entry.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** Who signed a report. `signer` is what the certificate says, as JSON kept by whoever signed. */
export interface SignatureRow {
  readonly role: SignerRole;
  readonly signer: unknown;
  readonly signedAt: string;
}

export function insertSignature(writer: Writer, reportId: string, signature: SignatureRow): void {
  run(
    writer,
    "INSERT INTO signature (report_id, role, signer, signed_at) VALUES (?, ?, ?, ?)",
    reportId,
    signature.role,
    JSON.stringify(signature.signer),
    signature.signedAt,
  );
}

/** In the order of signing. */
export function listSignatures(reader: Reader, reportId: string): SignatureRow[] {
  return all<{ role: SignerRole; signer: string; signedAt: string }>(
    reader,
    `SELECT role, signer, signed_at AS signedAt FROM signature WHERE report_id = ?
     ORDER BY CASE role WHEN 'preparer' THEN 1 ELSE 2 END`,
    reportId,
  ).map((row) => ({ ...row, signer: JSON.parse(row.signer) as unknown }));
}
