import { z } from "zod";

const text = z.strictObject({ kk: z.string().max(200_000), ru: z.string().max(200_000) });

/** What ҚАӨМ itself writes of a measure: the officer's summary, and the joint text where the plan names no lead. */
export const writingSchema = z.strictObject({ summary: text, jointText: text });
export type Writing = z.infer<typeof writingSchema>;

export const emptyWriting: Writing = Object.freeze({
  summary: Object.freeze({ kk: "", ru: "" }),
  jointText: Object.freeze({ kk: "", ru: "" }),
});
