import { z } from "zod";
import { type Entry, moneySchema, statusSchema } from "../entry.ts";
import { evidenceSchema } from "../evidence.ts";

/** The fields of an entry that are merged one by one. Texts by language: a colleague may write only one. */
export const entryFields = [
  "status",
  "text.kk",
  "text.ru",
  "reason.kk",
  "reason.ru",
  "nextSteps.kk",
  "nextSteps.ru",
  "jointText.kk",
  "jointText.ru",
  "evidence",
  "money",
] as const;
export type EntryField = (typeof entryFields)[number];

/** What stands in a field, for all that can be merged. An annex is there under a name, or not there. */
export const fieldValueSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string() }),
  z.strictObject({ type: z.literal("status"), status: statusSchema.nullable() }),
  z.strictObject({ type: z.literal("evidence"), evidence: evidenceSchema }),
  z.strictObject({ type: z.literal("money"), money: z.array(moneySchema) }),
  z.strictObject({ type: z.literal("annex"), name: z.string().nullable() }),
]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** What stands in a field of an entry; null where the entry has no such field (a joint text that is not its own). */
export function readField(entry: Entry, field: EntryField): FieldValue | null {
  switch (field) {
    case "status":
      return { type: "status", status: entry.status };
    case "evidence":
      return { type: "evidence", evidence: entry.evidence };
    case "money":
      return { type: "money", money: entry.money };
    default: {
      const [name, language] = textOf(field);
      const text = entry[name];
      return text === null ? null : { type: "text", text: text[language] };
    }
  }
}

/** The entry with another value in a field. A value of another type changes nothing. */
export function writeField(entry: Entry, field: EntryField, value: FieldValue): Entry {
  switch (field) {
    case "status":
      return value.type === "status" ? { ...entry, status: value.status } : entry;
    case "evidence":
      return value.type === "evidence" ? { ...entry, evidence: value.evidence } : entry;
    case "money":
      return value.type === "money" ? { ...entry, money: value.money } : entry;
    default: {
      const [name, language] = textOf(field);
      const text = entry[name];
      return value.type === "text" && text !== null ? { ...entry, [name]: { ...text, [language]: value.text } } : entry;
    }
  }
}

type TextField = Exclude<EntryField, "status" | "evidence" | "money">;

function textOf(field: TextField): ["text" | "reason" | "nextSteps" | "jointText", "kk" | "ru"] {
  const [name, language] = field.split(".");
  return [name as "text", language as "kk"];
}
