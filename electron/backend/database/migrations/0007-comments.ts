import type { Migration } from "./migration.ts";

/*
 * What colleagues tell each other about a measure while its report is written. It belongs to the body and half-year and not
 * to one version of the report, so that a correction goes on where the talk stopped; it is never part of a report.
 */
export const comments: Migration = {
  number: 7,
  name: "comments",
  sql: `
CREATE TABLE comment (
  id          TEXT PRIMARY KEY,
  body        TEXT NOT NULL,
  half_year   TEXT NOT NULL CHECK (half_year GLOB '[0-9][0-9][0-9][0-9]-H[12]'),
  measure     INTEGER NOT NULL CHECK (measure >= 1),
  field       TEXT,
  text        TEXT NOT NULL CHECK (text <> ''),
  author      TEXT NOT NULL,
  author_name TEXT NOT NULL,
  written_at  TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by TEXT,
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
) STRICT;
CREATE INDEX comment_by_measure ON comment (body, half_year, measure, written_at);
`,
};
