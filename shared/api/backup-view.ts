import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";

export const backupReasonSchema = z.enum(["beforeMigration", "daily", "beforeRestore", "byHand"]);

export const backupViewSchema = z.strictObject({
  path: z.string(),
  createdAt: z.iso.datetime(),
  reason: backupReasonSchema,
  /** Bytes, annexes included. */
  size: z.int(),
  halfYears: z.array(z.string()),
});

/** One finding of the full check: `code` is a key under `doctor`. */
export const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["ok", "warning", "error"]),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  message: localisedTextSchema,
});
