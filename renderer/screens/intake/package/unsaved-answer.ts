import { z } from "zod";
import { type DraftAnswer, draftAnswerSchema } from "#shared/receipts/draft-answer.ts";

const schema = z.strictObject({ revision: z.int(), draft: draftAnswerSchema });

/** What was typed on a package and not saved, and over which revision. */
export interface UnsavedAnswer {
  readonly read: () => { readonly revision: number; readonly draft: DraftAnswer } | null;
  readonly keep: (revision: number, draft: DraftAnswer) => void;
  readonly forget: () => void;
}

/** The last resort: the window's own storage, so that it outlives the page itself. What it does not take is still in the page. */
export function unsavedAnswerOf(sha256: string, storage: Storage): UnsavedAnswer {
  const key = `kalqan.unsavedAnswer/${sha256}`;
  return {
    read: () => {
      const text = storage.getItem(key);
      if (text === null) return null;
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        // Not what this version of the program wrote.
        return null;
      }
    },
    keep: (revision, draft) => {
      try {
        storage.setItem(key, JSON.stringify({ revision, draft }));
      } catch {
        // Full: the page itself still holds it.
      }
    },
    forget: () => storage.removeItem(key),
  };
}
