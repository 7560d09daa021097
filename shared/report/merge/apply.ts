import { KalqanError } from "../../errors.ts";
import type { Entry } from "../entry.ts";
import { type Evidence, evidenceSchema } from "../evidence.ts";
import { isBlank } from "../text.ts";
import { canonical } from "./canonical.ts";
import { type EntryField, entryFields, type FieldValue, writeField } from "./field-value.ts";
import { type Decision, type MergeItem, settledBy } from "./merge-item.ts";

/** An item with the value that it is settled with. */
export interface SettledItem {
  readonly item: MergeItem;
  readonly value: FieldValue;
}

/**
 * Every item with what it is settled with: as decided, else by itself. Errors: parts.undecided {measure} where both sides
 * changed a field and nobody decided.
 */
export function settle(items: readonly MergeItem[], decisions: readonly Decision[]): SettledItem[] {
  return items.map((item) => {
    const decision = decisions.find(({ measure, field }) => measure === item.measure && field === item.field);
    const take = decision?.take ?? settledBy(item);
    if (take === null || !item.takes.includes(take))
      throw new KalqanError("parts.undecided", { measure: item.measure });
    return { item, value: takenValue(item, take, decision?.text ?? "") };
  });
}

function takenValue({ ours, theirs }: MergeItem, take: Decision["take"], text: string): FieldValue {
  switch (take) {
    case "ours":
      return ours;
    case "theirs":
      return theirs;
    case "edited":
      return { type: "text", text };
    case "both":
      return bothOf(ours, theirs);
  }
}

/** Texts one after another, lists of evidence together; ours first. */
export function bothOf(ours: FieldValue, theirs: FieldValue): FieldValue {
  if (ours.type === "text" && theirs.type === "text") {
    const texts = [ours.text, theirs.text].filter((text) => !isBlank(text));
    return { type: "text", text: texts.join("\n\n") };
  }
  if (ours.type === "evidence" && theirs.type === "evidence") {
    return { type: "evidence", evidence: bothEvidence(ours.evidence, theirs.evidence) };
  }
  return ours;
}

/** The rows of both lists, a row that stands in both once. */
function bothEvidence(ours: Evidence, theirs: Evidence): Evidence {
  const others = new Map<string, unknown>(Object.entries(theirs));
  const fields = Object.entries(ours).map(([name, value]: [string, unknown]) => {
    const other = others.get(name);
    if (!Array.isArray(value) || !Array.isArray(other)) return [name, value];
    const known = new Set(value.map(canonical));
    return [name, [...value, ...other.filter((row) => !known.has(canonical(row)))]];
  });
  return evidenceSchema.parse(Object.fromEntries(fields));
}

/** The entry as it is after merging. */
export function mergedEntry(ours: Entry, settled: readonly SettledItem[]): Entry {
  return settled.reduce(
    (entry, { item, value }) => (isEntryField(item.field) ? writeField(entry, item.field, value) : entry),
    ours,
  );
}

function isEntryField(field: string): field is EntryField {
  return (entryFields as readonly string[]).includes(field);
}
