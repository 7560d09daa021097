import type { LocalisedText } from "#shared/language/language.ts";

/**
 * What a body writes of a measure. `{n}`, `{m}`, `{k}` are numbers, put in by whoever makes the report: a text that many
 * bodies write stands in several wordings.
 */
export interface MeasureText {
  readonly done: readonly LocalisedText[];
  readonly inProgress: readonly LocalisedText[];
  /** What follows. */
  readonly next: LocalisedText;
}
