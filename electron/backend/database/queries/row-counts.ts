import type { Reader } from "../connection.ts";
import { all, one } from "../statement.ts";

/** How many rows each table has, by its name; of the schema's own tables none. */
export function countRows(reader: Reader): Record<string, number> {
  const tables = all<{ name: string }>(
    reader,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')) ORDER BY name`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      one<{ count: number }>(reader, `SELECT count(*) AS count FROM "${name}"`)?.count ?? 0,
    ]),
  );
}

/** The number of the last migration that the database has seen. */
export function schemaVersion(reader: Reader): number {
  return one<{ version: number }>(reader, "SELECT user_version AS version FROM pragma_user_version")?.version ?? 0;
}

/** Bytes of the database as it stands, what lies in its log included. */
export function databaseBytes(reader: Reader): number {
  const sql = "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size";
  return one<{ bytes: number }>(reader, sql)?.bytes ?? 0;
}
