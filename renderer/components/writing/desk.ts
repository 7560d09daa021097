import { normaliseTexts } from "#shared/report/text.ts";
import { type AutosaveState, createAutosave } from "./autosave.ts";
import { type Draft, type DraftMeasure, shownOf, type Trouble, withoutRemovals } from "./draft.ts";
import { type ChangeKind, emptyHistory, type History, record, redo, type Step, seal, undo } from "./history.ts";
import type { KeptDrafts } from "./kept-drafts.ts";
import { joinHistories, leadingToStored, readHistory, writeHistory } from "./kept-history.ts";
import { isSameContent } from "./same-content.ts";
import { faultOf } from "./save-fault.ts";

/** What the backend holds of a desk: one entry a measure, each with its revision. */
export interface Stored<Entry> {
  /** Whether it can be written in at all now. */
  readonly isOpen: boolean;
  readonly entries: readonly {
    readonly measure: number;
    readonly revision: number;
    readonly readOnly: boolean;
    readonly entry: Entry;
  }[];
}

interface DeskOptions<Entry, View, Answer extends { readonly revision: number }> {
  /** What is stored, in what the backend answers. */
  readonly storedOf: (view: View) => Stored<Entry>;
  /** `undoSteps`: the steps back from this entry, to be kept with it; null where they are not known. */
  readonly save: (entry: Entry, expectedRevision: number, undoSteps: string | null, measure: number) => Promise<Answer>;
  /** The steps back that were kept with a measure's entry; null = none. */
  readonly readUndoSteps: (measure: number) => Promise<KeptSteps | null>;
  readonly onSaved: (entry: Entry, answer: Answer, measure: number) => void;
  /** Reads it again, which somebody else has written in. It comes back through `adopt`. */
  readonly reload: () => void;
  /** Where there are annexes: takes one out for good. */
  readonly removeAnnex?: (annexId: string) => Promise<void>;
  readonly kept: KeptDrafts<Entry>;
  readonly now: () => Date;
}

/** Where a change happened, as a pointer within the entry, and what it joins with when it is taken back. */
export interface ChangeAt {
  readonly path: string;
  readonly kind: ChangeKind;
}

/** Steps back as they were kept, and the revision of the entry they lead back from. */
export interface KeptSteps {
  readonly revision: number;
  readonly steps: string;
}

/**
 * What is written measure by measure (a report, a consolidation) while it is written: what stands on the page, what was done,
 * what is not saved yet.
 */
export interface Desk<Entry, View> {
  readonly measure: (measure: number) => DraftMeasure<Entry> | null;
  readonly change: (measure: number, change: (entry: Entry) => Entry, at: ChangeAt) => void;
  readonly removeAnnex: (measure: number, annexId: string) => void;
  readonly restoreAnnex: (measure: number, annexId: string) => void;
  /** A field was left: what comes next is a step of its own. */
  readonly seal: (measure: number) => void;
  /** Answers the step, whose `path` is to be shown; null where there is none. */
  readonly undo: (measure: number) => Step<Draft<Entry>> | null;
  readonly redo: (measure: number) => Step<Draft<Entry>> | null;
  /** A measure is opened: its steps back from before the window was started join those made since. */
  readonly recall: (measure: number) => Promise<void>;
  /** What the backend holds now. What is not saved yet stays as it is. */
  readonly adopt: (view: View) => void;
  /**
   * Lets the backend write fields of a measure itself, and takes over what it has written as one step. False where it was
   * not asked, because what was typed before could not be saved.
   */
  readonly takeOver: (measure: number, fields: readonly (keyof Entry)[], work: () => Promise<View>) => Promise<boolean>;
  /** What is not saved yet goes to the window's own storage at once: the page may be gone the next moment. */
  readonly keepNow: () => void;
  /** All that was typed is saved, or an attempt has failed. */
  readonly flush: () => Promise<void>;
  /** Annexes removed from a measure are gone for good: it is left. */
  readonly leave: (measure: number) => Promise<void>;
  /** `leave` of every measure, and `flush`. */
  readonly settle: () => Promise<void>;
  /** Tries at once what had failed. */
  readonly retry: () => void;
  /** Ends a conflict: mine over what is stored, or what is stored in place of mine (undo brings mine back). */
  readonly choose: (measure: number, choice: "mine" | "theirs") => void;
  readonly state: () => AutosaveState & { readonly trouble: Trouble<Entry> | null };
  readonly subscribe: (listener: () => void) => () => void;
}

interface Standing<Entry> {
  readonly draft: Draft<Entry>;
  /** Whether the history is whole: what was kept of it before is in it, or has nothing to do with it. */
  readonly isRecalled: boolean;
  /** What the history began from. */
  readonly begun: { readonly entry: Entry; readonly revision: number };
  readonly history: History<Draft<Entry>>;
  /** What is stored where it is not what the draft was begun from. */
  readonly theirs: { readonly entry: Entry; readonly revision: number } | null;
  readonly shown: DraftMeasure<Entry>;
}

/** What is typed goes to the window's own storage so long after it was; a long text there takes the time of a key press. Milliseconds. */
const keptAfter = 250;

/** The desk of what the backend holds. */
export function createDesk<Entry extends object, View, Answer extends { readonly revision: number }>(
  view: View,
  options: DeskOptions<Entry, View, Answer>,
): Desk<Entry, View> {
  type OneDesk = Desk<Entry, View>;
  const { kept, storedOf } = options;
  const standings = new Map<number, Standing<Entry>>();
  const listeners = new Set<() => void>();
  const first = storedOf(view);
  let isDraft = first.isOpen;

  const autosave = createAutosave<Entry, Answer>({
    now: () => options.now().getTime(),
    save: (measure, entry, revision) => options.save(entry, revision, undoStepsOf(measure, entry), measure),
    onSaved: (measure, entry, answer) => options.onSaved(entry, answer, measure),
    onBlocked: (_, error) => {
      if (faultOf(error) === "choice") options.reload();
    },
    onChange: (measure) => {
      keepSoon(measure);
      set(measure, {});
    },
  });

  /** Null too where the entry that is sent (again) is not the one that stands on the page now. */
  const undoStepsOf = (measure: number, entry: Entry): string | null => {
    const standing = standings.get(measure);
    if (!standing?.isRecalled || standing.draft.entry !== entry) return null;
    return writeHistory(leadingToStored(standing.history, entry));
  };

  const recall: OneDesk["recall"] = async (measure) => {
    const before = standings.get(measure);
    if (before === undefined || before.isRecalled) return;
    // Without an answer they stay where they are; the next opening asks again.
    const kept = await options.readUndoSteps(measure).catch(() => undefined);
    const standing = standings.get(measure);
    if (kept === undefined || standing === undefined || standing.isRecalled) return;
    const { begun, history, draft } = standing;
    const fits = kept !== null && kept.revision === begun.revision && begun === before.begun;
    const whole = fits ? joinHistories(readHistory(kept.steps, begun.entry), history) : history;
    set(measure, { isRecalled: true, history: whole });
    // Saved meanwhile, without them.
    if (isDraft && autosave.slot(measure)?.revision !== begun.revision) autosave.put(measure, draft.entry);
  };

  const toKeep = new Set<number>();
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const keepSoon = (measure: number): void => {
    const slot = autosave.slot(measure);
    if (slot?.waiting === null && slot.sending === null) {
      toKeep.delete(measure);
      keep(measure);
      return;
    }
    toKeep.add(measure);
    keeping ??= setTimeout(keepNow, keptAfter);
  };

  const keepNow = (): void => {
    clearTimeout(keeping);
    keeping = undefined;
    for (const measure of toKeep) keep(measure);
    toKeep.clear();
  };

  const keep = (measure: number): void => {
    const slot = autosave.slot(measure);
    const entry = slot?.waiting ?? slot?.sending ?? null;
    // What was kept before a report was frozen waits for the day it is a draft again.
    if (slot === null || !isDraft) return;
    if (entry === null) kept.forget(measure);
    else kept.keep(measure, { revision: slot.revision, entry, sending: slot.sending });
  };

  const set = (measure: number, changes: Partial<Omit<Standing<Entry>, "shown">>): void => {
    const before = standings.get(measure);
    if (before === undefined) return;
    const standing = { ...before, ...changes };
    const trouble = troubleOf(measure, standing);
    standings.set(measure, { ...standing, shown: shownOf(standing.draft, standing.history, trouble, before.shown) });
    for (const listener of listeners) listener();
  };

  const troubleOf = (measure: number, { theirs }: Pick<Standing<Entry>, "theirs">): Trouble<Entry> | null => {
    const error = autosave.slot(measure)?.blocked ?? null;
    if (error === null) return null;
    const fault = faultOf(error);
    if (fault === "choice") return { kind: "choice", error, theirs: theirs?.entry ?? null };
    return fault === "passing" ? null : { kind: fault, error };
  };

  /** A measure comes to the desk, with what was typed and not saved before the page was last left. */
  const begin = ({ measure, revision, readOnly, entry }: Stored<Entry>["entries"][number]): void => {
    const draft = { entry, removed: [] };
    const unsaved = isDraft && !readOnly ? kept.read(measure) : null;
    standings.set(measure, {
      draft,
      isRecalled: false,
      begun: { entry, revision },
      history: emptyHistory,
      theirs: null,
      shown: shownOf(draft, emptyHistory, null, null),
    });
    const isSaved = (typed: Entry): boolean => isSameContent(normaliseTexts(typed), entry);
    if (unsaved === null || isSaved(unsaved.entry)) {
      autosave.begin(measure, revision);
      return;
    }
    const isOurs = unsaved.revision === revision || (unsaved.sending !== null && isSaved(unsaved.sending));
    // Typed over something older: begun from that, so that the backend notices and a person chooses.
    autosave.begin(measure, isOurs ? revision : unsaved.revision);
    if (!isOurs) set(measure, { theirs: { entry, revision } });
    change(measure, () => unsaved.entry, { path: "", kind: "act" });
  };

  const adoptOne = (stored: Stored<Entry>["entries"][number]): void => {
    const { measure, revision, readOnly, entry } = stored;
    const slot = autosave.slot(measure);
    const standing = standings.get(measure);
    if (slot === null || standing === undefined) {
      begin(stored);
      return;
    }
    if (slot.waiting !== null || slot.sending !== null) {
      const isTheirs = revision > slot.revision && !isSameContent(entry, normaliseTexts(slot.sending));
      if (isTheirs) set(measure, { theirs: { entry, revision } });
      return;
    }
    const isClosed = readOnly || !isDraft;
    // The usual answer to a saving: long texts need not be compared for it.
    if (revision <= slot.revision && !isClosed) return;
    const isOther = !isSameContent(entry, normaliseTexts(standing.draft.entry));
    if (revision <= slot.revision && !isOther) return;
    autosave.begin(measure, revision);
    if (!isOther) return;
    set(measure, {
      draft: { entry, removed: [] },
      begun: { entry, revision },
      isRecalled: true,
      history: emptyHistory,
      theirs: null,
    });
  };

  const adopt = (read: View): void => {
    keepNow();
    const { isOpen, entries } = storedOf(read);
    const isReopened = isOpen && !isDraft;
    isDraft = isOpen;
    for (const stored of entries) {
      if (isReopened && kept.read(stored.measure) !== null) begin(stored);
      else adoptOne(stored);
    }
  };

  const write = (measure: number, draft: Draft<Entry>, history: History<Draft<Entry>>): void => {
    const before = standings.get(measure);
    if (before === undefined) return;
    set(measure, { draft, history });
    if (draft.entry !== before.draft.entry) autosave.put(measure, draft.entry);
  };

  const recorded = (standing: Standing<Entry>, after: Draft<Entry>, at: ChangeAt): History<Draft<Entry>> =>
    record(standing.history, { ...at, before: standing.draft, after, at: options.now().getTime() }, isSameContent);

  const change: OneDesk["change"] = (measure, changed, at) => {
    const standing = standings.get(measure);
    if (standing === undefined) return;
    const entry = changed(standing.draft.entry);
    if (entry === standing.draft.entry) return;
    const draft = { ...standing.draft, entry };
    write(measure, draft, recorded(standing, draft, at));
  };

  const setRemoved = (measure: number, choose: (removed: readonly string[]) => readonly string[]): void => {
    const standing = standings.get(measure);
    if (standing === undefined) return;
    const draft = { ...standing.draft, removed: choose(standing.draft.removed) };
    write(measure, draft, recorded(standing, draft, { path: "/annexes", kind: "act" }));
  };

  const travel = (measure: number, direction: "undo" | "redo"): Step<Draft<Entry>> | null => {
    const history = standings.get(measure)?.history ?? emptyHistory;
    const found = direction === "undo" ? undo(history) : redo(history);
    if (found === null) return null;
    write(measure, direction === "undo" ? found.step.before : found.step.after, found.history);
    return found.step;
  };

  const leave: OneDesk["leave"] = async (measure) => {
    const standing = standings.get(measure);
    if (standing === undefined || standing.draft.removed.length === 0) return;
    const { entry, removed } = standing.draft;
    set(measure, { draft: { entry, removed: [] }, history: withoutRemovals(standing.history) });
    // One that cannot be removed shows again with the next reading.
    const { removeAnnex } = options;
    if (removeAnnex !== undefined) await Promise.allSettled(removed.map(removeAnnex));
  };

  const takeOver: OneDesk["takeOver"] = (measure, fields, work) =>
    autosave.between(async () => {
      const slot = autosave.slot(measure);
      // What could not be saved must not be written over.
      if (slot === null || slot.waiting !== null || slot.sending !== null) return false;
      const stored = storedOf(await work()).entries.find((entry) => entry.measure === measure);
      const standing = standings.get(measure);
      if (stored === undefined || standing === undefined) return false;
      const taken = Object.fromEntries(fields.map((field) => [field, stored.entry[field]]));
      const draft = { ...standing.draft, entry: { ...standing.draft.entry, ...taken } };
      autosave.begin(measure, stored.revision);
      set(measure, { draft, history: recorded(standing, draft, { path: `/${String(fields[0] ?? "")}`, kind: "act" }) });
      // Also where nothing was typed meanwhile: the way back is kept with what was taken over.
      autosave.put(measure, draft.entry);
      return true;
    });

  const choose: OneDesk["choose"] = (measure, choice) => {
    const standing = standings.get(measure);
    if (standing === undefined || standing.theirs === null) return;
    const { theirs, draft: mine } = standing;
    autosave.begin(measure, theirs.revision);
    if (choice === "mine") {
      set(measure, { theirs: null });
      autosave.put(measure, mine.entry);
      void autosave.flush();
    } else {
      const draft = { ...mine, entry: theirs.entry };
      set(measure, { theirs: null, draft, history: recorded(standing, draft, { path: "", kind: "act" }) });
    }
  };

  for (const stored of first.entries) begin(stored);

  return {
    measure: (measure) => standings.get(measure)?.shown ?? null,
    change,
    removeAnnex: (measure, id) => setRemoved(measure, (removed) => [...removed, id]),
    restoreAnnex: (measure, id) => setRemoved(measure, (removed) => removed.filter((other) => other !== id)),
    seal: (measure) => {
      const standing = standings.get(measure);
      if (standing !== undefined) set(measure, { history: seal(standing.history) });
    },
    undo: (measure) => travel(measure, "undo"),
    redo: (measure) => travel(measure, "redo"),
    recall,
    adopt,
    takeOver,
    keepNow,
    flush: () => {
      keepNow();
      return autosave.flush();
    },
    leave,
    settle: async () => {
      await Promise.all([...standings.keys()].map(leave));
      await autosave.flush();
    },
    retry: autosave.retry,
    choose,
    state: () => ({
      ...autosave.state(),
      trouble: [...standings.values()].find(({ shown }) => shown.trouble !== null)?.shown.trouble ?? null,
    }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
