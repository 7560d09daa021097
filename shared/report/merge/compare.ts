import type { Entry } from "../entry.ts";
import { normaliseTexts } from "../text.ts";
import { canonical } from "./canonical.ts";
import { type EntryField, entryFields, type FieldValue, readField } from "./field-value.ts";
import type { MergeItem, Take } from "./merge-item.ts";

/** An annex as far as merging looks at it: the same bytes are the same annex, whatever its name. */
export interface MergedAnnex {
  readonly sha256: string;
  readonly name: string;
}

/** A measure as one side has it. */
export interface MeasureState {
  readonly entry: Entry;
  readonly annexes: readonly MergedAnnex[];
}

/**
 * What changed in a measure since `base`, field by field: the three-way comparison. Fields in which nobody changed anything
 * are not named.
 */
export function compareMeasure(base: MeasureState, ours: MeasureState, theirs: MeasureState): MergeItem[] {
  const { measure } = ours.entry;
  const fields = entryFields.flatMap((field): MergeItem[] => {
    const values = [base, ours, theirs].map(({ entry }) => readField(entry, field));
    return item(measure, field, values);
  });
  const [before, here, there] = [base, ours, theirs].map(({ annexes }) => namesByKey(annexes));
  const keys = new Set([before, here, there].flatMap((names) => [...(names?.keys() ?? [])]));
  const annexes = [...keys].flatMap((key) =>
    item(
      measure,
      key,
      [before, here, there].map((names): FieldValue => ({ type: "annex", name: names?.get(key) ?? null })),
    ),
  );
  return [...fields, ...annexes];
}

/** Annexes by `annex:<sha256>`; the same bytes a second time in one measure as `annex:<sha256>:2`. */
export function namesByKey(annexes: readonly MergedAnnex[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { sha256, name } of annexes) {
    let key = `annex:${sha256}`;
    for (let number = 2; names.has(key); number += 1) key = `annex:${sha256}:${number}`;
    names.set(key, name);
  }
  return names;
}

function item(measure: number, field: string, values: readonly (FieldValue | null)[]): MergeItem[] {
  const [base, ours, theirs] = values;
  if (!base || !ours || !theirs || !areAlike(base, ours, theirs)) return [];
  const kind = kindOf(base, ours, theirs);
  return kind === null ? [] : [{ measure, field, kind, base, ours, theirs, takes: takesOf(field, ours) }];
}

function kindOf(base: FieldValue, ours: FieldValue, theirs: FieldValue): MergeItem["kind"] | null {
  const [before, here, there] = [base, ours, theirs].map((value) => canonical(normaliseTexts(value)));
  if (here === there) return here === before ? null : "same";
  if (here === before) return "theirs";
  return there === before ? "ours" : "conflict";
}

/** Evidence of another form answers another question: it is never put in the place of the measure's own. */
function areAlike(...values: readonly FieldValue[]): boolean {
  const forms = values.map((value) => (value.type === "evidence" ? value.evidence.form : ""));
  return new Set(forms).size === 1;
}

function takesOf(field: EntryField | string, { type }: FieldValue): Take[] {
  if (type === "text") return ["ours", "theirs", "both", "edited"];
  return field === "evidence" ? ["ours", "theirs", "both"] : ["ours", "theirs"];
}
