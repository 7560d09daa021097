import { setImmediate } from "node:timers/promises";
import { type JournalRow, listJournalAfter, type Reader } from "#backend/database/index.ts";
import { throwIfCancelled } from "#backend/files/index.ts";
import type { JournalHead } from "#shared/journal.ts";
import { genesisHash, hashRow } from "./hash.ts";

/** `brokenAt`: the first sequence at which the chain does not hold (a row changed, missing or put in). */
export type ChainResult =
  | { readonly intact: true; readonly head: JournalHead }
  | { readonly intact: false; readonly brokenAt: number };

const batch = 2_000;

/**
 * Checks the whole chain from its first row. Rows cut off at the end show only against a head kept elsewhere: see
 * `journalContains`. Between batches others get their turn.
 */
export async function verifyJournal(reader: Reader, options: { signal?: AbortSignal } = {}): Promise<ChainResult> {
  let head: JournalHead = { sequence: 0, hash: genesisHash };
  for (;;) {
    throwIfCancelled(options.signal);
    const rows = listJournalAfter(reader, head.sequence, batch);
    for (const row of rows) {
      if (!follows(row, head)) return { intact: false, brokenAt: head.sequence + 1 };
      head = { sequence: row.sequence, hash: row.hash };
    }
    if (rows.length < batch) return { intact: true, head };
    await setImmediate();
  }
}

function follows(row: JournalRow, head: JournalHead): boolean {
  return row.sequence === head.sequence + 1 && row.previousHash === head.hash && row.hash === hashRow(row);
}
