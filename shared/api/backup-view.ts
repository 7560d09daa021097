import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";

export const backupReasonSchema = z.enum(["beforeMigration", "daily", "beforeRestore", "byHand"]);

/** A backup in a list. Null where the note beside it was lost: the backup itself may still be whole. */
export const backupViewSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime().nullable(),
  reason: backupReasonSchema.nullable(),
  /** Bytes, annexes and packages included. */
  size: z.int().nullable(),
  halfYears: z.array(z.string()),
});

/** One finding of the full check: `code` is a key under `doctor`. */
export const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["ok", "warning", "error"]),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  message: localisedTextSchema,
});
