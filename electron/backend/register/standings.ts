import type { CountingRow, DecisionCount } from "#backend/database/index.ts";
import type { Plans } from "#backend/plan/index.ts";
import { verdictSchema } from "#shared/package/verdict.ts";
import { type HalfYear, isHalfYear } from "#shared/plan/half-year.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import { type BodyCell, bodyCell, type CountingPackage } from "#shared/register/body-standing.ts";
import { findableDecisionSchema } from "#shared/register/filter.ts";

interface StandingRequest {
  readonly plans: Plans;
  readonly halfYears: readonly HalfYear[];
  readonly counting: readonly CountingRow[];
  readonly came: readonly DecisionCount[];
  /** `YYYY-MM-DD` in Asia/Almaty. */
  readonly today: string;
}

/** A body with a cell for each half-year that was asked for, in their order. */
export interface StandingRow {
  readonly body: string;
  readonly cells: readonly BodyCell[];
}

/** How each body stands: those that owe a report in any of the half-years, in the plan's order, then others that sent one. */
export function standingRows({ plans, halfYears, counting, came, today }: StandingRequest): StandingRow[] {
  const owing = new Map(
    halfYears.map((one) => [one, new Set(reportingBodies(plans.forHalfYear(one).plan, one).map(({ code }) => code))]),
  );
  const counted = new Map(counting.map((row) => [keyOf(row), asCounting(row)]));
  const decisions = Map.groupBy(came, keyOf);
  const owed = plans
    .newest()
    .plan.bodies.map(({ code }) => code)
    .filter((code) => halfYears.some((one) => owing.get(one)?.has(code)));
  const others = came.filter(({ halfYear }) => isHalfYear(halfYear) && halfYears.includes(halfYear));
  return [...new Set([...owed, ...others.map(({ body }) => body)])].map((body) => ({
    body,
    cells: halfYears.map((halfYear) =>
      bodyCell({
        halfYear,
        owes: owing.get(halfYear)?.has(body) ?? false,
        counting: counted.get(keyOf({ body, halfYear })) ?? null,
        came: Object.fromEntries(
          (decisions.get(keyOf({ body, halfYear })) ?? []).map(({ decision, count }) => [
            findableDecisionSchema.parse(decision),
            count,
          ]),
        ),
        today,
      }),
    ),
  }));
}

function keyOf({ body, halfYear }: { readonly body: string; readonly halfYear: string }): string {
  return `${halfYear} ${body}`;
}

function asCounting({ version, verdict, receivedAt, signedAt }: CountingRow): CountingPackage {
  return { version, verdict: verdictSchema.parse(verdict), receivedAt, signedAt };
}
