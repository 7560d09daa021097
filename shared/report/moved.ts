import { z } from "zod";
import { measureFields } from "../plan/editions/difference.ts";
import type { Touch } from "../plan/editions/touched.ts";
import { deadlineSchema, responsibleRoleSchema } from "../plan/schema.ts";
import { entrySchema, moneySchema } from "./entry.ts";

const measure = z.int().min(1);

/** What an edition did to a draft; as `Touch`. */
export const touchSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["removed", "notMine"]), measure }),
  z.strictObject({ kind: z.enum(["added", "mine"]), measure, role: responsibleRoleSchema }),
  z.strictObject({ kind: z.literal("role"), measure, from: responsibleRoleSchema, to: responsibleRoleSchema }),
  z.strictObject({ kind: z.literal("deadline"), measure, from: deadlineSchema, to: deadlineSchema }),
  z.strictObject({ kind: z.literal("money"), measure, asked: z.boolean() }),
  z.strictObject({ kind: z.literal("words"), measure, fields: z.array(z.enum(measureFields)).readonly() }),
  z.strictObject({ kind: z.literal("ownName") }),
  z.strictObject({ kind: z.literal("ownBin"), bin: z.string().nullable() }),
  z.strictObject({ kind: z.literal("ownEnd"), successor: z.string().nullable() }),
  z.strictObject({ kind: z.literal("addressee"), from: z.string().nullable(), to: z.string().nullable() }),
]) satisfies z.ZodType<Touch>;

/**
 * What was written and has no place in the draft any more. `entry`: the whole answer on a measure that is gone from it.
 * `jointText`, `money`: of a measure that stays, where the body no longer leads it or spends on it.
 */
export const keptAsideSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("entry"), measure, entry: entrySchema }),
  z.strictObject({ kind: z.literal("jointText"), measure, text: z.strictObject({ kk: z.string(), ru: z.string() }) }),
  z.strictObject({ kind: z.literal("money"), measure, money: z.array(moneySchema) }),
]);
export type KeptAside = z.infer<typeof keptAsideSchema>;
