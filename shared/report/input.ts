import { z } from "zod";
import { statusSchema } from "./entry.ts";
import { inputEvidenceSchema } from "./input-evidence.ts";

export { describeSchemaFault } from "./schema-fault.ts";

/** The format id of the file that `kalqan report fill --input` reads. */
export const reportInputFormat = "kz.kalqan.report-input/1";

const bothTexts = z.strictObject({
  kk: z.string().max(200_000).optional().describe("Kazakh"),
  ru: z.string().max(200_000).optional().describe("Russian"),
});

const person = z.strictObject({
  name: z.string().max(200).optional().describe("Surname and name as they are printed"),
  position: bothTexts.optional(),
  phone: z.string().max(100).optional(),
  email: z.string().max(200).optional(),
});

const annex = z.strictObject({
  path: z.string().min(1).describe("Path of the file, relative to the folder of this file"),
  name: z.string().min(1).max(200).optional().describe("Name to be shown; left out: the file's own name"),
});

const money = z.strictObject({
  programme: z.string().optional().describe("Budget programme; left out: the measure's own"),
  subprogramme: z.string().nullable().optional().describe("Subprogramme; left out: the measure's own"),
  amount: z.number().min(0).nullable().describe("Thousand tenge, cumulative from 1 January"),
});

const inputEntrySchema = z.strictObject({
  measure: z.int().min(1).describe("Number of the measure in the plan"),
  status: statusSchema.nullable().optional().describe("done, inProgress or notDone; null: not yet said"),
  text: bothTexts.optional().describe("The narrative: what was done"),
  nextSteps: bothTexts.optional().describe("What comes next"),
  reason: bothTexts.optional().describe("Why not done, or why overdue"),
  evidence: inputEvidenceSchema.optional().describe("What proves it, by the measure's form of completion"),
  money: z.array(money).max(20).optional().describe("Only by the owner of the measure's budget programme"),
  jointText: bothTexts.nullable().optional().describe("The joint text of the measure; only by its lead"),
  annexes: z.array(annex).max(1_900).optional().describe("The measure's annexes: these, and no others"),
});
export type InputEntry = z.infer<typeof inputEntrySchema>;

/**
 * A report as a person writes it by hand (docs/report-input.md). A field left out is not touched; a field given takes
 * the place of what was there. Measures not named stay as they are.
 */
export const reportInputSchema = z
  .strictObject({
    $schema: z.string().optional().describe("For editors; not read"),
    format: z.literal(reportInputFormat),
    people: z
      .strictObject({ preparer: person.optional(), head: person.optional() })
      .optional()
      .describe("Who prepared the report and who heads the body"),
    unit: bothTexts.optional().describe("The unit that prepared the report"),
    bilingual: z.boolean().optional().describe("True: the report is given in Kazakh and Russian; false: Kazakh alone"),
    restrictedUse: z.boolean().optional().describe("True: every document carries the restricted-use mark"),
    signers: z
      .union([z.tuple([z.literal("preparer"), z.literal("head")]), z.tuple([z.literal("head")])])
      .optional()
      .describe("Who signs, in this order: preparer and head, or the head alone"),
    entries: z.array(inputEntrySchema).max(200),
  })
  .check((context) => {
    const seen = new Set<number>();
    for (const [index, { measure }] of context.value.entries.entries()) {
      if (seen.has(measure)) {
        context.issues.push({
          code: "custom",
          input: measure,
          path: ["entries", index, "measure"],
          params: { fault: "measureTwice", measure },
        });
      }
      seen.add(measure);
    }
  });
export type ReportInput = z.infer<typeof reportInputSchema>;
