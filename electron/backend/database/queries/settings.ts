import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** Every stored setting, keys of other versions included. */
export function listSettings(reader: Reader): { key: string; value: unknown }[] {
  return all<{ key: string; value: string }>(reader, "SELECT key, value FROM setting ORDER BY key").map((row) => ({
    key: row.key,
    value: JSON.parse(row.value) as unknown,
  }));
}

export function saveSetting(writer: Writer, key: string, value: unknown): void {
  run(
    writer,
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    key,
    JSON.stringify(value),
  );
}
