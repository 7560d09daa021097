import { addresseeOf } from "../addressee.ts";
import type { HalfYear } from "../half-year.ts";
import { entersMoney } from "../money-owner.ts";
import { type MeasureDuty, measuresOf } from "../responsibility.ts";
import type { Deadline, Measure, Plan, ResponsibleRole } from "../schema.ts";
import { differenceOf, type MeasureField } from "./difference.ts";

/** What an edition means for one body's report of a half-year. */
export type Touch =
  /** The measure is gone from the plan (`removed`), or no longer this body's (`notMine`). What was written is kept aside. */
  | { readonly kind: "removed" | "notMine"; readonly measure: number }
  /** The measure is new in the plan (`added`), or comes to this body (`mine`). */
  | { readonly kind: "added" | "mine"; readonly measure: number; readonly role: ResponsibleRole }
  | { readonly kind: "role"; readonly measure: number; readonly from: ResponsibleRole; readonly to: ResponsibleRole }
  | { readonly kind: "deadline"; readonly measure: number; readonly from: Deadline; readonly to: Deadline }
  /** Money is asked for from now on, or no more. */
  | { readonly kind: "money"; readonly measure: number; readonly asked: boolean }
  /** Words of the plan are others: nothing is to be done. */
  | { readonly kind: "words"; readonly measure: number; readonly fields: readonly MeasureField[] }
  /** The body's own name is another. */
  | { readonly kind: "ownName" }
  /** The body's own BIN stands in the plan now, or is another: whoever signs must have it in the certificate. */
  | { readonly kind: "ownBin"; readonly bin: string | null }
  /** The body does not exist any more on the half-year's last day: whoever holds its duties reports. */
  | { readonly kind: "ownEnd"; readonly successor: string | null }
  /** The reports go to somebody else. */
  | { readonly kind: "addressee"; readonly from: string | null; readonly to: string | null };

/**
 * What the step from one edition to another means for a body's report of a half-year, measures in the plan's order. Errors:
 * plan.unknownBody, where either edition does not know the body.
 */
export function touchesOf(before: Plan, after: Plan, body: string, halfYear: HalfYear): Touch[] {
  const was = dutiesByNumber(measuresOf(before, body, halfYear));
  const is = dutiesByNumber(measuresOf(after, body, halfYear));
  const { measures, bodies } = differenceOf(before, after);
  const changed = new Map(measures.changed.map(({ after: { number }, fields }) => [number, fields]));
  const own = bodies.changed.find((change) => change.after.code === body);
  const [from, to] = [before, after].map((plan) => addresseeOf(plan, halfYear)?.code ?? null);
  const removed = new Set(measures.removed.map(({ number }) => number));
  const added = new Set(measures.added.map(({ number }) => number));
  const gone = [...was.keys()].filter((number) => !is.has(number));
  const ended = was.size > 0 && is.size === 0 && own?.fields.includes("validTo") ? own.after : null;
  return [
    ...(own?.fields.includes("name") || own?.fields.includes("abbreviation") ? [{ kind: "ownName" } as const] : []),
    ...(own?.fields.includes("bin") ? [{ kind: "ownBin", bin: own.after.bin } as const] : []),
    ...(ended === null ? [] : [{ kind: "ownEnd", successor: ended.successor } as const]),
    ...(from === to ? [] : [{ kind: "addressee", from: from ?? null, to: to ?? null } as const]),
    ...gone.map((measure) => ({ kind: removed.has(measure) ? "removed" : "notMine", measure }) as const),
    ...[...is].flatMap(([measure, duty]): Touch[] => {
      const earlier = was.get(measure);
      const step = { before, after, body, halfYear, fields: changed.get(measure) ?? [] };
      if (earlier !== undefined) return touchesOfMeasure(step, earlier, duty);
      return [{ kind: added.has(measure) ? "added" : "mine", measure, role: duty.role }];
    }),
  ];
}

function dutiesByNumber(duties: readonly MeasureDuty[]): ReadonlyMap<number, MeasureDuty> {
  return new Map(duties.map((duty) => [duty.measure.number, duty]));
}

interface Step {
  readonly before: Plan;
  readonly after: Plan;
  readonly body: string;
  readonly halfYear: HalfYear;
  /** What of the measure the edition changes. */
  readonly fields: readonly MeasureField[];
}

/** The fields of a measure whose change is only one of words. */
const onlyWords: readonly MeasureField[] = ["name", "responsible", "footnote"];

function touchesOfMeasure(step: Step, was: MeasureDuty, is: MeasureDuty): Touch[] {
  const { number: measure } = is.measure;
  const { fields } = step;
  const words = fields.filter((field) => onlyWords.includes(field));
  const [asked, askedBefore] = [asksMoney(step.after, step, is.measure), asksMoney(step.before, step, was.measure)];
  return [
    ...(was.role === is.role ? [] : [{ kind: "role", measure, from: was.role, to: is.role } as const]),
    ...(fields.includes("deadline")
      ? [{ kind: "deadline", measure, from: was.measure.deadline, to: is.measure.deadline } as const]
      : []),
    ...(asked === askedBefore ? [] : [{ kind: "money", measure, asked } as const]),
    ...(words.length === 0 ? [] : [{ kind: "words", measure, fields: words } as const]),
  ];
}

function asksMoney(plan: Plan, { body, halfYear }: Step, measure: Measure): boolean {
  return entersMoney(plan, measure, body, halfYear);
}
