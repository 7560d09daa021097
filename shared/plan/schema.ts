import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";

/** A calendar day, `YYYY-MM-DD`, judged in Asia/Almaty. */
export const dateSchema = z.iso.date();

/** A half-year as `2018-H1` (January–June) or `2018-H2` (July–December). */
export const halfYearSchema = z.stringFormat("half-year", /^\d{4}-H[12]$/);

/** Forms of completion (column 3 of the plan). */
export const completionForms = [
  "info-qaom",
  "info-president",
  "order",
  "atameken-order",
  "investment-proposal",
  "agreements",
  "trainings",
  "events",
  "programmes",
  "grants",
  "press-releases",
] as const;
export const completionFormSchema = z.enum(completionForms);
export type CompletionForm = z.infer<typeof completionFormSchema>;

/** `lead` = "(жинақтау)", `byAgreement` = "(келісім бойынша)", else `executor`. */
export const responsibleRoles = ["executor", "lead", "byAgreement"] as const;
export const responsibleRoleSchema = z.enum(responsibleRoles);
export type ResponsibleRole = z.infer<typeof responsibleRoleSchema>;

/** A body's code: QAOM, BGM, …, or a group: STATE_BODIES, AKIMATS. */
export const bodyCodeSchema = z.stringFormat("body-code", /^[A-Z][A-Z0-9_]{1,31}$/);

export const responsibleSchema = z.strictObject({ body: bodyCodeSchema, role: responsibleRoleSchema });
export type Responsible = z.infer<typeof responsibleSchema>;

/**
 * Column 5. `month`: due on the last day of `month` (`YYYY-MM`), given as `date`. `yearly`: 31 December of each year.
 * `permanent`, `asNeeded`: no date. `afterLaw`: `months` after the Law comes into force; `date` is worked out from the
 * plan's setting, not stored in the plan.
 */
export const deadlineSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("month"),
    month: z.stringFormat("year-month", /^\d{4}-(0[1-9]|1[0-2])$/),
    date: dateSchema,
  }),
  z.strictObject({ kind: z.literal("yearly") }),
  z.strictObject({ kind: z.literal("permanent") }),
  z.strictObject({ kind: z.literal("asNeeded") }),
  z.strictObject({ kind: z.literal("afterLaw"), months: z.int().positive() }),
]);
export type Deadline = z.infer<typeof deadlineSchema>;

/** Columns 6 and 7. `owner` is the body whose budget programme it is: only it enters money. */
export const fundingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("notRequired") }),
  z.strictObject({
    kind: z.literal("budgetProgramme"),
    source: z.literal("republicanBudget"),
    owner: bodyCodeSchema,
    programme: z.string(),
    programmeName: localisedTextSchema,
    subprogramme: z.string().nullable(),
    subprogrammeName: localisedTextSchema.nullable(),
    fromYear: z.int(),
    toYear: z.int(),
  }),
]);
export type Funding = z.infer<typeof fundingSchema>;

/** One place where the text as received was damaged: what stands there, what is read, and why. */
export const repairSchema = z.strictObject({
  /** Which part of the measure: name, completionForm, responsible, deadline, expenditure, fundingSource. */
  field: z.enum(["name", "completionForm", "responsible", "deadline", "expenditure", "fundingSource", "glossary"]),
  asPrinted: z.string(),
  read: z.string(),
  reason: localisedTextSchema,
});
export type Repair = z.infer<typeof repairSchema>;

export const measureSchema = z.strictObject({
  number: z.int().min(1),
  section: z.int().min(1),
  name: localisedTextSchema,
  completionForm: completionFormSchema,
  /** Column 3 in words. */
  completionFormText: localisedTextSchema,
  responsible: z.array(responsibleSchema).min(1),
  /** Column 4 in words, as repaired. */
  responsibleText: localisedTextSchema,
  deadline: deadlineSchema,
  /** Column 5 in words, as repaired. */
  deadlineText: localisedTextSchema,
  funding: fundingSchema,
  /** Columns 6 and 7 in words, as repaired. */
  expenditureText: localisedTextSchema,
  fundingSourceText: localisedTextSchema,
  /** Id of a footnote of the plan, or null. */
  footnote: z.string().nullable(),
  repairs: z.array(repairSchema),
  /** Things noted and not repaired. */
  notes: z.array(localisedTextSchema),
});
export type Measure = z.infer<typeof measureSchema>;

export const sectionSchema = z.strictObject({ number: z.int(), name: localisedTextSchema });

export const glossaryTermSchema = z.strictObject({
  term: localisedTextSchema,
  expansion: localisedTextSchema,
  body: bodyCodeSchema.nullable(),
  repairs: z.array(repairSchema),
});

export const planEditionSchema = z.strictObject({
  id: z.literal("kz.resolution-676"),
  edition: z.int().positive(),
  title: localisedTextSchema,
  resolution: z.strictObject({
    number: z.string(),
    date: dateSchema,
    title: localisedTextSchema,
    text: z.array(localisedTextSchema),
  }),
  /** True while the Russian wording is this project's own translation. */
  russianUnofficial: z.boolean(),
  sections: z.array(sectionSchema),
  measures: z.array(measureSchema),
  footnotes: z.array(z.strictObject({ id: z.string(), text: localisedTextSchema })),
  glossary: z.array(glossaryTermSchema),
  /** Default of the setting "date on which the Law came into force", and whether anyone has confirmed it. */
  lawInForce: z.strictObject({ date: dateSchema, confirmed: z.boolean(), law: localisedTextSchema }),
});
export type PlanEdition = z.infer<typeof planEditionSchema>;

/** `central`, `presidential` (directly under the President), `akimat`, `organisation` (Atameken), `group`. */
export const bodyKindSchema = z.enum(["central", "presidential", "akimat", "organisation", "group"]);

export const bodySchema = z.strictObject({
  code: bodyCodeSchema,
  kind: bodyKindSchema,
  name: localisedTextSchema,
  abbreviation: localisedTextSchema,
  /** First and last day on which the body exists; null = not bounded within the plan's life. */
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
  /** The body that took over the duties after `validTo`. */
  successor: bodyCodeSchema.nullable(),
  /** Groups the body belongs to. */
  groups: z.array(bodyCodeSchema),
  /** `resolution` = the plan's own glossary; `generalKnowledge` = added by this project, editable. */
  source: z.enum(["resolution", "generalKnowledge"]),
  /** 12 digits, null until known. Never invented. */
  bin: z.stringFormat("bin", /^\d{12}$/).nullable(),
});
export type Body = z.infer<typeof bodySchema>;

/** The plan and the bodies it speaks of: what every calendar and report function is given. */
export interface Plan {
  readonly edition: PlanEdition;
  readonly bodies: readonly Body[];
}
