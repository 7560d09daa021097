/** What of a measure was typed and not saved, as the page keeps it until it is. */
export interface KeptDraft<Entry> {
  /** The revision that it was typed over. */
  readonly revision: number;
  readonly entry: Entry;
  /** What had been sent without an answer; null = nothing. */
  readonly sending: Entry | null;
}

/** Unsaved drafts of one desk. */
export interface KeptDrafts<Entry> {
  readonly read: (measure: number) => KeptDraft<Entry> | null;
  readonly keep: (measure: number, draft: KeptDraft<Entry>) => void;
  readonly forget: (measure: number) => void;
}

/**
 * The last resort: unsaved drafts in the window's own storage, by desk (a report's id), measure and revision, so that they
 * outlive the page itself. What cannot be kept there (it is full) is still in the page. `parse` throws where something is not
 * what this version of the program writes.
 */
export function keptDraftsOf<Entry>(
  deskId: string,
  storage: Storage,
  parse: (value: unknown) => Entry,
): KeptDrafts<Entry> {
  const prefix = (measure: number): string => `kalqan.unsaved/${deskId}/${measure}/`;
  const keysOf = (measure: number): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
      key.startsWith(prefix(measure)),
    );
  const forget = (measure: number): void => {
    for (const key of keysOf(measure)) storage.removeItem(key);
  };
  return {
    read: (measure) => {
      const key = keysOf(measure)[0];
      return key === undefined
        ? null
        : readKept(storage.getItem(key) ?? "", Number(key.slice(prefix(measure).length)), parse);
    },
    keep: (measure, { revision, entry, sending }) => {
      const key = `${prefix(measure)}${revision}`;
      for (const older of keysOf(measure)) if (older !== key) storage.removeItem(older);
      try {
        storage.setItem(key, JSON.stringify({ entry, sending }));
      } catch {
        // Full: the page itself still holds it.
      }
    },
    forget,
  };
}

/** Null where it is not what this version of the program wrote. */
function readKept<Entry>(text: string, revision: number, parse: (value: unknown) => Entry): KeptDraft<Entry> | null {
  try {
    const { entry, sending } = JSON.parse(text) as { entry?: unknown; sending?: unknown };
    const isRevision = Number.isSafeInteger(revision);
    if (!isRevision) return null;
    return { revision, entry: parse(entry), sending: sending === null ? null : parse(sending) };
  } catch {
    return null;
  }
}
