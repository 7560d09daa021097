import { z } from "zod";

/** What ҚАӨМ decides of a report: accepted, or returned to be corrected as a new version. */
export const decisionSchema = z.enum(["accepted", "returned"]);
export type Decision = z.infer<typeof decisionSchema>;
