import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#backend/database/index.ts";
import { keptFileTables } from "#backend/database/queries/kept-files.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

/** Tables that speak of a digest and need no file of their own beside the database, each with why. */
const withoutFile: Readonly<Record<string, string>> = {
  annex: "its file is a stored_file's",
  consolidation_document: "its bytes stand in the row",
  export: "the copy lies on the drive it went to; the container is the report's",
  frozen_document: "its bytes stand in the row",
  head_copy: "the copy lies on the drive it went to; the container is the report's",
  part_merge: "what was taken from the part stands in entries and annexes",
  qaom_certificate: "the certificate's own digest; what is known of it stands in the row",
  received_entry: "its container is the received package's",
  received_unindexed: "its container is the received package's",
};

test("whatever table names a file, backups and the clearing of packages know of it", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { actor: "a", now: () => new Date(0) }));
  const sqlite = new Sqlite(path, { readonly: true });
  const tables = sqlite
    .prepare<[], { name: string }>(
      `SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name IN ('sha256', 'package_sha256') ORDER BY m.name`,
    )
    .all()
    .map(({ name }) => name);
  sqlite.close();
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((name) => !keptFileTables.includes(name) && withoutFile[name] === undefined)).toEqual([]);
});
