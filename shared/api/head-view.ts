import { z } from "zod";
import { languageSchema, localisedTextSchema } from "../language/language.ts";
import { verificationSchema } from "../package/verdict.ts";
import { completionCountsSchema } from "./report-view.ts";

/** A report that was carried to the head's workstation, as it is shown before it is signed. */
export const carriedReportSchema = z.strictObject({
  path: z.string(),
  /** Of the container: what is signed is the file that was shown. */
  sha256: z.string(),
  verification: verificationSchema,
  body: z.strictObject({ code: z.string(), name: localisedTextSchema }),
  halfYear: z.string(),
  version: z.int(),
  packageId: z.string(),
  created: z.iso.datetime(),
  languages: z.array(languageSchema),
  restrictedUse: z.boolean(),
  preparer: z.string(),
  head: z.string(),
  signedBy: z.strictObject({ name: z.string().nullable(), at: z.iso.datetime().nullable() }),
  counts: completionCountsSchema,
  annexes: z.array(z.strictObject({ measure: z.int(), name: z.string(), size: z.int(), mediaType: z.string() })),
});
export type CarriedReportView = z.infer<typeof carriedReportSchema>;

const returned = {
  /** The report of this data folder that it speaks of. */
  reportId: z.string(),
  halfYear: z.string(),
  version: z.int(),
  sha256: z.string(),
  size: z.int(),
  verification: verificationSchema,
  /** Who signed, or who refused as that workstation says. */
  name: z.string(),
  at: z.iso.datetime().nullable(),
};

/** What came back from the head's workstation. */
export const returnedFromHeadSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("signed"), ...returned }),
  z.strictObject({
    outcome: z.literal("refused"),
    ...returned,
    reason: z.string(),
    /** Who signed the refusal; null = nobody, so that who made it is not proved. */
    signer: z.string().nullable(),
  }),
]);
export type ReturnedFromHead = z.infer<typeof returnedFromHeadSchema>;
