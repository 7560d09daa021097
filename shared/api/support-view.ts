import { z } from "zod";
import { doctorCodes } from "../doctor.ts";
import { bodyCodeSchema } from "../plan/schema.ts";
import { workModeSchema } from "../settings.ts";
import { backupReasonSchema } from "./backup-view.ts";

/** What a full check said last: codes and how many of each, never of what. */
export const lastCheckSchema = z.strictObject({
  at: z.iso.datetime(),
  findings: z.array(z.strictObject({ code: z.enum(doctorCodes), count: z.int() })),
});
export type LastCheck = z.infer<typeof lastCheckSchema>;

/** What support needs to know of a data folder: numbers and codes, nothing that a person wrote or is. */
export const folderFactsSchema = z.strictObject({
  schema: z.int(),
  mode: workModeSchema,
  body: bodyCodeSchema.nullable(),
  /** The newest edition of the plan. */
  edition: z.int(),
  /** Bytes. */
  databaseBytes: z.int(),
  /** Files beside the database that it needs, by kind. */
  files: z.array(
    z.strictObject({
      kind: z.enum(["annex", "package", "certificate", "revocationList"]),
      count: z.int(),
      bytes: z.int(),
    }),
  ),
  /** Rows, by table. */
  rows: z.record(z.string(), z.int()),
  backups: z.strictObject({
    count: z.int(),
    newest: z.strictObject({ at: z.iso.datetime(), reason: backupReasonSchema }).nullable(),
  }),
  /** Bytes that may still be written on the drive of the folder. */
  free: z.int(),
  /** Null = none since the folder was opened. */
  lastCheck: lastCheckSchema.nullable(),
});
export type FolderFacts = z.infer<typeof folderFactsSchema>;
