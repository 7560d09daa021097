import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { closeDatabase, listPlanEditions, listReports, openDatabase } from "#backend/database/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { migrations } from "../../../electron/backend/database/migrations/all.ts";

const identity = { actor: "aigerim", now: () => new Date() };
const digest = (letter: string) => letter.repeat(64);
const rows = `
  INSERT INTO report (id, body, half_year, version, state, plan_edition, created_at) VALUES
    ('r1', 'BGM', '2019-H1', 1, 'draft', 1, '2019-03-05');
  INSERT INTO report (id, body, half_year, version, state, plan_edition, created_at, package_id, frozen_at, journal_sequence,
    journal_hash) VALUES ('r2', 'BGM', '2018-H2', 1, 'ready', 1, '2019-01-05', 'p2', '2019-01-05', 1, 'h')`;
const edition = `
  INSERT INTO held_edition VALUES (2, 'e2', '${digest("a")}', '${digest("b")}', 10, '{}', 'null', 0, '2019-03-12');
  INSERT INTO report_move VALUES ('r1', 2, 1, '2019-03-12', '[]', '[]')`;

test("a folder of before keeps its reports; an edition stays as it was issued, and only drafts go over to it", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.filter(({ number }) => number < 17) }));
  const before = new Sqlite(path);
  before.exec(rows);
  before.close();
  const database = await openDatabase(path, { ...identity, beforeMigration: async () => undefined });
  expect(listReports(database).map(({ planEdition }) => planEdition)).toEqual([1, 1]);
  expect(listPlanEditions(database)).toEqual([]);
  closeDatabase(database);

  const sqlite = new Sqlite(path);
  sqlite.pragma("foreign_keys = ON");
  sqlite.exec(edition);
  for (const change of [
    "UPDATE held_edition SET digest = 'c'",
    "DELETE FROM held_edition",
    `INSERT INTO held_edition VALUES (2, 'e3', '${digest("c")}', '${digest("d")}', 10, '{}', 'null', 0, '2019-03-12')`,
    `INSERT INTO held_edition VALUES (1, 'e1', '${digest("e")}', '${digest("f")}', 10, '{}', 'null', 0, '2019-03-12')`,
    "INSERT INTO edition_draft VALUES (2, '{}', '2019-03-12')",
    "UPDATE report_move SET kept = '[1]'",
    "INSERT INTO report_move VALUES ('r1', 2, 1, '2019-03-13', '[]', '[]')",
    "UPDATE report SET plan_edition = 2 WHERE id = 'r2'",
  ]) {
    expect(() => sqlite.exec(change), change).toThrow();
  }
  sqlite.exec("UPDATE report SET plan_edition = 2 WHERE id = 'r1'");
  sqlite.exec("DELETE FROM report WHERE id = 'r1'");
  expect(sqlite.prepare("SELECT count(*) AS n FROM report_move").get()).toEqual({ n: 0 });
  sqlite.close();
});
