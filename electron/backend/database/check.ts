import { handleOf, type Reader } from "./connection.ts";

/** What SQLite's own full checks find: nothing in a sound database. Slow on a large one. */
export interface IntegrityResult {
  /** `integrity_check`'s lines, at most 100; none where all is well. */
  readonly faults: readonly string[];
  /** Rows that point to a row that is not there, at most 100. */
  readonly danglingRows: readonly { readonly table: string; readonly row: number | null; readonly parent: string }[];
}

/** Runs `integrity_check` and `foreign_key_check`. A file too damaged to be read is a fault, not an exception. */
export function checkIntegrity(reader: Reader): IntegrityResult {
  const { sqlite } = handleOf(reader);
  try {
    const lines = (sqlite.pragma("integrity_check(100)") as { integrity_check: string }[]).map(
      (line) => line.integrity_check,
    );
    const dangling = sqlite.pragma("foreign_key_check") as { table: string; rowid: number | null; parent: string }[];
    return {
      faults: lines.filter((line) => line !== "ok"),
      danglingRows: dangling.slice(0, 100).map(({ table, rowid, parent }) => ({ table, row: rowid, parent })),
    };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)], danglingRows: [] };
  }
}

/** What SQLite's quick check says of a file that is open; null where it is sound. */
export function quickFault(reader: Reader): string | null {
  try {
    const found = handleOf(reader).sqlite.pragma("quick_check(1)", { simple: true });
    return found === "ok" ? null : String(found);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
