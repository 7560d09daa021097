import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import {
  closeDatabase,
  findDraftedAnswer,
  listReceivedFiles,
  openDatabase,
  saveDraftedAnswer,
  transaction,
} from "#backend/database/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { migrations } from "../../../electron/backend/database/migrations/all.ts";

const identity = { actor: "aigerim", now: () => new Date() };
const digest = (letter: string) => letter.repeat(64);

const received = `
  INSERT INTO received_package (sha256, size, file_name, received_at, verdict, decision, problems, signatures,
    package_id, body, half_year, version, plan_edition, document)
  VALUES ('${digest("a")}', 10, 'a.asice', '2018-07-06', 'TOTAL-PASSED', 'imported', '[]', '[]',
    'p1', 'BGM', '2018-H1', 1, 1, '{}')`;
const answers = `
  INSERT INTO drafted_answer VALUES ('${digest("a")}', 'returned', 'Толықтырыңыз.', 'Дополните.', '[]', 1, NULL);
  INSERT INTO issued_receipt VALUES (1, 'q1', '${digest("b")}', 20, 'QAOM', 'Сынақ', 'null', '2018-07-06');
  INSERT INTO issued_answer VALUES (1, '${digest("a")}', 'returned', '2018-07-06', 0, 'Толықтырыңыз.', 'Дополните.', '[]');
  INSERT INTO receipt_export VALUES (1, '${digest("a")}', 1, '2018-07-07', '/media/usb', 'r.asice', NULL, NULL)`;

test("a folder of before keeps its packages and takes answers from then on; what was signed stays", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.filter(({ number }) => number < 14) }));
  const before = new Sqlite(path);
  before.exec(received);
  before.close();
  const database = await openDatabase(path, { ...identity, beforeMigration: async () => undefined });
  expect(listReceivedFiles(database)).toEqual([{ sha256: digest("a"), size: 10, fileName: "a.asice" }]);
  closeDatabase(database);

  const sqlite = new Sqlite(path);
  sqlite.pragma("foreign_keys = ON");
  sqlite.exec(answers);
  for (const change of [
    "UPDATE issued_receipt SET officer = 'Басқа'",
    "DELETE FROM issued_receipt",
    "UPDATE issued_answer SET decision = 'accepted'",
    "DELETE FROM issued_answer",
    "UPDATE receipt_export SET target = '/elsewhere'",
    "DELETE FROM receipt_export",
    `INSERT INTO issued_answer VALUES (1, '${digest("a")}', 'accepted', '2018-07-06', 0, '', '', '[]')`,
    `INSERT INTO issued_answer VALUES (1, '${digest("c")}', 'accepted', '2018-07-06', 0, '', '', '[]')`,
    `INSERT INTO receipt_export VALUES (2, '${digest("c")}', 1, '2018-07-07', '/media/usb', 'r.asice', NULL, NULL)`,
    "UPDATE drafted_answer SET decision = 'perhaps'",
  ]) {
    expect(() => sqlite.exec(change), change).toThrow();
  }
  sqlite.exec("UPDATE drafted_answer SET decision = NULL, revision = 2; DELETE FROM drafted_answer");
  sqlite.close();
});

test("18: what was drafted before is kept, without steps back; from then on they lie beside it", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.filter(({ number }) => number < 18) }));
  const before = new Sqlite(path);
  before.exec(received);
  before.exec(`INSERT INTO drafted_answer VALUES ('${digest("a")}', NULL, 'Толықтырыңыз.', '', '[]', 3)`);
  before.close();
  const database = await openDatabase(path, { ...identity, beforeMigration: async () => undefined });
  const kept = findDraftedAnswer(database, digest("a"));
  expect(kept).toMatchObject({ kk: "Толықтырыңыз.", revision: 3, undoSteps: null });
  if (kept !== null) transaction(database, (writer) => saveDraftedAnswer(writer, { ...kept, undoSteps: "[]" }));
  expect(findDraftedAnswer(database, digest("a"))?.undoSteps).toBe("[]");
  closeDatabase(database);
});

test("the last answer of a package is found by an index", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, identity));
  const sqlite = new Sqlite(path);
  const plan = (sql: string) =>
    (sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join("\n");
  const queries = [
    "SELECT max(receipt) FROM issued_answer WHERE package = 'x'",
    "SELECT min(at) FROM receipt_export WHERE package = 'x' AND receipt = 1",
    "SELECT * FROM drafted_answer WHERE package IN (SELECT sha256 FROM received_package WHERE half_year = '2018-H1')",
  ];
  for (const sql of queries) expect(plan(sql)).not.toMatch(/SCAN/u);
  sqlite.close();
});
