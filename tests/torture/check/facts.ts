import { join } from "node:path";
import Sqlite from "better-sqlite3";

/**
 * What a data folder says, as key and value: `entry <report> <measure>` → its text, `annex <id>` → file and name … Read past
 * the program, by a connection of its own.
 */
export type Facts = ReadonlyMap<string, string>;

/** One fact that is another than it was; null = it is not there. */
export interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Table → how its rows are told as `key` and `value`. Columns that no person acknowledges (times) are left out. */
const tellings: Readonly<Record<string, string>> = {
  setting: "SELECT 'setting ' || key AS key, value AS value FROM setting",
  body_bin: "SELECT 'bin ' || body AS key, bin AS value FROM body_bin",
  report: `SELECT 'report ' || id AS key,
    half_year || ' v' || version || ' ' || state || ' ' || coalesce(package_id, '-') || ' ' || coalesce(package_sha256, '-') AS value
    FROM report`,
  entry: `SELECT 'entry ' || report_id || ' ' || measure AS key, revision || ' ' || text_kk || ' / ' || text_ru AS value FROM entry`,
  annex: `SELECT 'annex ' || id AS key, report_id || ' ' || measure || ' ' || sha256 || ' ' || name AS value FROM annex`,
  frozen_document: `SELECT 'document ' || report_id || ' ' || name AS key, sha256 AS value FROM frozen_document`,
  signature: `SELECT 'signature ' || report_id || ' ' || role AS key, 'there' AS value FROM signature`,
  export: `SELECT 'export ' || id AS key, report_id || ' ' || sha256 || ' ' || target || '/' || file_name AS value FROM export`,
  used_version: `SELECT 'used ' || body || ' ' || half_year || ' v' || version || ' ' || package_id AS key, 'there' AS value FROM used_version`,
  received_package: "SELECT 'received ' || sha256 AS key, decision AS value FROM received_package",
  receipt: "SELECT 'receipt ' || id AS key, sha256 AS value FROM receipt",
  answer: "SELECT 'answer ' || report_id AS key, decision AS value FROM answer",
  comment: "SELECT 'comment ' || id AS key, text || ' ' || coalesce(resolved_at IS NOT NULL, 0) AS value FROM comment",
};

/** Opens a database only to look at it, log and all. Close it. */
export function openToLook(path: string): Sqlite.Database {
  return new Sqlite(path, { readonly: true, fileMustExist: true });
}

export function readFacts(sqlite: Sqlite.Database): Facts {
  const tables = new Set(
    sqlite
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  );
  const facts = new Map<string, string>();
  for (const [table, telling] of Object.entries(tellings)) {
    if (!tables.has(table)) continue;
    for (const { key, value } of sqlite.prepare<[], { key: string; value: string }>(telling).all())
      facts.set(key, value);
  }
  return facts;
}

export function changesBetween(before: Facts, after: Facts): Change[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The facts of a data folder, open or not. */
export function readFolderFacts(root: string): Facts {
  const sqlite = openToLook(join(root, "kalqan.db"));
  try {
    return readFacts(sqlite);
  } finally {
    sqlite.close();
  }
}
