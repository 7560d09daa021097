import { z } from "zod";
import { personSchema } from "../report/entry.ts";
import { writingSchema } from "./writing.ts";

export const consolidationInputFormat = "kz.kalqan.consolidation-input/1";

/** What ҚАӨМ writes itself, as a file (`kalqan consolidate --input`): fields left out stay as they are. */
export const consolidationInputSchema = z.strictObject({
  format: z.literal(consolidationInputFormat),
  people: z.strictObject({ preparer: personSchema, head: personSchema }).partial().optional(),
  measures: z.array(writingSchema.partial().extend({ measure: z.int().min(1) })).max(200),
});
export type ConsolidationInput = z.infer<typeof consolidationInputSchema>;
