import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A body's BIN as someone confirmed it by hand. 12 digits. */
export interface BodyBinRow {
  readonly body: string;
  readonly bin: string;
  readonly confirmedAt: string;
  readonly confirmedBy: string;
}

export function findBodyBin(reader: Reader, body: string): BodyBinRow | null {
  return one<BodyBinRow>(
    reader,
    "SELECT body, bin, confirmed_at AS confirmedAt, confirmed_by AS confirmedBy FROM body_bin WHERE body = ?",
    body,
  );
}

/** Every BIN that was confirmed by hand. */
export function listBodyBins(reader: Reader): BodyBinRow[] {
  return all<BodyBinRow>(
    reader,
    "SELECT body, bin, confirmed_at AS confirmedAt, confirmed_by AS confirmedBy FROM body_bin ORDER BY body",
  );
}

/** The first confirmation stays: a second one breaks the primary key. */
export function insertBodyBin(writer: Writer, row: BodyBinRow): void {
  run(
    writer,
    "INSERT INTO body_bin (body, bin, confirmed_at, confirmed_by) VALUES (?, ?, ?, ?)",
    row.body,
    row.bin,
    row.confirmedAt,
    row.confirmedBy,
  );
}

/** What was confirmed gives way to what is right. */
export function replaceBodyBin(writer: Writer, { body, bin, confirmedAt, confirmedBy }: BodyBinRow): void {
  run(
    writer,
    "UPDATE body_bin SET bin = ?, confirmed_at = ?, confirmed_by = ? WHERE body = ?",
    bin,
    confirmedAt,
    confirmedBy,
    body,
  );
}
