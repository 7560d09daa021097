import { z } from "zod";
import type { ResponsibleRole } from "../plan/schema.ts";
import type { Status } from "../report/entry.ts";

/** Bodies, or measures, by what is stated. Their sum is how many there are. */
export const statusCountsSchema = z.strictObject({
  done: z.int().min(0),
  inProgress: z.int().min(0),
  notDone: z.int().min(0),
  /** Reported, and no status stated. */
  notStated: z.int().min(0),
  /** Not reported at all. */
  missing: z.int().min(0),
});
export type StatusCounts = z.infer<typeof statusCountsSchema>;

/** What the two functions below look at: a body's answer on a measure. */
export interface StatedPart {
  readonly role: ResponsibleRole;
  readonly reported: "reported" | "noEntry" | "noReport";
  readonly status: Status | null;
}

/** How many state what. done + inProgress + notDone + notStated + missing = the number of parts. */
export function countStatuses(parts: readonly Pick<StatedPart, "reported" | "status">[]): StatusCounts {
  const counts = { done: 0, inProgress: 0, notDone: 0, notStated: 0, missing: 0 };
  for (const { reported, status } of parts) {
    if (reported !== "reported") counts.missing += 1;
    else counts[status ?? "notStated"] += 1;
  }
  return counts;
}

/**
 * Where a measure as a whole stands. The lead answers for the measure (plan, column 4, жинақтау): what it states counts.
 * Where there is no lead, or it is silent, the executors' word does, of those by agreement only where nobody else is
 * named: done when every one of them has done it, not done when all who spoke have not, else in progress.
 */
export function measureStatus(parts: readonly StatedPart[]): Status | null {
  const lead = parts.find(({ role }) => role === "lead");
  if (lead?.status) return lead.status;
  const executors = parts.filter(({ role }) => role !== "byAgreement");
  const asked = executors.length > 0 ? executors : parts;
  const stated = asked.flatMap(({ status }) => (status === null ? [] : [status]));
  if (stated.length === 0) return null;
  if (stated.length === asked.length && stated.every((status) => status === "done")) return "done";
  return stated.every((status) => status === "notDone") ? "notDone" : "inProgress";
}
