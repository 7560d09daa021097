import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { ncalayerStorageSchema } from "../ncalayer.ts";
import { verificationSchema } from "../package/verdict.ts";
import { editionChangesSchema } from "../plan/editions/change.ts";
import { bodyCodeSchema, bodySchema, halfYearSchema, planEditionSchema } from "../plan/schema.ts";
import { personSchema } from "../report/entry.ts";
import { keptAsideSchema, touchSchema } from "../report/moved.ts";
import { exportedPackageSchema } from "./exchange-view.ts";
import { keyAccessSchema, keyViewSchema } from "./signing-view.ts";

const planSchema = z.strictObject({ edition: planEditionSchema, bodies: z.array(bodySchema) });

/** What is told of an edition that is held here. What is null is so of the first one, which came with the program. */
export const editionSummarySchema = z.strictObject({
  edition: z.int(),
  digest: z.string(),
  appliesFrom: halfYearSchema,
  measures: z.int(),
  created: z.iso.datetime().nullable(),
  ground: localisedTextSchema.nullable(),
  issuer: z.strictObject({ code: bodyCodeSchema, name: localisedTextSchema }).nullable(),
});
export type EditionSummary = z.infer<typeof editionSummarySchema>;

/** Something that an edition's rules found, in words. */
export const editionFindingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  message: localisedTextSchema,
});
export type EditionFindingView = z.infer<typeof editionFindingSchema>;

const ofDraft = {
  reportId: z.string(),
  body: bodyCodeSchema,
  halfYear: halfYearSchema,
  version: z.int(),
  touched: z.array(touchSchema),
};

/** An edition from elsewhere, verified and held against the ones here; nothing is changed yet. */
export const openedEditionSchema = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  /** `known`: it was taken in before. */
  outcome: z.enum(["next", "known"]),
  edition: z.int(),
  appliesFrom: halfYearSchema,
  created: z.iso.datetime(),
  ground: localisedTextSchema,
  issuer: z.strictObject({ code: bodyCodeSchema, name: localisedTextSchema }),
  officer: z.string(),
  verification: verificationSchema,
  /** The edition here that it follows, and itself: what is different is seen from the two. */
  before: planSchema,
  after: planSchema,
  warnings: z.array(editionFindingSchema),
  /** Drafts that will go over to it. */
  drafts: z.array(z.strictObject(ofDraft)),
});
export type OpenedEditionView = z.infer<typeof openedEditionSchema>;

export const movedDraftSchema = z.strictObject({
  ...ofDraft,
  from: z.int(),
  to: z.int(),
  at: z.iso.datetime(),
  kept: z.array(keptAsideSchema),
});
export type MovedDraftView = z.infer<typeof movedDraftSchema>;

export const importedEditionSchema = z.strictObject({
  outcome: z.enum(["imported", "known"]),
  edition: z.int(),
  appliesFrom: halfYearSchema,
  moved: z.array(movedDraftSchema),
});
export type ImportedEditionView = z.infer<typeof importedEditionSchema>;

/** ҚАӨМ's draft of the next edition. */
export const editionDraftSchema = z.strictObject({
  base: z.int(),
  changes: editionChangesSchema,
  /** As it would be; null where a change cannot be made, and then `fault` says which and why. */
  plan: planSchema.nullable(),
  fault: z.strictObject({ change: z.int(), message: localisedTextSchema }).nullable(),
  findings: z.array(editionFindingSchema),
});
export type EditionDraftView = z.infer<typeof editionDraftSchema>;

const issuing = { issuer: bodyCodeSchema, officer: personSchema, folder: z.string() };

/** ҚАӨМ's act: the draft becomes the next edition, signed with a key file. */
export const issueEditionSchema = keyAccessSchema.extend(issuing);

/** The same with the key that a person chooses in NCALayer. */
export const issueEditionWithNcalayerSchema = z.strictObject({ ...issuing, storage: ncalayerStorageSchema.nullable() });

/** An edition that was issued, as its package was written. */
export const issuedEditionSchema = exportedPackageSchema.extend({
  edition: z.int(),
  digest: z.string(),
  moved: z.array(movedDraftSchema),
});
export type IssuedEditionView = z.infer<typeof issuedEditionSchema>;

/** How signing through NCALayer ended: the certificate is known only from its answer. */
export const editionSigningSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("signed"), issued: issuedEditionSchema }),
  /** The key that was chosen there may not sign for ҚАӨМ, or not before its BIN is confirmed. Nothing was kept. */
  z.strictObject({ outcome: z.literal("refused"), key: keyViewSchema }),
]);

export const planViewSchema = planSchema.extend({ appliesFrom: halfYearSchema });
