import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type Sqlite from "better-sqlite3";
import type { JournalHead } from "#shared/journal.ts";
import { checkFiles } from "./files.ts";
import { checkJournal } from "./journal.ts";
import { checkRows, hasTable } from "./rows.ts";

/** What must hold in any data folder that is open and at rest, whatever was done to it before. */
export interface Examined {
  /** What does not hold, in words for whoever reads the torture's output. */
  readonly losses: readonly string[];
  /** How many bytes were read and held against a digest. */
  readonly bytes: number;
  readonly head: JournalHead;
}

/**
 * Looks at everything past the program: SQLite's own checks, the journal's chain worked out anew, each change with its
 * journal row, every file against its digest, no file that no row names, nothing half written.
 */
export function examineFolder(root: string, sqlite: Sqlite.Database, heads: readonly JournalHead[]): Examined {
  const losses: string[] = [];
  losses.push(...checkDatabase(sqlite));
  const { head, faults } = checkJournal(sqlite, heads);
  losses.push(...faults, ...checkRows(sqlite), ...checkLeftovers(root));
  const annexes = checkFiles({
    folder: join(root, "annexes"),
    named: digestsOf(sqlite, "SELECT sha256 FROM stored_file WHERE released_at IS NULL"),
    known: digestsOf(sqlite, "SELECT sha256 FROM stored_file"),
  });
  const packages = packagesNamed(sqlite);
  const containers = checkFiles({ folder: join(root, "packages"), named: packages, known: packages });
  losses.push(...annexes.losses, ...containers.losses);
  return { losses, head, bytes: annexes.bytes + containers.bytes + statSync(join(root, "kalqan.db")).size };
}

function checkDatabase(sqlite: Sqlite.Database): string[] {
  const lines = sqlite.pragma("integrity_check") as { integrity_check: string }[];
  const dangling = sqlite.pragma("foreign_key_check") as { table: string }[];
  return [
    ...lines.flatMap(({ integrity_check: line }) => (line === "ok" ? [] : [`integrity_check: ${line}`])),
    ...dangling.map(({ table }) => `a row of ${table} points nowhere`),
  ];
}

/** What was half written when the program was killed is cleared away once the folder is opened. */
function checkLeftovers(root: string): string[] {
  const left = readdirSync(join(root, "tmp")).map((name) => `left in tmp: ${name}`);
  const others = ["backups/unfinished", "holder.json.part", "restored.db"].filter((path) =>
    existsSync(join(root, path)),
  );
  return [...left, ...others.map((path) => `left over: ${path}`)];
}

function packagesNamed(sqlite: Sqlite.Database): Set<string> {
  const tables = ["received_package", "receipt"].filter((table) => hasTable(sqlite, table));
  return new Set([
    ...digestsOf(sqlite, "SELECT package_sha256 AS sha256 FROM report WHERE package_sha256 IS NOT NULL"),
    ...tables.flatMap((table) => [...digestsOf(sqlite, `SELECT sha256 FROM ${table}`)]),
  ]);
}

function digestsOf(sqlite: Sqlite.Database, sql: string): Set<string> {
  return new Set(
    sqlite
      .prepare<[], { sha256: string }>(sql)
      .all()
      .map(({ sha256 }) => sha256),
  );
}
