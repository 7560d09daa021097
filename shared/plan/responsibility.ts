import { KalqanError } from "../errors.ts";
import { findBody, holderOn, isReporter, isValidOn, predecessorsOn } from "./body-validity.ts";
import { type HalfYear, lastDay } from "./half-year.ts";
import type { Body, Measure, Plan, ResponsibleRole } from "./schema.ts";

/** How a body comes to a measure. */
export interface Duty {
  readonly role: ResponsibleRole;
  /** `named`, or the code of the group it belongs to (STATE_BODIES, AKIMATS). */
  readonly via: string;
  /** The body that column 4 means, where that one exists no more and this body has taken over its duties. */
  readonly inheritedFrom?: string;
}

export interface MeasureDuty extends Duty {
  readonly measure: Measure;
}

export interface BodyDuty extends Duty {
  readonly body: Body;
}

/**
 * "Mine": the measures that a body reports on in a half-year, in the plan's order, each with its role. Whether bodies
 * exist is judged on the half-year's last day; a body that does not then has none.
 *
 * A group stands for every body in it. A body named itself keeps that role where its group is named too (21, 33, 34),
 * and its own role where it has inherited another, unless it has inherited the lead: a measure never loses its lead.
 * @throws KalqanError plan.unknownBody {body}
 */
export function measuresOf(plan: Plan, bodyCode: string, halfYear: HalfYear): MeasureDuty[] {
  const dutyIn = dutiesOf(plan, findBody(plan, bodyCode), lastDay(halfYear));
  return plan.edition.measures.flatMap((measure) => {
    const duty = dutyIn(measure);
    return duty === null ? [] : [{ measure, ...withoutPosition(duty) }];
  });
}

/**
 * The bodies that report on a measure in a half-year, each with its role, in the order of column 4; the bodies of a
 * group in the order of the plan's list of bodies.
 * @throws KalqanError plan.unknownMeasure {measure}
 */
export function bodiesOf(plan: Plan, measureNumber: number, halfYear: HalfYear): BodyDuty[] {
  findMeasure(plan, measureNumber);
  return [...(bodiesByMeasure(plan, halfYear).get(measureNumber) ?? [])];
}

type Duties = ReadonlyMap<number, readonly BodyDuty[]>;

/** A plan is never changed, and half-years are looked at again and again. */
const known = new WeakMap<Plan, Map<HalfYear, Duties>>();

/** The same of every measure, by its number. */
export function bodiesByMeasure(plan: Plan, halfYear: HalfYear): Duties {
  const ofPlan = known.get(plan) ?? new Map<HalfYear, Duties>();
  known.set(plan, ofPlan);
  const duties = ofPlan.get(halfYear) ?? workOutDuties(plan, halfYear);
  ofPlan.set(halfYear, duties);
  return duties;
}

/** What does not depend on the measure is worked out once a body. */
function workOutDuties(plan: Plan, halfYear: HalfYear): Duties {
  const bodies = plan.bodies
    .filter(isReporter)
    .map((body) => ({ body, dutyIn: dutiesOf(plan, body, lastDay(halfYear)) }));
  return new Map(
    plan.edition.measures.map((measure) => [
      measure.number,
      bodies
        .flatMap(({ body, dutyIn }) => {
          const duty = dutyIn(measure);
          return duty === null ? [] : [{ body, duty }];
        })
        .sort((a, b) => a.duty.position - b.duty.position)
        .map(({ body, duty }) => ({ body, ...withoutPosition(duty) })),
    ]),
  );
}

/**
 * The body that gathers the others' information on a measure (жинақтау), or its successor; null where column 4 names
 * none, and ҚАӨМ writes the joint text.
 * @throws KalqanError plan.unknownMeasure {measure}
 */
export function leadOf(plan: Plan, measureNumber: number, halfYear: HalfYear): Body | null {
  const lead = findMeasure(plan, measureNumber).responsible.find(({ role }) => role === "lead");
  return lead === undefined ? null : holderOn(plan, lead.body, lastDay(halfYear));
}

/** The bodies that owe a report for a half-year, in the order of the plan's list of bodies. */
export function reportingBodies(plan: Plan, halfYear: HalfYear): Body[] {
  return plan.bodies.filter(isReporter).filter((body) => {
    const dutyIn = dutiesOf(plan, body, lastDay(halfYear));
    return plan.edition.measures.some((measure) => dutyIn(measure) !== null);
  });
}

/**
 * The measure with that number.
 * @throws KalqanError plan.unknownMeasure {measure}
 */
export function findMeasure(plan: Plan, measureNumber: number): Measure {
  const measure = plan.edition.measures.find(({ number }) => number === measureNumber);
  if (measure === undefined) throw new KalqanError("plan.unknownMeasure", { measure: measureNumber });
  return measure;
}

/** `position` is the place in column 4. */
interface PlacedDuty extends Duty {
  readonly position: number;
}

/** A body's duty in any measure on a day, or null; what does not depend on the measure is worked out once. */
function dutiesOf(plan: Plan, body: Body, day: string): (measure: Measure) => PlacedDuty | null {
  if (!isValidOn(body, day)) return () => null;
  const ancestors = predecessorsOn(plan, body, day);
  // Most measures name others: they are passed by with one look.
  const answersTo = new Set([body, ...ancestors].flatMap(({ code, groups }) => [code, ...groups]));
  return (measure) => {
    if (!measure.responsible.some(({ body: code }) => answersTo.has(code))) return null;
    const duties = measure.responsible.flatMap(({ body: code, role }, position) => [
      ...(body.code === code ? [{ role, via: "named", position }] : []),
      ...ancestors
        .filter((ancestor) => ancestor.code === code)
        .map(() => ({ role, via: "named", inheritedFrom: code, position })),
      ...(body.groups.includes(code) ? [{ role, via: code, position }] : []),
      ...ancestors
        .filter((ancestor) => ancestor.groups.includes(code))
        .map((ancestor) => ({ role, via: code, inheritedFrom: ancestor.code, position })),
    ]);
    return duties.sort((a, b) => precedence(a) - precedence(b) || a.position - b.position)[0] ?? null;
  };
}

/** The smallest wins: the lead, then named before group, own before inherited, executor before by agreement. */
function precedence(duty: Duty): number {
  if (duty.role === "lead") return 0;
  const group = duty.via === "named" ? 0 : 4;
  const inherited = duty.inheritedFrom === undefined ? 0 : 2;
  return 1 + group + inherited + (duty.role === "executor" ? 0 : 1);
}

function withoutPosition({ position: _, ...duty }: PlacedDuty): Duty {
  return duty;
}
