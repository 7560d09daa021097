import type { Migration } from "./migration.ts";

/** The head sits at another workstation: what was carried there, and why a head did not sign. */
export const headElsewhere: Migration = {
  number: 4,
  name: "head-elsewhere",
  sql: `
-- A package signed by the preparer that was written out to be carried to the head.
CREATE TABLE head_copy (
  id         INTEGER PRIMARY KEY,
  report_id  TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  package_id TEXT NOT NULL,
  at         TEXT NOT NULL,
  target     TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  sha256     TEXT NOT NULL
) STRICT;
CREATE INDEX head_copy_by_report ON head_copy (report_id, at);

-- Why a head did not sign. Stays when the report is written on.
CREATE TABLE refusal (
  id         INTEGER PRIMARY KEY,
  report_id  TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  package_id TEXT NOT NULL,
  at         TEXT NOT NULL,
  name       TEXT NOT NULL,
  reason     TEXT NOT NULL
) STRICT;
CREATE INDEX refusal_by_report ON refusal (report_id, at);
`,
};
