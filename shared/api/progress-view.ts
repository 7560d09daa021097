import { z } from "zod";
import { reportedStatuses } from "../pictures/reported-status.ts";
import { bodyCodeSchema, halfYearSchema } from "../plan/schema.ts";

const count = z.int().min(0);

/** How a half-year stands as a whole: what the pictures of ҚАӨМ's pages are made of. */
export const progressViewSchema = z.strictObject({
  /** The bodies whose report counts, and those that owe one. */
  reported: z.array(bodyCodeSchema),
  missing: z.array(bodyCodeSchema),
  /** How many packages wait for the officer's decision. */
  open: count,
  duties: z.array(
    z.strictObject({
      section: z.int(),
      measure: z.int(),
      body: bodyCodeSchema,
      status: z.enum(reportedStatuses),
      daysOverdue: count,
    }),
  ),
  halfYears: z.array(
    z.strictObject({
      halfYear: halfYearSchema,
      counts: z.strictObject({ done: count, inProgress: count, notDone: count, noReport: count }),
    }),
  ),
});
