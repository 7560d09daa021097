import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { bodyCodeSchema, halfYearSchema } from "../plan/schema.ts";
import { entrySchema, personSchema } from "../report/entry.ts";
import { sha256Schema } from "./document-parts.ts";
import { documentFormats } from "./formats.ts";
import { annexSchema } from "./report-document.ts";

/**
 * Which way a part travels. `handedOver`: a clerk gives measures to a colleague to fill; `returned`: the colleague gives
 * them back; `forLead`: a body gives its measures to their lead, for the joint text (жинақтау).
 */
export const partWaySchema = z.enum(["handedOver", "returned", "forLead"]);
export type PartWay = z.infer<typeof partWaySchema>;

/**
 * `part.json`: chosen measures of a draft on their way between workstations. Not a report: nobody answers for it but the
 * one who merges it. Read through `readDocument`.
 */
export const partDocumentSchema = z.strictObject({
  format: z.literal(documentFormats.part),
  /** One handing over; a part that comes back bears the id it went out with. */
  partId: z.uuidv7(),
  way: partWaySchema,
  created: z.iso.datetime(),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  plan: z.strictObject({ id: z.string(), edition: z.int(), digest: sha256Schema }),
  body: z.strictObject({ code: bodyCodeSchema, name: localisedTextSchema }),
  halfYear: halfYearSchema,
  restrictedUse: z.boolean(),
  /** Who gives it, as the settings of that workstation say: not proved by anything but a signature. */
  from: z.strictObject({ unit: localisedTextSchema, person: personSchema }),
  note: z.string().max(10_000),
  entries: z.array(entrySchema).min(1).max(200),
  annexes: z.array(annexSchema),
});
export type PartDocument = z.infer<typeof partDocumentSchema>;
