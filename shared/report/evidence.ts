import { z } from "zod";
import { dateSchema } from "../plan/schema.ts";

/*
 * What proves each form of completion (plan-wide list of column 3). A draft may be incomplete: a field not yet filled is
 * an empty string or null, and the checks say what is missing. Texts are written as the document itself names them.
 */
const text = z.string().max(2_000);
const day = dateSchema.nullable();
const count = z.int().min(0).max(1_000_000_000).nullable();

const orderSchema = z.strictObject({
  number: text,
  date: day,
  title: text,
  signedBy: text,
  /** Registration with the Ministry of Justice, where the order is a normative act. */
  registration: z.strictObject({ number: text, date: day }).nullable(),
});
const letterSchema = z.strictObject({ number: text, date: day });
/** `sum` in thousand tenge. */
const proposalSchema = z.strictObject({ number: text, date: day, sum: z.number().min(0).nullable() });
const agreementSchema = z.strictObject({ partner: text, country: text, date: day, subject: text });
const trainingSchema = z.strictObject({ date: day, place: text, topic: text, peopleTrained: count });
const eventSchema = z.strictObject({ name: text, date: day, place: text, organiser: text, delegates: count });
const programmeSchema = z.strictObject({ name: text, level: text, orderNumber: text, orderDate: day });
/** `academicYear` as `2018/2019`. */
const grantSchema = z.strictObject({ academicYear: text, level: text, count });
/** A link, or the path of an annex in the same measure. */
const pressReleaseSchema = z.strictObject({ date: day, medium: text, title: text, link: text });

const list = <T extends z.ZodType>(item: T) => z.array(item).max(500);

export const evidenceSchema = z.discriminatedUnion("form", [
  z.strictObject({ form: z.literal("info-qaom") }),
  z.strictObject({ form: z.literal("info-president"), letters: list(letterSchema) }),
  z.strictObject({ form: z.literal("order"), orders: list(orderSchema) }),
  z.strictObject({ form: z.literal("atameken-order"), orders: list(orderSchema) }),
  z.strictObject({ form: z.literal("investment-proposal"), proposals: list(proposalSchema) }),
  z.strictObject({ form: z.literal("agreements"), agreements: list(agreementSchema) }),
  z.strictObject({ form: z.literal("trainings"), trainings: list(trainingSchema) }),
  z.strictObject({ form: z.literal("events"), events: list(eventSchema), noNeedArose: z.boolean() }),
  z.strictObject({ form: z.literal("programmes"), programmes: list(programmeSchema) }),
  z.strictObject({ form: z.literal("grants"), grants: list(grantSchema) }),
  z.strictObject({ form: z.literal("press-releases"), pressReleases: list(pressReleaseSchema) }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;
