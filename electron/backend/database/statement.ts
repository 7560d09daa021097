import type Sqlite from "better-sqlite3";
import { handleOf, type Reader, type Writer } from "./connection.ts";
import { toDatabaseFault } from "./faults.ts";

export type SqlValue = string | number | null | Uint8Array;

/** Each statement is prepared once a connection and kept. */
function prepared(reader: Reader, sql: string): Sqlite.Statement<unknown[]> {
  const { sqlite, statements } = handleOf(reader);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = sqlite.prepare<unknown[]>(sql);
  statements.set(sql, statement);
  return statement;
}

function guarded<T>(reader: Reader, work: () => T): T {
  const { path } = handleOf(reader);
  try {
    return work();
  } catch (error) {
    throw toDatabaseFault(error, path);
  }
}

/** The first row, or null. */
export function one<Row>(reader: Reader, sql: string, ...values: SqlValue[]): Row | null {
  return guarded(reader, () => (prepared(reader, sql).get(...values) as Row | undefined) ?? null);
}

/** All rows. */
export function all<Row>(reader: Reader, sql: string, ...values: SqlValue[]): Row[] {
  return guarded(reader, () => prepared(reader, sql).all(...values) as Row[]);
}

/** Changes rows; answers how many. */
export function run(writer: Writer, sql: string, ...values: SqlValue[]): number {
  return guarded(writer, () => prepared(writer, sql).run(...values).changes);
}

/** The id the last INSERT gave. */
export function insertedId(writer: Writer, sql: string, ...values: SqlValue[]): number {
  return guarded(writer, () => Number(prepared(writer, sql).run(...values).lastInsertRowid));
}
