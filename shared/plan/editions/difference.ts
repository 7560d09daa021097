import { canonical } from "../../report/merge/canonical.ts";
import type { Body, Measure, Plan, PlanEdition } from "../schema.ts";

/** A field of a measure that an edition changes, as column names go; what belongs together is told once. */
export const measureFields = [
  "name",
  "section",
  "completionForm",
  "responsible",
  "deadline",
  "funding",
  "footnote",
  "notes",
] as const;
export type MeasureField = (typeof measureFields)[number];

export const bodyFields = [
  "name",
  "abbreviation",
  "kind",
  "validFrom",
  "validTo",
  "successor",
  "groups",
  "bin",
  "source",
] as const satisfies readonly (keyof Body)[];
export type BodyField = (typeof bodyFields)[number];

/** What of the plan is changed besides its measures and bodies. */
export const planFields = [
  "title",
  "resolution",
  "russianUnofficial",
  "sections",
  "footnotes",
  "glossary",
  "lawInForce",
] as const satisfies readonly (keyof PlanEdition)[];
export type PlanField = (typeof planFields)[number];

export interface MeasureChange {
  readonly before: Measure;
  readonly after: Measure;
  readonly fields: readonly MeasureField[];
}

export interface BodyChange {
  readonly before: Body;
  readonly after: Body;
  readonly fields: readonly BodyField[];
}

/** What lies between two editions, as data; each list in the order of the edition that it speaks of. */
export interface EditionDifference {
  readonly measures: {
    readonly added: readonly Measure[];
    readonly removed: readonly Measure[];
    readonly changed: readonly MeasureChange[];
  };
  readonly bodies: {
    readonly added: readonly Body[];
    readonly removed: readonly Body[];
    readonly changed: readonly BodyChange[];
  };
  readonly plan: readonly PlanField[];
}

/** Which columns a field of the difference stands for: data and printed words together. Repairs are the source's, not the plan's. */
const columns: Record<MeasureField, readonly (keyof Measure)[]> = {
  name: ["name"],
  section: ["section"],
  completionForm: ["completionForm", "completionFormText"],
  responsible: ["responsible", "responsibleText"],
  deadline: ["deadline", "deadlineText"],
  funding: ["funding", "expenditureText", "fundingSourceText"],
  footnote: ["footnote"],
  notes: ["notes"],
};

/** What is different in `after`. The order of measures and bodies is no difference. */
export function differenceOf(before: Plan, after: Plan): EditionDifference {
  const measures = compare(before.edition.measures, after.edition.measures, ({ number }) => number);
  const bodies = compare(before.bodies, after.bodies, ({ code }) => code);
  const changedMeasures = measures.changed.map((pair) => ({ ...pair, fields: measureFieldsOf(pair) }));
  return {
    measures: { ...measures, changed: changedMeasures.filter(({ fields }) => fields.length > 0) },
    bodies: {
      ...bodies,
      changed: bodies.changed.map((pair) => ({
        ...pair,
        fields: bodyFields.filter((field) => differs(pair.before[field], pair.after[field])),
      })),
    },
    plan: planFields.filter((field) => differs(before.edition[field], after.edition[field])),
  };
}

/** True where the two say the same. */
export function isSame({ measures, bodies, plan }: EditionDifference): boolean {
  const lists = [
    measures.added,
    measures.removed,
    measures.changed,
    bodies.added,
    bodies.removed,
    bodies.changed,
    plan,
  ];
  return lists.every((list) => list.length === 0);
}

function measureFieldsOf({ before, after }: { before: Measure; after: Measure }): MeasureField[] {
  return measureFields.filter((field) => columns[field].some((column) => differs(before[column], after[column])));
}

function compare<T>(before: readonly T[], after: readonly T[], key: (one: T) => number | string) {
  const earlier = new Map(before.map((one) => [key(one), one]));
  const later = new Map(after.map((one) => [key(one), one]));
  return {
    added: after.filter((one) => !earlier.has(key(one))),
    removed: before.filter((one) => !later.has(key(one))),
    changed: before.flatMap((one) => {
      const same = later.get(key(one));
      return same === undefined || !differs(one, same) ? [] : [{ before: one, after: same }];
    }),
  };
}

function differs(one: unknown, other: unknown): boolean {
  return canonical(one) !== canonical(other);
}
