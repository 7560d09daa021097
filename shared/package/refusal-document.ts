import { z } from "zod";
import { bodyCodeSchema, halfYearSchema } from "../plan/schema.ts";
import { sha256Schema } from "./document-parts.ts";
import { documentFormats } from "./formats.ts";

/**
 * `refusal.json`: the head of a body, at another workstation, declines to sign a report and says why. It names the very
 * container that was refused. Read through `readDocument`.
 */
export const refusalDocumentSchema = z.strictObject({
  format: z.literal(documentFormats.refusal),
  created: z.iso.datetime(),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  body: z.strictObject({ code: bodyCodeSchema }),
  halfYear: halfYearSchema,
  version: z.int().min(1),
  packageId: z.uuidv7(),
  /** The container that was refused, as it came. */
  container: z.strictObject({ size: z.int().min(1), sha256: sha256Schema }),
  /** Who refuses, as that workstation says: not proved by anything but a signature. */
  name: z.string().max(200),
  reason: z.string().min(1).max(10_000),
});
export type RefusalDocument = z.infer<typeof refusalDocumentSchema>;
