import type { Answer } from "#shared/answer.ts";
import type { Change, Facts } from "../check/facts.ts";
import type { Caller } from "../process/backend-process.ts";

/** One thing that a person does, and what may be seen of it afterwards. */
export interface Operation {
  /** `type`, `export` … : operations of a kind take about as long. */
  readonly kind: string;
  readonly run: (backend: Caller) => Promise<Answer | null>;
  /** Whether a change is of its making. */
  readonly makes: (change: Change) => boolean;
  /** Whether all that it acknowledges is there. */
  readonly isDone: (changes: readonly Change[], after: Facts) => boolean;
  /** It is made of steps that are each whole: cut short, some of them may be there. */
  readonly inSteps?: boolean;
  /** Told when it was acknowledged: what is known outside of the killed process from now on. */
  readonly acknowledged?: (value: unknown) => void;
}

export type Outcome =
  /** Answered before the process was killed. */
  | { readonly kind: "acknowledged"; readonly value: unknown }
  | { readonly kind: "refused"; readonly code: string }
  /** Killed before it answered: it may have happened or not, but whole. */
  | { readonly kind: "unanswered" };

/** What was lost, in words; nothing where the changes are what the operation and its outcome allow. */
export function judge(operation: Operation, outcome: Outcome, changes: readonly Change[], after: Facts): string[] {
  const { kind, makes, isDone, inSteps = false } = operation;
  const losses = changes
    .filter((change) => !makes(change))
    .map(({ key, before, after: now }) => `${kind} (${outcome.kind}) has changed ${key}: ${cut(before)} → ${cut(now)}`);
  switch (outcome.kind) {
    case "acknowledged":
      return isDone(changes, after) ? losses : [...losses, `${kind} was acknowledged and is not there`];
    case "refused":
      return changes.length === 0 || inSteps
        ? losses
        : [...losses, `${kind} was refused (${outcome.code}) and has changed things`];
    case "unanswered":
      return changes.length === 0 || inSteps || isDone(changes, after) ? losses : [...losses, `${kind} is half there`];
  }
}

function cut(value: string | null): string {
  return value === null ? "nothing" : `«${value.slice(0, 60)}»`;
}

export function outcomeOf(answer: Answer | null): Outcome {
  if (answer === null) return { kind: "unanswered" };
  return answer.ok ? { kind: "acknowledged", value: answer.value } : { kind: "refused", code: answer.error.code };
}
