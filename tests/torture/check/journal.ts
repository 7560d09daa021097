import { createHash } from "node:crypto";
import type Sqlite from "better-sqlite3";
import type { JournalHead } from "#shared/journal.ts";

interface Row {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** The chain worked out anew: SHA-256 over a JSON array of the fields and the hash before. */
export function checkJournal(
  sqlite: Sqlite.Database,
  heads: readonly JournalHead[],
): { head: JournalHead; faults: string[] } {
  let head: JournalHead = { sequence: 0, hash: "0".repeat(64) };
  const faults: string[] = [];
  let found = heads.length === 0;
  for (const row of sqlite.prepare<[], Row>("SELECT * FROM journal ORDER BY sequence").iterate()) {
    const { sequence, at, actor, action, subject, data, previous_hash: previous, hash } = row;
    const fields = ["kalqan-journal/1", sequence, at, actor, action, subject, data, previous];
    const own = createHash("sha256").update(JSON.stringify(fields), "utf8").digest("hex");
    if (sequence !== head.sequence + 1 || previous !== head.hash || own !== hash) {
      faults.push(`the journal's chain breaks at ${sequence}`);
    }
    head = { sequence, hash };
    if (heads.some((before) => before.sequence === sequence && before.hash === hash)) found = true;
  }
  if (!found) faults.push(`the journal forgot its row ${heads[0]?.sequence}`);
  return { head, faults };
}
