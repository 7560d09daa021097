import type { Reader } from "../connection.ts";
import { all, one } from "../statement.ts";

/** The package of a body and half-year that counts. */
export interface CountingRow {
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  readonly verdict: string;
  readonly receivedAt: string;
  readonly signedAt: string | null;
}

/** Out of the index of what is not settled yet or counts: a row of its own would bring the whole document along. */
const counting =
  "INDEXED BY received_standing WHERE decision IN ('imported', 'waiting', 'rival') AND decision = 'imported'";
const columns = "body, half_year AS halfYear, version, verdict, received_at AS receivedAt, signed_at AS signedAt";

/** Every package that counts: at most one a body and half-year. */
export function listCounting(reader: Reader): CountingRow[] {
  return all<CountingRow>(reader, `SELECT ${columns} FROM received_package ${counting}`);
}

/** Those that count for one half-year. */
export function listCountingIn(reader: Reader, halfYear: string): CountingRow[] {
  return all<CountingRow>(reader, `SELECT ${columns} FROM received_package ${counting} AND half_year = ?`, halfYear);
}

/** How many packages came from a body for a half-year with one decision. */
export interface DecisionCount {
  readonly body: string;
  readonly halfYear: string;
  readonly decision: string;
  readonly count: number;
}

/** Of every body and half-year of which anything came. */
export function countDecisions(reader: Reader): DecisionCount[] {
  return all<DecisionCount>(
    reader,
    `SELECT half_year AS halfYear, body, decision, count(*) AS count FROM received_package
     WHERE half_year IS NOT NULL GROUP BY half_year, body, decision`,
  );
}

/** The same of one half-year. */
export function countDecisionsIn(reader: Reader, halfYear: string): DecisionCount[] {
  return all<DecisionCount>(
    reader,
    `SELECT half_year AS halfYear, body, decision, count(*) AS count FROM received_package
     WHERE half_year = ? GROUP BY half_year, body, decision`,
    halfYear,
  );
}

/** Who prepared the last report of a body that counts, as JSON (`personSchema`); null where none came. */
export function findLastPreparer(reader: Reader, body: string): string | null {
  const row = one<{ preparer: string }>(
    reader,
    `SELECT json_extract(document, '$.preparer') AS preparer FROM received_package
     WHERE decision = 'imported' AND body = ? ORDER BY half_year DESC LIMIT 1`,
    body,
  );
  return row?.preparer ?? null;
}
