import {
  type Database,
  type EntryWords,
  insertReceivedEntry,
  listReceivedEntries,
  listUnindexed,
  setCounting,
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
 * Indexes the answers of every package that waits for it, within the transaction that brought the package or let it count: a
 * package is never here without its answers being found. Does nothing where none waits.
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

/** Keeps the answers of a package that are not kept yet; where it counts they are found among what counts. */
function indexPackage(writer: Writer, row: UnindexedRow): void {
  const document = row.document ?? '{"entries":[]}';
  // Read against its schema before it was kept.
  const { entries } = JSON.parse(document) as Pick<ReportDocument, "entries">;
  const kept = new Map(listReceivedEntries(writer, row.sha256).map(({ measure, id }) => [measure, id]));
  const places = kept.size === 0 ? placesOf(document, entries) : [];
  for (const [index, entry] of entries.entries()) {
    const { measure, status } = entry;
    const words = wordsOf(entry);
    const { place, length } = places[index] ?? { place: 0, length: 0 };
    const id = kept.get(measure) ?? insertReceivedEntry(writer, row, { measure, status, place, length, words });
    if (row.decision === "imported") setCounting(writer, id, words);
  }
  setIndexed(writer, row.sha256);
}

/** Where each answer stands in the document, in bytes of UTF-8. What `JSON.stringify` wrote it writes again the same. */
function placesOf(document: string, entries: readonly Entry[]): { readonly place: number; readonly length: number }[] {
  let read = 0;
  let bytes = 0;
  return entries.map((entry) => {
    const text = JSON.stringify(entry);
    const at = document.indexOf(text, read);
    if (at < 0) throw new TypeError(`an answer on measure ${entry.measure} is not in its own document`);
    const place = bytes + Buffer.byteLength(document.slice(read, at));
    const length = Buffer.byteLength(text);
    read = at + text.length;
    bytes = place + length;
    return { place, length };
  });
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
