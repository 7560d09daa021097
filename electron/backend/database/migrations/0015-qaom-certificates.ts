import type { Migration } from "./migration.ts";

/** Certificates that a person has compared and that alone are ҚАӨМ's here. */
export const qaomCertificates: Migration = {
  number: 15,
  name: "qaom-certificates",
  sql: `
-- sha256: of the certificate's DER. Where there is no row, ҚАӨМ's signer is known by its BIN alone.
CREATE TABLE qaom_certificate (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  description TEXT NOT NULL CHECK (json_valid(description)),
  added_at    TEXT NOT NULL,
  added_by    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Taken out and brought anew, never exchanged.
CREATE TRIGGER qaom_certificate_no_update BEFORE UPDATE ON qaom_certificate
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was compared'); END;
`,
};
