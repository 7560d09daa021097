import type { Lateness } from "../intake/lateness.ts";
import { latenessOf } from "../intake/lateness.ts";
import type { Verdict } from "../package/verdict.ts";
import { daysLeft, reportDueDate } from "../plan/due-dates.ts";
import { firstDay, type HalfYear } from "../plan/half-year.ts";
import type { FindableDecision } from "./filter.ts";

/**
 * How a body stands in a half-year. `none`: it owes no report and sent none. `ahead`: the half-year has not begun.
 * `awaited`: nothing came, and the due day is not over. `missing`: nothing came, and it is. `open`: the officer must decide
 * on what came. `apart`: only refused packages came. `received`: a version counts and nothing is open.
 */
export const bodyStandings = ["received", "open", "apart", "missing", "awaited", "ahead", "none"] as const;
export type BodyStanding = (typeof bodyStandings)[number];

/** The package of a body and half-year that counts. Instants are ISO 8601 in UTC. */
export interface CountingPackage {
  readonly version: number;
  readonly verdict: Verdict;
  readonly receivedAt: string;
  readonly signedAt: string | null;
}

/** What is known of a body in a half-year. */
export interface BodyFacts {
  readonly halfYear: HalfYear;
  /** It owes a report. */
  readonly owes: boolean;
  readonly counting: CountingPackage | null;
  /** How many packages came, by what became of them. */
  readonly came: Readonly<Partial<Record<FindableDecision, number>>>;
  /** `YYYY-MM-DD` in Asia/Almaty. */
  readonly today: string;
}

export interface BodyCell {
  readonly halfYear: HalfYear;
  readonly standing: BodyStanding;
  readonly counting: CountingPackage | null;
  /** Of what counts; null where nothing does. */
  readonly late: Lateness | null;
  /** Days since the due day on which nothing that counts has come; 0 while there is time, or where something has. */
  readonly daysMissing: number;
  /** All that came, whatever became of it. */
  readonly packages: number;
}

/** A body's cell in the table of half-years. */
export function bodyCell(facts: BodyFacts): BodyCell {
  const { halfYear, counting, came } = facts;
  const standing = standingOf(facts);
  const isMissing = standing === "missing" || standing === "apart" || (standing === "open" && counting === null);
  return {
    halfYear,
    standing,
    counting,
    late: counting === null ? null : latenessOf(halfYear, counting.signedAt, counting.receivedAt),
    daysMissing: isMissing && facts.owes ? daysPast(facts) : 0,
    packages: Object.values(came).reduce((sum, count) => sum + count, 0),
  };
}

function standingOf(facts: BodyFacts): BodyStanding {
  const { came, counting, owes, halfYear, today } = facts;
  if ((came.waiting ?? 0) + (came.rival ?? 0) > 0) return "open";
  if (counting !== null) return "received";
  if ((came.apart ?? 0) > 0) return "apart";
  if (!owes) return "none";
  if (today < firstDay(halfYear)) return "ahead";
  return daysPast(facts) > 0 ? "missing" : "awaited";
}

/** The due day itself is in time (resolution, paragraph 2, 2). */
function daysPast({ halfYear, today }: BodyFacts): number {
  return Math.max(0, -daysLeft(reportDueDate(halfYear).date, today));
}

/** Whether a report of the body is still to come: it owes one and nothing counts. */
export function isOutstanding({ standing, counting }: Pick<BodyCell, "standing" | "counting">): boolean {
  if (counting !== null) return false;
  return standing === "missing" || standing === "awaited" || standing === "apart" || standing === "open";
}
