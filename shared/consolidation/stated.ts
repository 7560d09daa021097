import { deadlineDate } from "../plan/deadline.ts";
import type { HalfYear } from "../plan/half-year.ts";
import { type BodyDuty, bodiesByMeasure } from "../plan/responsibility.ts";
import type { Plan } from "../plan/schema.ts";
import type { Status } from "../report/entry.ts";
import type { BodyPart, ConsolidatedMeasure } from "./content.ts";
import { measureStatus } from "./status-counts.ts";
import { isOverdue } from "./sums.ts";

/**
 * What the bodies whose report counts state, by code and number of measure; null = an answer that states nothing. A body that is
 * not there has not reported.
 */
export type StatedByBody = ReadonlyMap<string, ReadonlyMap<number, Status | null>>;

/** Of a consolidated measure what pictures count. */
export interface StatedMeasure extends Pick<ConsolidatedMeasure, "measure" | "section" | "deadline" | "overdue"> {
  readonly bodies: readonly Pick<BodyPart, "body" | "role" | "reported" | "status">[];
}

interface StatedInput {
  readonly plan: Plan;
  readonly halfYear: HalfYear;
  /** `YYYY-MM-DD` */
  readonly lawInForce: string;
  readonly stated: StatedByBody;
}

/** Every measure with what each of its bodies states: the same as `gather` says of it, without a text being read. */
export function statedMeasures({ plan, halfYear, lawInForce, stated }: StatedInput): StatedMeasure[] {
  const duties = bodiesByMeasure(plan, halfYear);
  return plan.edition.measures.map(({ number, section, deadline: text }) => {
    const bodies = leadFirst(duties.get(number) ?? []).map(({ body: { code }, role }) => {
      const answers = stated.get(code);
      const reported = answers === undefined ? "noReport" : answers.has(number) ? "reported" : "noEntry";
      return { body: code, role, reported, status: answers?.get(number) ?? null } as const;
    });
    const deadline = deadlineDate(text, halfYear, lawInForce);
    const overdue = isOverdue({ status: measureStatus(bodies), deadline }, halfYear);
    return { measure: number, section, deadline, overdue, bodies };
  });
}

/** The order of column 4 stays within each of the two groups. */
export function leadFirst(duties: readonly BodyDuty[]): BodyDuty[] {
  return duties.toSorted((one, other) => Number(other.role === "lead") - Number(one.role === "lead"));
}
