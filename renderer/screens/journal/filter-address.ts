import { type JournalFilter, journalFilterSchema, wholeJournal } from "#shared/journal.ts";

type Query = Readonly<Record<string, string>>;

/** The filter of an address; what an address says wrongly is passed over. */
export function readFilter(query: Query): JournalFilter {
  const { shape } = journalFilterSchema.unwrap();
  const known = <K extends keyof JournalFilter>(name: K): JournalFilter[K] => {
    const read = shape[name].safeParse(query[name] || null);
    return (read.success ? read.data : null) as JournalFilter[K];
  };
  return { actor: known("actor"), action: known("action"), from: known("from"), until: known("until") };
}

/** The filter as an address carries it: only what narrows. */
export function writeFilter(filter: JournalFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ""),
  );
}

/** True where anything narrows the journal. */
export function isNarrowed(filter: JournalFilter): boolean {
  return Object.keys(wholeJournal).some((name) => filter[name as keyof JournalFilter] !== null);
}
