import { z } from "zod";
import { dateSchema } from "../plan/schema.ts";

/*
 * Evidence as a person writes it in a file: the shapes of evidence.ts, but what is not yet known may be left out and
 * becomes empty. What comes out is complete evidence.
 */
const text = (says: string) => z.string().max(2_000).default("").describe(says);
const day = (says: string) => dateSchema.nullable().default(null).describe(`${says}, YYYY-MM-DD`);
const count = (says: string) => z.int().min(0).max(1_000_000_000).nullable().default(null).describe(says);

const letter = z.strictObject({ number: text("Number of the letter"), date: day("Date of the letter") });
const order = z.strictObject({
  number: text("Number of the order"),
  date: day("Date of the order"),
  title: text("Title of the order"),
  signedBy: text("Who signed it"),
  registration: z
    .strictObject({ number: text("Registration number"), date: day("Date of registration") })
    .nullable()
    .default(null)
    .describe("Registration with the Ministry of Justice; null where the order is not a normative act"),
});
const proposal = z.strictObject({
  number: text("Number of the proposal"),
  date: day("Date of the proposal"),
  sum: z.number().min(0).nullable().default(null).describe("Sum, thousand tenge"),
});
const agreement = z.strictObject({
  partner: text("Partner"),
  country: text("Country"),
  date: day("Date of signing"),
  subject: text("Subject"),
});
const training = z.strictObject({
  date: day("Date"),
  place: text("Place"),
  topic: text("Topic"),
  peopleTrained: count("People trained"),
});
const event = z.strictObject({
  name: text("Name of the seminar or conference"),
  date: day("Date"),
  place: text("Place"),
  organiser: text("Organiser"),
  delegates: count("Delegates sent"),
});
const programme = z.strictObject({
  name: text("Name of the programme"),
  level: text("Level of education"),
  orderNumber: text("Number of the order that approved it"),
  orderDate: day("Date of that order"),
});
const grant = z.strictObject({
  academicYear: text("Academic year as 2018/2019"),
  level: text("Level: bachelor, master, doctorate"),
  count: count("Number of grants"),
});
const pressRelease = z.strictObject({
  date: day("Date"),
  medium: text("Medium"),
  title: text("Title"),
  link: text("Link, or the name of an annex of the same measure"),
});

const list = <T extends z.ZodType>(item: T) => z.array(item).max(500).default([]);

export const inputEvidenceSchema = z.discriminatedUnion("form", [
  z.strictObject({ form: z.literal("info-qaom") }),
  z.strictObject({ form: z.literal("info-president"), letters: list(letter) }),
  z.strictObject({ form: z.literal("order"), orders: list(order) }),
  z.strictObject({ form: z.literal("atameken-order"), orders: list(order) }),
  z.strictObject({ form: z.literal("investment-proposal"), proposals: list(proposal) }),
  z.strictObject({ form: z.literal("agreements"), agreements: list(agreement) }),
  z.strictObject({ form: z.literal("trainings"), trainings: list(training) }),
  z.strictObject({
    form: z.literal("events"),
    events: list(event),
    noNeedArose: z.boolean().default(false).describe("True: no need arose in this half-year (measure 35)"),
  }),
  z.strictObject({ form: z.literal("programmes"), programmes: list(programme) }),
  z.strictObject({ form: z.literal("grants"), grants: list(grant) }),
  z.strictObject({ form: z.literal("press-releases"), pressReleases: list(pressRelease) }),
]);
