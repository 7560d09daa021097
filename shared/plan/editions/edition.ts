import type { HalfYear } from "../half-year.ts";
import type { Plan } from "../schema.ts";

/** An edition of the plan, with what a chain of editions needs to know of it. */
export interface Edition {
  readonly plan: Plan;
  /** SHA-256, lower-case hex: names its content and, through the editions before it, theirs. */
  readonly digest: string;
  /** The first half-year that is reported by it. */
  readonly appliesFrom: HalfYear;
}

/** The edition by which a half-year is reported: the newest of those that apply to it. `editions` in order, the first not left out. */
export function editionFor<E extends Pick<Edition, "appliesFrom">>(
  editions: readonly [E, ...E[]],
  halfYear: HalfYear,
): E {
  return editions.findLast(({ appliesFrom }) => appliesFrom <= halfYear) ?? editions[0];
}
