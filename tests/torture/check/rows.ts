import type Sqlite from "better-sqlite3";

/** A change and its journal row belong together; what is frozen has its documents, and nothing else has. */
const rowRules: readonly (readonly [string, string])[] = [
  [
    "an entry was changed without a journal row",
    `SELECT 1 FROM entry e JOIN report r ON r.id = e.report_id WHERE e.revision > 1 AND NOT EXISTS (
       SELECT 1 FROM journal j WHERE j.subject = 'report:' || e.report_id AND json_extract(j.data, '$.measure') = e.measure
         AND (json_extract(j.data, '$.revision') = e.revision))`,
  ],
  [
    "the journal tells of an entry that is older",
    `SELECT 1 FROM journal j JOIN entry e ON j.subject = 'report:' || e.report_id
       AND json_extract(j.data, '$.measure') = e.measure
       WHERE j.action = 'entry.saved' AND json_extract(j.data, '$.revision') > e.revision
         AND j.sequence > (SELECT coalesce(max(sequence), 0) FROM journal WHERE action = 'backup.restored')`,
  ],
  [
    "a report without the journal row of its beginning",
    `SELECT 1 FROM report r WHERE NOT EXISTS (
       SELECT 1 FROM journal j WHERE j.action = 'report.created' AND j.subject = 'report:' || r.id)`,
  ],
  [
    "a report without all its entries",
    `SELECT 1 FROM report r WHERE (SELECT count(*) FROM entry e WHERE e.report_id = r.id)
       < (SELECT max(n) FROM (SELECT count(*) AS n FROM entry GROUP BY report_id))`,
  ],
  [
    "an annex without its journal row",
    `SELECT 1 FROM annex a JOIN report r ON r.id = a.report_id WHERE r.version = 1 AND NOT EXISTS (
       SELECT 1 FROM journal j WHERE j.action = 'annex.added' AND j.subject = 'annex:' || a.id)`,
  ],
  [
    "a frozen report without its documents",
    `SELECT 1 FROM report r WHERE state <> 'draft' AND (SELECT count(*) FROM frozen_document d WHERE d.report_id = r.id) < 2`,
  ],
  [
    "a draft with frozen documents or signatures",
    `SELECT 1 FROM report r WHERE state = 'draft' AND (
       EXISTS (SELECT 1 FROM frozen_document d WHERE d.report_id = r.id)
       OR EXISTS (SELECT 1 FROM signature s WHERE s.report_id = r.id))`,
  ],
  [
    "a signed report without signature",
    `SELECT 1 FROM report r WHERE state NOT IN ('draft', 'ready')
       AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.report_id = r.id)`,
  ],
];

const laterRules: readonly (readonly [string, string, string])[] = [
  [
    "received_package",
    "a received package without its journal row",
    `SELECT 1 FROM received_package p WHERE NOT EXISTS (
       SELECT 1 FROM journal j WHERE j.action = 'package.received' AND j.subject = 'package:' || p.sha256)`,
  ],
  [
    "answer",
    "an answered report that does not say so",
    `SELECT 1 FROM answer a JOIN report r ON r.id = a.report_id WHERE r.state <> a.decision`,
  ],
  [
    "receipt",
    "a receipt that answers nothing",
    "SELECT 1 FROM receipt WHERE id NOT IN (SELECT receipt_id FROM answer)",
  ],
];

/** What does not hold between the rows of a database, in words. */
export function checkRows(sqlite: Sqlite.Database): string[] {
  const rules = [
    ...rowRules,
    ...laterRules.flatMap(([table, words, sql]) => (hasTable(sqlite, table) ? [[words, sql] as const] : [])),
  ];
  return rules.flatMap(([words, sql]) => (sqlite.prepare(sql).get() === undefined ? [] : [words]));
}

export function hasTable(sqlite: Sqlite.Database, name: string): boolean {
  return sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
