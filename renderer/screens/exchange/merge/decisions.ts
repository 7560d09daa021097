import type { Decision, MergeItem, Take } from "#shared/report/merge/merge-item.ts";
import { settledBy } from "#shared/report/merge/merge-item.ts";

/** What was chosen so far, by item. */
export type Decisions = ReadonlyMap<string, Pick<Decision, "take" | "text">>;

export function keyOf({ measure, field }: Pick<MergeItem, "measure" | "field">): string {
  return `${measure} ${field}`;
}

/** What is taken of an item as things stand; null = nobody has decided yet. */
export function takenOf(item: MergeItem, decisions: Decisions): Take | null {
  return decisions.get(keyOf(item))?.take ?? settledBy(item);
}

/** The items that wait for a decision. */
export function undecided(items: readonly MergeItem[], decisions: Decisions): MergeItem[] {
  return items.filter((item) => takenOf(item, decisions) === null);
}

/** The decisions as the backend takes them. */
export function toRequest(items: readonly MergeItem[], decisions: Decisions): Decision[] {
  return items.flatMap((item) => {
    const decided = decisions.get(keyOf(item));
    return decided === undefined ? [] : [{ measure: item.measure, field: item.field, ...decided }];
  });
}
