import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { partWaySchema } from "../package/part-document.ts";
import { verificationSchema } from "../package/verdict.ts";
import { entrySchema } from "../report/entry.ts";
import { decisionSchema, mergeItemSchema } from "../report/merge/merge-item.ts";

/** Measures that were handed over, that came from a colleague, or that went to their lead. */
export const partViewSchema = z.strictObject({
  partId: z.string(),
  side: z.enum(["given", "received", "forLead"]),
  reportId: z.string(),
  at: z.iso.datetime(),
  /** To whom it was given, or who gave it. */
  colleague: z.string(),
  note: z.string(),
  measures: z.array(z.int()),
  target: z.string(),
  fileName: z.string(),
  closedAt: z.iso.datetime().nullable(),
  closedAs: z.enum(["merged", "calledOff", "handedBack"]).nullable(),
  /** The last merging of it can be taken back: nothing was written in its measures since. */
  canUndo: z.boolean(),
});
export type PartView = z.infer<typeof partViewSchema>;

/** A part from elsewhere, opened and compared with what is here; nothing is changed yet. */
export const openedPartSchema = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  partId: z.string(),
  way: partWaySchema,
  created: z.iso.datetime(),
  halfYear: z.string(),
  body: z.strictObject({ code: z.string(), name: localisedTextSchema }),
  /** Who gives it, as that workstation says. */
  from: z.strictObject({ unit: localisedTextSchema, name: z.string(), phone: z.string() }),
  /** Who signed it; null = nobody, so that who made it is not proved. */
  signer: z.string().nullable(),
  note: z.string(),
  measures: z.array(z.int()),
  verification: verificationSchema,
  /** What changed since the hand-over. Empty for a lead, who merges nothing. */
  items: z.array(mergeItemSchema),
  /** What was compared with: a merging is refused if it is something else by then. */
  state: z.string(),
});
export type OpenedPart = z.infer<typeof openedPartSchema>;

export const mergeRequestSchema = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  state: z.string(),
  decisions: z.array(decisionSchema),
});

/** Another body's answer on a measure that this body leads. */
export const leadPartSchema = z.strictObject({
  measure: z.int(),
  body: z.string(),
  created: z.iso.datetime(),
  name: z.string(),
  signer: z.string().nullable(),
  entry: entrySchema,
});
export type LeadPart = z.infer<typeof leadPartSchema>;
