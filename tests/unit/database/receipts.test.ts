import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { closeDatabase, listReports, openDatabase } from "#backend/database/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { migrations } from "../../../electron/backend/database/migrations/all.ts";

const identity = { actor: "aigerim", now: () => new Date() };
const digest = (letter: string) => letter.repeat(64);

const rows = `
  INSERT INTO report (id, body, half_year, version, state, plan_edition, created_at, package_id, frozen_at,
    journal_sequence, journal_hash, package_sha256, package_size)
  VALUES ('r1', 'BGM', '2018-H1', 1, 'exported', 1, '2018-07-05', 'p1', '2018-07-05', 1, 'h', '${digest("a")}', 10)`;
const receipt = `
  INSERT INTO receipt VALUES ('q1', '${digest("b")}', 20, 'QAOM', 'Сынақ', 'null', '2018-07-06', '2018-07-07');
  INSERT INTO answer VALUES ('r1', 'q1', 'returned', '2018-07-06', 0);
  INSERT INTO remark VALUES ('r1', 1, NULL, '', 'Толықтырыңыз.', 'Дополните.', NULL)`;

test("a folder of before receipts keeps its reports, and takes receipts from then on; what they say stays", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.filter(({ number }) => number < 5) }));
  const before = new Sqlite(path);
  before.exec(rows);
  before.close();
  const database = await openDatabase(path, { ...identity, beforeMigration: async () => undefined });
  expect(listReports(database)).toMatchObject([{ packageSha256: digest("a"), packageSize: 10 }]);
  closeDatabase(database);

  const sqlite = new Sqlite(path);
  sqlite.pragma("foreign_keys = ON");
  sqlite.exec(receipt);
  for (const change of [
    "UPDATE receipt SET issuer = 'AKM'",
    "DELETE FROM receipt",
    "UPDATE answer SET decision = 'accepted'",
    "DELETE FROM answer",
    "UPDATE remark SET text_kk = ''",
    "DELETE FROM remark",
    "INSERT INTO answer VALUES ('r1', 'q1', 'accepted', '2018-07-06', 0)",
  ]) {
    expect(() => sqlite.exec(change), change).toThrow();
  }
  // ҚАӨМ's later receipt says that it replaces the first: only once that is kept aside does it leave its place.
  sqlite.exec(
    `INSERT INTO receipt VALUES ('q2', '${digest("c")}', 20, 'QAOM', 'Сынақ', 'null', '2018-07-09', '2018-07-10')`,
  );
  sqlite.exec("BEGIN");
  sqlite.exec(`INSERT INTO replaced_answer VALUES
    ('r1', 'q1', 'returned', '2018-07-06', 'q2', '2018-07-10', '2018-07-06', 0, '[]')`);
  sqlite.exec(
    "DELETE FROM remark; DELETE FROM answer; INSERT INTO answer VALUES ('r1', 'q2', 'accepted', '2018-07-06', 0)",
  );
  for (const change of [
    "UPDATE replaced_answer SET decision = 'accepted'",
    "DELETE FROM replaced_answer",
    "DELETE FROM answer",
  ]) {
    expect(() => sqlite.exec(change), change).toThrow();
  }
  sqlite.exec("ROLLBACK");
  sqlite.exec("UPDATE remark SET answered_at = '2018-07-08'");
  expect(sqlite.prepare("SELECT count(*) AS n FROM remark WHERE answered_at IS NOT NULL").get()).toEqual({ n: 1 });
  sqlite.close();
});
