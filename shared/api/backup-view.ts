import { z } from "zod";
import { doctorCodes } from "../doctor.ts";
import { localisedTextSchema } from "../language/language.ts";

export const backupReasonSchema = z.enum(["beforeMigration", "daily", "beforeRestore", "byHand"]);

/** A backup in a list, the newest first. `copied`: not a backup but a data folder copied by hand, to restore from. */
export const backupViewSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  at: z.iso.datetime(),
  reason: z.enum([...backupReasonSchema.options, "copied"]),
  /** Bytes, annexes and packages included. */
  size: z.int(),
  halfYears: z.array(z.string()),
});

/** One finding of the full check: `code` is a key under `doctor`. */
export const findingSchema = z.strictObject({
  code: z.enum(doctorCodes),
  severity: z.enum(["ok", "warning", "error"]),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  message: localisedTextSchema,
});
