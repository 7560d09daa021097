import {
  type Database,
  type EntryWords,
  insertReceivedEntry,
  listUnindexed,
  setIndexed,
  transaction,
  type UnindexedRow,
  type Writer,
} from "#backend/database/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { evidenceText } from "#shared/register/narratives.ts";
import { indexedText } from "#shared/register/search-words.ts";
import type { Entry } from "#shared/report/entry.ts";

/** So many packages at a time: more would let a window wait that opens a folder of years. */
const portion = 100;

/**
 * Indexes the answers of every package that waits for it, within the transaction that brought the package: a package is
 * never here without its answers being found. Does nothing where none waits.
 */
export function indexReceived(writer: Writer): void {
  for (let rows = listUnindexed(writer, portion); rows.length > 0; rows = listUnindexed(writer, portion)) {
    for (const row of rows) indexPackage(writer, row);
  }
}

/** The same for a folder that is opened, a portion in a transaction: killed at any moment, it goes on where it ended. */
export function indexEarlier(database: Database): void {
  let isLeft = true;
  while (isLeft) {
    isLeft = transaction(database, (writer) => {
      const rows = listUnindexed(writer, portion);
      for (const row of rows) indexPackage(writer, row);
      return rows.length === portion;
    });
  }
}

function indexPackage(writer: Writer, row: UnindexedRow): void {
  // Read against its schema before it was kept.
  const { entries } = JSON.parse(row.document ?? '{"entries":[]}') as Pick<ReportDocument, "entries">;
  for (const entry of entries) {
    insertReceivedEntry(writer, row, { measure: entry.measure, status: entry.status, words: wordsOf(entry) });
  }
  setIndexed(writer, row.sha256);
}

function wordsOf({ text, jointText, reason, nextSteps, evidence }: Entry): EntryWords {
  return {
    textKk: indexedText(text.kk),
    textRu: indexedText(text.ru),
    jointKk: indexedText(jointText?.kk ?? ""),
    jointRu: indexedText(jointText?.ru ?? ""),
    reasonKk: indexedText(reason.kk),
    reasonRu: indexedText(reason.ru),
    nextKk: indexedText(nextSteps.kk),
    nextRu: indexedText(nextSteps.ru),
    evidence: indexedText(evidenceText(evidence)),
  };
}
