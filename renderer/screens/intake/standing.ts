import type { ReceivedPackage, Register } from "#shared/api/intake-view.ts";

type BodyRow = Register["bodies"][number];

/**
 * How a body stands in a half-year. `received`: a version counts and nothing is open; `open`: the officer must decide;
 * `apart`: only refused packages came; `missing`: nothing came.
 */
export type Standing = "received" | "open" | "apart" | "missing";
export const standings: readonly Standing[] = ["open", "missing", "apart", "received"];

/** What waits for the officer's decision. */
export function openPackages({ packages }: BodyRow): ReceivedPackage[] {
  return packages.filter(({ decision }) => decision === "waiting" || decision === "rival");
}

export function countingPackage({ packages }: BodyRow): ReceivedPackage | null {
  return packages.find(({ decision }) => decision === "imported") ?? null;
}

/** What the officer looks at first: what waits for a decision, else what counts, else what came last. */
export function packageToOpen(row: BodyRow): ReceivedPackage | null {
  return openPackages(row)[0] ?? countingPackage(row) ?? row.packages[0] ?? null;
}

export function standingOf(row: BodyRow): Standing {
  if (openPackages(row).length > 0) return "open";
  if (countingPackage(row) !== null) return "received";
  return row.packages.length > 0 ? "apart" : "missing";
}

/** Days late: of what counts by the day it came, of what is missing by today; 0 = in time, or not due yet. */
export function daysLate(row: BodyRow, daysLeft: number): number {
  const counting = countingPackage(row);
  if (counting !== null) return counting.late?.byIntake ?? 0;
  return Math.max(0, -daysLeft);
}

/** How many bodies stand so. */
export function countStandings(rows: readonly BodyRow[]): Readonly<Record<Standing, number>> {
  const counts = { received: 0, open: 0, apart: 0, missing: 0 };
  for (const row of rows) counts[standingOf(row)] += 1;
  return counts;
}
