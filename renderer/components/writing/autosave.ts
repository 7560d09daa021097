import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { faultOf } from "./save-fault.ts";

/** How one key (a measure) stands. `blocked`: why it is not tried again by itself. */
export interface Slot<T> {
  /** The revision that was saved last: what the next saving begins from. */
  readonly revision: number;
  /** Not sent yet; null = nothing. */
  readonly waiting: T | null;
  /** Sent, and not known to have arrived: sent again as it is before anything newer. */
  readonly sending: T | null;
  readonly blocked: ErrorRecord | null;
}

/** `failure`: why the last attempt did not go through; it is repeated until it does. */
export interface AutosaveState {
  readonly isSaving: boolean;
  readonly hasUnsaved: boolean;
  readonly failure: ErrorRecord | null;
}

interface AutosaveOptions<T, Answer extends { readonly revision: number }> {
  /** Milliseconds. */
  readonly now: () => number;
  readonly save: (key: number, content: T, revision: number) => Promise<Answer>;
  readonly onSaved: (key: number, content: T, answer: Answer) => void;
  readonly onBlocked: (key: number, error: ErrorRecord) => void;
  /** Called whenever what `slot` or `state` answer has changed. */
  readonly onChange: (key: number) => void;
}

export interface Autosave<T> {
  /** A key begins, or begins anew, from what is stored at that revision; nothing of it waits. */
  readonly begin: (key: number, revision: number) => void;
  /** This is what is to be saved of the key; whatever still waited of it is outdated. */
  readonly put: (key: number, content: T) => void;
  /** Saves all that waits now. Resolves when it is saved, or an attempt has failed. */
  readonly flush: () => Promise<void>;
  /** Tries again at once what had failed. */
  readonly retry: () => void;
  /** Does something else to what is stored while nothing is being saved; what is put meanwhile waits. */
  readonly between: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly slot: (key: number) => Slot<T> | null;
  readonly state: () => AutosaveState;
}

/** Quiet so long, typing is saved; without a rest after so long. Milliseconds. */
const quiet = 400;
const longest = 3_000;
const retryAfter = [300, 1_000, 3_000, 10_000];

/**
 * Saves what is typed, key by key, one at a time, so that a saving never overtakes another. What was sent and not
 * answered (the backend died) is sent again as it was: the backend answers the same content with the revision it has, so
 * that a lost answer is not taken for somebody else's change. Errors never lose content: it stays in its slot.
 */
export function createAutosave<T, Answer extends { readonly revision: number }>(
  options: AutosaveOptions<T, Answer>,
): Autosave<T> {
  const slots = new Map<number, Slot<T>>();
  const due = new Set<number>();
  let running: Promise<void> | null = null;
  let held = 0;
  let failure: ErrorRecord | null = null;
  let failures = 0;
  let waitingSince: number | null = null;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const change = (key: number, changes: Partial<Slot<T>>): void => {
    const slot = slots.get(key) ?? { revision: 0, waiting: null, sending: null, blocked: null };
    slots.set(key, { ...slot, ...changes });
    options.onChange(key);
  };

  const next = (): [number, T] | null => {
    if (held > 0) return null;
    for (const [key, { waiting, sending, blocked }] of slots) {
      if (blocked !== null) continue;
      const content = sending ?? (due.has(key) ? waiting : null);
      if (content !== null) return [key, content];
    }
    return null;
  };

  const sendOne = async (key: number, content: T): Promise<boolean> => {
    const slot = slots.get(key);
    if (slot === undefined) return false;
    if (slot.sending === null) {
      due.delete(key);
      change(key, { sending: content, waiting: null });
    }
    try {
      const answer = await options.save(key, content, slot.revision);
      failure = null;
      failures = 0;
      change(key, { sending: null, revision: answer.revision });
      options.onSaved(key, content, answer);
      return true;
    } catch (error) {
      return fail(key, toErrorRecord(error));
    }
  };

  const fail = (key: number, error: ErrorRecord): boolean => {
    const slot = slots.get(key);
    if (faultOf(error) === "passing") {
      failure = error;
      clearTimeout(retryTimer);
      retryTimer = setTimeout(retry, retryAfter[Math.min(failures, retryAfter.length - 1)]);
      failures += 1;
      options.onChange(key);
      return false;
    }
    failure = null;
    failures = 0;
    change(key, { blocked: error, sending: null, waiting: slot?.waiting ?? slot?.sending ?? null });
    options.onBlocked(key, error);
    return true;
  };

  const run = async (): Promise<void> => {
    for (let found = next(); found !== null; found = next()) {
      if (!(await sendOne(...found))) break;
    }
  };

  const start = (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
      for (const key of slots.keys()) options.onChange(key);
    });
    return running;
  };

  const flush = async (): Promise<void> => {
    clearTimeout(quietTimer);
    waitingSince = null;
    for (const [key, { waiting }] of slots) if (waiting !== null) due.add(key);
    await start();
    // What came due while the last answer was awaited.
    if (failure === null && next() !== null) await start();
  };

  const retry = (): void => {
    clearTimeout(retryTimer);
    if (failure !== null) void flush();
  };

  const put = (key: number, content: T): void => {
    const blocked = slots.get(key)?.blocked ?? null;
    // Other content may be taken where this was refused; somebody else's change waits for a person's choice.
    const stays = blocked !== null && faultOf(blocked) !== "refused";
    change(key, { waiting: content, blocked: stays ? blocked : null });
    waitingSince ??= options.now();
    const rest = Math.max(0, Math.min(quiet, waitingSince + longest - options.now()));
    clearTimeout(quietTimer);
    quietTimer = setTimeout(() => void flush(), rest);
  };

  const between = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await flush();
    held += 1;
    try {
      return await work();
    } finally {
      held -= 1;
      if (due.size > 0) void flush();
    }
  };

  return {
    begin: (key, revision) => {
      due.delete(key);
      change(key, { revision, waiting: null, sending: null, blocked: null });
    },
    put,
    flush,
    retry,
    between,
    slot: (key) => slots.get(key) ?? null,
    state: () => ({
      isSaving: running !== null,
      hasUnsaved: [...slots.values()].some(({ waiting, sending }) => waiting !== null || sending !== null),
      failure,
    }),
  };
}
