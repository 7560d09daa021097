import type { CompletionForm } from "#shared/plan/schema.ts";
import type { Evidence } from "#shared/report/evidence.ts";
import { evidenceItems, proofs } from "#shared/report/evidence-of.ts";
import { isSameContent } from "../../../components/writing/same-content.ts";

/** One row of evidence as the editor handles it, whatever its form: field → text, number, day, null or registration. */
export type EvidenceRow = Readonly<Record<string, unknown>>;

/** The lists of evidence: `orders`, `letters` … */
export type EvidenceListName = NonNullable<(typeof proofs)[CompletionForm]>["list"];

/** More rows than this are not taken (shared/report/evidence.ts). */
export const mostRows = 500;

/** The name of the list that a form of completion asks for; null where the narrative itself is the proof. */
export function listOf(form: CompletionForm): EvidenceListName | null {
  return proofs[form]?.list ?? null;
}

/** The rows of evidence, in order. */
export function rowsOf(evidence: Evidence): readonly EvidenceRow[] {
  return evidenceItems(evidence).map(({ fields }) => fields);
}

/** The same evidence with other rows. */
function withRows(evidence: Evidence, rows: readonly EvidenceRow[]): Evidence {
  const list = listOf(evidence.form);
  return list === null ? evidence : ({ ...evidence, [list]: rows } as unknown as Evidence);
}

/** Evidence with one more empty row at its end; as it was where it holds as many as it can. */
export function addRow(evidence: Evidence): Evidence {
  const rows = rowsOf(evidence);
  const row = emptyRow(evidence.form);
  return row === null || rows.length >= mostRows ? evidence : withRows(evidence, [...rows, row]);
}

/**
 * Evidence with pasted rows: in the place of what was there, or behind it, where rows with nothing in them give way. No
 * more than can be kept.
 */
export function pasteRows(evidence: Evidence, pasted: readonly EvidenceRow[], place: "behind" | "instead"): Evidence {
  const present = place === "instead" ? [] : rowsOf(evidence).filter((row) => !isEmptyRow(row, evidence.form));
  return withRows(evidence, [...present, ...pasted].slice(0, mostRows));
}

/** Whether nothing was entered in a row. */
export function isEmptyRow(row: EvidenceRow, form: CompletionForm): boolean {
  return isSameContent(row, emptyRow(form));
}

/** Evidence without the row at `index`. */
export function removeRow(evidence: Evidence, index: number): Evidence {
  return withRows(evidence, rowsOf(evidence).toSpliced(index, 1));
}

/** Evidence with the row at `from` standing at `to`. */
export function moveRow(evidence: Evidence, from: number, to: number): Evidence {
  const rows = rowsOf(evidence);
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length || from === to) return evidence;
  return withRows(evidence, rows.toSpliced(from, 1).toSpliced(to, 0, row));
}

/** Evidence with one field of one row set. */
export function setField(evidence: Evidence, index: number, field: string, value: unknown): Evidence {
  return withRows(
    evidence,
    rowsOf(evidence).map((row, at) => (at === index ? { ...row, [field]: value } : row)),
  );
}

/** Events: whether no need arose. Of other forms nothing changes. */
export function setNoNeedArose(evidence: Evidence, noNeedArose: boolean): Evidence {
  return evidence.form === "events" ? { ...evidence, noNeedArose } : evidence;
}

/** A row with nothing in it yet; null where the form has no rows. */
export function emptyRow(form: CompletionForm): EvidenceRow | null {
  switch (form) {
    case "info-qaom":
      return null;
    case "info-president":
      return { number: "", date: null };
    case "order":
    case "atameken-order":
      return { number: "", date: null, title: "", signedBy: "", registration: null };
    case "investment-proposal":
      return { number: "", date: null, sum: null };
    case "agreements":
      return { partner: "", country: "", date: null, subject: "" };
    case "trainings":
      return { date: null, place: "", topic: "", peopleTrained: null };
    case "events":
      return { name: "", date: null, place: "", organiser: "", delegates: null };
    case "programmes":
      return { name: "", level: "", orderNumber: "", orderDate: null };
    case "grants":
      return { academicYear: "", level: "", count: null };
    case "press-releases":
      return { date: null, medium: "", title: "", link: "" };
  }
}
