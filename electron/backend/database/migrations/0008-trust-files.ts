import type { Migration } from "./migration.ts";

/*
 * Certificates and revocation lists that somebody has imported. Only what a row names is believed, however a file came into
 * the folder `trust/`.
 */
export const trustFiles: Migration = {
  number: 8,
  name: "trust-files",
  sql: `
CREATE TABLE trust_file (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  kind        TEXT NOT NULL CHECK (kind IN ('certificate', 'revocationList')),
  size        INTEGER NOT NULL CHECK (size > 0),
  description TEXT NOT NULL CHECK (json_valid(description)),
  added_at    TEXT NOT NULL,
  added_by    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
