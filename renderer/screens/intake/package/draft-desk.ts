import type { KeptDraft } from "#shared/api/answering-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { DraftAnswer } from "#shared/receipts/draft-answer.ts";
import { type AutosaveState, createAutosave } from "../../../components/writing/autosave.ts";
import type { Trouble } from "../../../components/writing/draft.ts";
import type { UnsavedAnswer } from "./unsaved-answer.ts";

interface DeskOptions {
  readonly save: (draft: DraftAnswer, expectedRevision: number) => Promise<{ readonly revision: number }>;
  readonly onSaved: (draft: DraftAnswer, revision: number) => void;
  /** Somebody else has written, or the package is answered by now: what is kept is to be read again. */
  readonly onBlocked: (error: ErrorRecord) => void;
  readonly unsaved: UnsavedAnswer;
}

/** The remarks on one package while they are written: what stands on the page is the truth until it is saved. */
export interface DraftDesk {
  readonly draft: () => DraftAnswer;
  readonly change: (change: (draft: DraftAnswer) => DraftAnswer) => void;
  /** What is kept now. What is typed and not saved yet stays as it is. */
  readonly adopt: (kept: KeptDraft) => void;
  /** What is not saved yet goes to the window's own storage: it does with every change. */
  readonly keepNow: () => void;
  /** All that was typed is saved, or an attempt has failed. */
  readonly flush: () => Promise<void>;
  readonly settle: () => Promise<void>;
  /** Tries at once what had failed. */
  readonly retry: () => void;
  /** Why it is not saved by itself any more; null = it is. */
  readonly blocked: () => ErrorRecord | null;
  /** Ends that: mine over what is kept, or what is kept in the place of mine. */
  readonly choose: (choice: "mine" | "kept", kept: KeptDraft) => void;
  readonly state: () => AutosaveState & { readonly trouble: Trouble<DraftAnswer> | null };
  readonly subscribe: (listener: () => void) => () => void;
}

/** One package, one slot. */
const slot = 0;

/** The desk of a package, begun with what is kept, or with what an earlier page could not save. */
export function createDraftDesk(kept: KeptDraft, { save, onSaved, onBlocked, unsaved }: DeskOptions): DraftDesk {
  let draft = wordsOf(kept);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const autosave = createAutosave<DraftAnswer, { readonly revision: number }>({
    now: () => Date.now(),
    save: (_, content, revision) => save(content, revision),
    onSaved: (_, content, { revision }) => onSaved(content, revision),
    onBlocked: (_, error) => onBlocked(error),
    onChange: () => {
      keepUnsaved();
      tell();
    },
  });
  const keepUnsaved = (): void => {
    const standing = autosave.slot(slot);
    if (standing !== null && (standing.waiting !== null || standing.sending !== null))
      unsaved.keep(standing.revision, draft);
    else unsaved.forget();
  };
  const put = (next: DraftAnswer): void => {
    draft = next;
    autosave.put(slot, next);
  };

  const blocked = (): ErrorRecord | null => autosave.slot(slot)?.blocked ?? null;

  const left = unsaved.read();
  autosave.begin(slot, left?.revision ?? kept.revision);
  if (left !== null) put(left.draft);

  return {
    draft: () => draft,
    change: (change) => put(change(draft)),
    adopt: (next) => {
      const standing = autosave.slot(slot);
      if (standing === null || standing.waiting !== null || standing.sending !== null) return;
      if (standing.revision === next.revision && standing.blocked === null) return;
      draft = wordsOf(next);
      autosave.begin(slot, next.revision);
    },
    keepNow: keepUnsaved,
    flush: autosave.flush,
    settle: autosave.flush,
    retry: autosave.retry,
    blocked,
    choose: (choice, next) => {
      const mine = draft;
      draft = wordsOf(next);
      autosave.begin(slot, next.revision);
      if (choice === "mine") put(mine);
    },
    state: () => {
      const error = blocked();
      return { ...autosave.state(), trouble: error === null ? null : { kind: "closed", error } };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function wordsOf({ generalRemark, remarks }: KeptDraft): DraftAnswer {
  return { generalRemark, remarks };
}
