import { z } from "zod";
import { intakeDecisionSchema } from "../intake/decision.ts";
import { verdictSchema } from "../package/verdict.ts";
import { bodyCodeSchema, halfYearSchema } from "../plan/schema.ts";
import { statusSchema } from "../report/entry.ts";

/** What an answer states; `untouched` = nothing. */
export const statedStatuses = [...statusSchema.options, "untouched"] as const;
export const statedStatusSchema = z.enum(statedStatuses);
export type StatedStatus = z.infer<typeof statedStatusSchema>;

/** What was taken in and tells of a report: what counts, what counted, what waits, what contradicts, what was refused. */
export const findableDecisionSchema = intakeDecisionSchema.exclude(["duplicate"]);
export type FindableDecision = z.infer<typeof findableDecisionSchema>;

/** Which answers of the packages that were taken in. An empty list, null or an empty text does not narrow. */
export const registerFilterSchema = z
  .strictObject({
    /** Words to be found in the narratives, each in whatever form; all of them in one answer. */
    text: z.string().max(200),
    halfYear: halfYearSchema.nullable(),
    bodies: z.array(bodyCodeSchema).max(200),
    measures: z.array(z.int().min(1)).max(200),
    statuses: z.array(statedStatusSchema).max(statedStatuses.length),
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
  measures: [],
  statuses: [],
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

function keyOf({ text, halfYear, bodies, measures, statuses, verdicts, all }: RegisterFilter): string {
  const sorted = [bodies, measures, statuses, verdicts].map((values) => values.map(String).toSorted());
  return JSON.stringify([text.trim(), halfYear, ...sorted, all]);
}
