import { z } from "zod";
import { intakeDecisionSchema } from "../intake/decision.ts";
import { verdictSchema } from "../package/verdict.ts";
import { bodyCodeSchema, halfYearSchema } from "../plan/schema.ts";
import { shownStatuses } from "../report/derived-status.ts";
import { statusSchema } from "../report/entry.ts";
import { bodyStandings } from "./body-standing.ts";

/** What an answer states; `untouched` = nothing. */
export const statedStatuses = [...statusSchema.options, "untouched"] as const;

/** What was taken in and tells of a report: what counts, what counted, what waits, what contradicts, what was refused. */
export const findableDecisionSchema = intakeDecisionSchema.exclude(["duplicate"]);
export type FindableDecision = z.infer<typeof findableDecisionSchema>;

/**
 * What the register is narrowed by; an empty list, null or an empty text does not narrow. A view is narrowed by what it
 * shows (view-filters.ts), so that one filter can be gone through all views with.
 */
export const registerFilterSchema = z
  .strictObject({
    /** Words to be found in the narratives, each in whatever form; all of them in one answer. */
    text: z.string().max(200),
    halfYear: halfYearSchema.nullable(),
    bodies: z.array(bodyCodeSchema).max(200),
    /** Sections of the plan: the measures in them. Absent from filters that were kept before there was such a choice. */
    sections: z.array(z.int().min(1)).max(50).default([]),
    measures: z.array(z.int().min(1)).max(200),
    /** In the picture of measures as it shows them; among answers only what was stated. */
    statuses: z.array(z.enum(shownStatuses)).max(shownStatuses.length),
    /** How a body stands. Absent as above. */
    standings: z.array(z.enum(bodyStandings)).max(bodyStandings.length).default([]),
    verdicts: z.array(verdictSchema).max(verdictSchema.options.length),
    /** False: only of packages that count. */
    all: z.boolean(),
  })
  .readonly();
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

export const everything: RegisterFilter = {
  text: "",
  halfYear: null,
  bodies: [],
  sections: [],
  measures: [],
  statuses: [],
  standings: [],
  verdicts: [],
  all: false,
};

/** A filter that an officer has kept, known by its name. */
export const filterNameSchema = z.string().trim().min(1).max(100);
export const savedFilterSchema = z.strictObject({ name: z.string(), filter: registerFilterSchema });
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** True where anything narrows. */
export function isNarrowed(filter: RegisterFilter): boolean {
  return !isSameFilter(filter, everything);
}

/** Whether two filters find the same, in whatever order their values were chosen. */
export function isSameFilter(one: RegisterFilter, other: RegisterFilter): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ text, halfYear, all, ...lists }: RegisterFilter): string {
  const { bodies, sections, measures, statuses, standings, verdicts } = lists;
  const sorted = [bodies, sections, measures, statuses, standings, verdicts].map((values) =>
    values.map(String).toSorted(),
  );
  return JSON.stringify([text.trim(), halfYear, ...sorted, all]);
}
