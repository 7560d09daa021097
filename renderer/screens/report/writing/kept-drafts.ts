import { type Entry, entrySchema } from "#shared/report/entry.ts";

/** What of a measure was typed and not saved, as the page keeps it until it is. */
export interface KeptDraft {
  /** The revision that it was typed over. */
  readonly revision: number;
  readonly entry: Entry;
  /** What had been sent without an answer; null = nothing. */
  readonly sending: Entry | null;
}

/** Unsaved drafts of one report. */
export interface KeptDrafts {
  readonly read: (measure: number) => KeptDraft | null;
  readonly keep: (measure: number, draft: KeptDraft) => void;
  readonly forget: (measure: number) => void;
}

/**
 * The last resort: unsaved drafts in the window's own storage, by report, measure and revision, so that they outlive the
 * page itself. What cannot be kept there (it is full) is still in the page.
 */
export function keptDraftsOf(reportId: string, storage: Storage): KeptDrafts {
  const prefix = (measure: number): string => `kalqan.unsaved/${reportId}/${measure}/`;
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
      return key === undefined ? null : parse(storage.getItem(key) ?? "", Number(key.slice(prefix(measure).length)));
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
function parse(text: string, revision: number): KeptDraft | null {
  try {
    const { entry, sending } = JSON.parse(text) as { entry?: unknown; sending?: unknown };
    const isRevision = Number.isSafeInteger(revision);
    if (!isRevision) return null;
    return { revision, entry: entrySchema.parse(entry), sending: sending === null ? null : entrySchema.parse(sending) };
  } catch {
    return null;
  }
}
