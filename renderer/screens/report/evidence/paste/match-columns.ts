import { foldForSearch } from "#shared/language/folding.ts";
import { languages } from "#shared/language/language.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import type { CompletionForm } from "#shared/plan/schema.ts";
import { type EvidenceColumn, evidenceColumns, registrationColumns } from "../evidence-columns.ts";

/** A field that a column of a copied table can go into; within an order's registration, `registration/number`. */
export interface PasteTarget extends Pick<EvidenceColumn, "label" | "kind"> {
  readonly field: string;
}

/** Which field each copied column goes into; null = into none. */
export interface ColumnMatch {
  /** The first row names the columns and is not taken as data. */
  readonly hasHeader: boolean;
  readonly fields: readonly (string | null)[];
}

/** The fields of a form's rows, in their order. */
export function pasteTargets(form: CompletionForm): readonly PasteTarget[] {
  const own = evidenceColumns[form];
  if (form !== "order" && form !== "atameken-order") return own;
  return [...own, ...registrationColumns.map((column) => ({ ...column, field: `registration/${column.field}` }))];
}

/**
 * How a copied table most likely fits: by the names in its first row, in either language; without such a row from left to
 * right, beginning with the field in which it was pasted (`from`), a first column of running numbers left out.
 */
export function matchColumns(
  rows: readonly (readonly string[])[],
  form: CompletionForm,
  from: string | null = null,
): ColumnMatch {
  const targets = pasteTargets(form);
  const first = rows[0] ?? [];
  const named = matchNames(first, targets);
  const count = named.filter((field) => field !== null).length;
  const isHeader = rows.length > 1 && count >= Math.max(1, Math.ceil(first.filter((text) => text !== "").length / 2));
  if (isHeader) return { hasHeader: true, fields: named };
  const isNumbered = rows.length > 1 && rows.every((row, index) => row[0]?.replace(".", "") === String(index + 1));
  const skipped = isNumbered && from === null ? 1 : 0;
  const start = Math.max(
    0,
    targets.findIndex(({ field }) => field === from),
  );
  return {
    hasHeader: false,
    fields: first.map((_, column) => (column < skipped ? null : (targets[start + column - skipped]?.field ?? null))),
  };
}

/** Each name goes to the field it fits best; no field is given twice. */
function matchNames(names: readonly string[], targets: readonly PasteTarget[]): (string | null)[] {
  const fields: (string | null)[] = names.map(() => null);
  const pairs = names
    .flatMap((name, column) => targets.map(({ field, label }) => ({ column, field, fit: fitOf(name, label) })))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit);
  for (const { column, field } of pairs) {
    if (fields[column] === null && !fields.includes(field)) fields[column] = field;
  }
  return fields;
}

/** 3: the name itself; 2: it begins so; 1: it is in it; 0: another. */
function fitOf(name: string, label: MessageKey): number {
  const given = plain(name);
  if (given.length < 3) return 0;
  return Math.max(
    ...languages.map((language) => {
      const known = plain(translate(language, label));
      if (given === known) return 3;
      if (given.startsWith(known) || known.startsWith(given)) return 2;
      return given.includes(known) ? 1 : 0;
    }),
  );
}

function plain(text: string): string {
  return foldForSearch(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
