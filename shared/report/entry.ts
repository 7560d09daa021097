import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { evidenceSchema } from "./evidence.ts";

/** What a clerk states: орындалды / орындалуда / орындалмады. `null` on an entry = untouched. */
export const statusSchema = z.enum(["done", "inProgress", "notDone"]);
export type Status = z.infer<typeof statusSchema>;

/** Money used under one budget programme: thousand tenge, cumulative from 1 January of the half-year's year. */
export const moneySchema = z.strictObject({
  programme: z.string(),
  subprogramme: z.string().nullable(),
  amount: z.number().min(0).nullable(),
});
export type Money = z.infer<typeof moneySchema>;

const longText = z.strictObject({ kk: z.string().max(200_000), ru: z.string().max(200_000) });

/** One body's answer on one measure in one half-year. */
export const entrySchema = z.strictObject({
  measure: z.int().min(1),
  status: statusSchema.nullable(),
  /** The narrative. */
  text: longText,
  nextSteps: longText,
  /** Why not done, or why overdue. */
  reason: longText,
  evidence: evidenceSchema,
  money: z.array(moneySchema).max(20),
  /** The joint text of the measure; only its lead writes one. */
  jointText: longText.nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

/** Who prepared the report, or who heads the body. */
export const personSchema = z.strictObject({
  name: z.string().max(200),
  position: localisedTextSchema,
  phone: z.string().max(100),
  email: z.string().max(200),
});
export type Person = z.infer<typeof personSchema>;

/** Who must sign, in this order. Either both, or the head alone. */
export const signerRoleSchema = z.enum(["preparer", "head"]);
export type SignerRole = z.infer<typeof signerRoleSchema>;
