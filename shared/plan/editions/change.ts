import { z } from "zod";
import { localisedTextSchema } from "../../language/language.ts";
import {
  bodyCodeSchema,
  bodyKindSchema,
  completionFormSchema,
  dateSchema,
  deadlineSchema,
  halfYearSchema,
  responsibleSchema,
} from "../schema.ts";

/** A body that begins with an edition. */
export const newBodySchema = z.strictObject({
  code: bodyCodeSchema,
  name: localisedTextSchema,
  abbreviation: localisedTextSchema,
  kind: bodyKindSchema.exclude(["group"]),
});
export type NewBody = z.infer<typeof newBodySchema>;

/** A measure that an edition adds. What the plan's other columns print follows from it; money is not asked for. */
export const newMeasureSchema = z.strictObject({
  number: z.int().min(1).max(9_999),
  section: z.int().min(1),
  name: localisedTextSchema,
  completionForm: completionFormSchema,
  responsible: z.array(responsibleSchema).min(1).max(200),
  deadline: deadlineSchema,
});
export type NewMeasure = z.infer<typeof newMeasureSchema>;

/**
 * One change by which an edition of the plan becomes the next.
 * `deadline`: column 5 of a measure; its words follow from it. `responsible`: column 4, whole, in the order in which it is
 * printed; its words follow from it. `removeMeasure`: the number is never given again.
 * `renameBody`: the same body under another name; its code stays. `bodyBin`: the body's BIN, by which its signature is known. `reorganise`: bodies exist no more from that day on, and
 * their duties go to `into`: one that exists, one that begins that day, or nobody (abolished).
 */
export const editionChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("deadline"), measure: z.int().min(1), deadline: deadlineSchema }),
  z.strictObject({
    kind: z.literal("responsible"),
    measure: z.int().min(1),
    responsible: z.array(responsibleSchema).min(1).max(200),
  }),
  z.strictObject({ kind: z.literal("removeMeasure"), measure: z.int().min(1) }),
  z.strictObject({ kind: z.literal("addMeasure"), measure: newMeasureSchema }),
  z.strictObject({
    kind: z.literal("renameBody"),
    body: bodyCodeSchema,
    name: localisedTextSchema,
    abbreviation: localisedTextSchema,
  }),
  z.strictObject({ kind: z.literal("bodyBin"), body: bodyCodeSchema, bin: z.stringFormat("bin", /^\d{12}$/) }),
  z.strictObject({
    kind: z.literal("reorganise"),
    bodies: z.array(bodyCodeSchema).min(1).max(100),
    /** The first day on which they exist no more. */
    from: dateSchema,
    into: z.union([bodyCodeSchema, newBodySchema]).nullable(),
  }),
]);
export type EditionChange = z.infer<typeof editionChangeSchema>;

/** What makes the next edition: its ground in words, the first half-year that is reported by it, its changes in order. */
export const editionChangesSchema = z.strictObject({
  /** The act it follows, as it will be shown: «Үкіметтің 2019 жылғы 25 ақпандағы № 82 қаулысы». */
  ground: z.strictObject({ kk: z.string().max(2_000), ru: z.string().max(2_000) }),
  appliesFrom: halfYearSchema,
  changes: z.array(editionChangeSchema).max(500),
});
export type EditionChanges = z.infer<typeof editionChangesSchema>;
