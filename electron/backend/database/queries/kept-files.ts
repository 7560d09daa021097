import type { Reader } from "../connection.ts";
import { all } from "../statement.ts";

/** A file beside the database that a row names. */
export interface KeptFile {
  readonly kind: "annex" | "package" | "certificate" | "revocationList";
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

type Sources = Readonly<Record<string, string>>;

/** By the table whose rows name them. */
const packages: Sources = {
  report: `SELECT 'package' AS kind, package_sha256 AS sha256, package_size AS size FROM report
    WHERE package_sha256 IS NOT NULL AND package_size IS NOT NULL ORDER BY sha256`,
  received_package: "SELECT 'package' AS kind, sha256, size FROM received_package ORDER BY sha256",
  receipt: "SELECT 'package' AS kind, sha256, size FROM receipt ORDER BY sha256",
  issued_receipt: "SELECT 'package' AS kind, sha256, size FROM issued_receipt ORDER BY sha256",
  held_edition: "SELECT 'package' AS kind, sha256, size FROM held_edition ORDER BY sha256",
  consolidation: `SELECT 'package' AS kind, package_sha256 AS sha256, package_size AS size FROM consolidation
    WHERE package_sha256 IS NOT NULL AND package_size IS NOT NULL ORDER BY sha256`,
};

const others: Sources = {
  stored_file: "SELECT 'annex' AS kind, sha256, size FROM stored_file WHERE released_at IS NULL ORDER BY sha256",
  trust_file: "SELECT kind, sha256, size FROM trust_file ORDER BY sha256",
};

/**
 * Every file that a database needs beside it: annexes in use, containers, what was imported to be believed. The database may
 * be of an older schema, before its migration or as a backup: a table that it has not yet names nothing.
 */
export function listKeptFiles(reader: Reader): KeptFile[] {
  return listFrom(reader, { ...others, ...packages });
}

/** The containers among them. */
export function listKeptPackages(reader: Reader): KeptFile[] {
  return listFrom(reader, packages);
}

function listFrom(reader: Reader, sources: Sources): KeptFile[] {
  const rows = all<{ name: string }>(reader, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  const tables = new Set(rows.map(({ name }) => name));
  return Object.entries(sources).flatMap(([table, sql]) => (tables.has(table) ? all<KeptFile>(reader, sql) : []));
}

/** The tables whose rows name files. */
export const keptFileTables: readonly string[] = [...Object.keys(others), ...Object.keys(packages)];
