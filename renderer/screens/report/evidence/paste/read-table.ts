import type { CompletionForm } from "#shared/plan/schema.ts";
import { type EvidenceRow, emptyRow } from "../evidence-list.ts";
import type { CopiedTable } from "./clipboard-table.ts";
import { type ColumnMatch, pasteTargets } from "./match-columns.ts";
import { type CellFault, type ReadCell, readCell } from "./read-cell.ts";

/** A cell as it will be taken; `target` null = its column goes into no field. */
export interface PastedCell extends ReadCell {
  readonly text: string;
  readonly target: string | null;
}

/** A copied table as rows of evidence, and as it is shown before it is taken. */
export interface ReadTable {
  readonly rows: readonly EvidenceRow[];
  readonly cells: readonly (readonly PastedCell[])[];
  readonly faults: Readonly<Record<CellFault, number>>;
  /** Columns with something in them that go into no field. */
  readonly columnsLeftOut: number;
}

/** Reads every cell of a copied table by the field its column goes into. */
export function readTable(table: CopiedTable, form: CompletionForm, match: ColumnMatch): ReadTable {
  const kinds = new Map(pasteTargets(form).map(({ field, kind }) => [field, kind]));
  const data = match.hasHeader ? table.rows.slice(1) : table.rows;
  const cells = data.map((row) =>
    row.map((text, column): PastedCell => {
      const target = match.fields[column] ?? null;
      const kind = target === null ? undefined : kinds.get(target);
      return kind === undefined
        ? { text, target: null, value: null, fault: null }
        : { text, target, ...readCell(kind, text) };
    }),
  );
  const count = (fault: CellFault): number => cells.flat().filter((cell) => cell.fault === fault).length;
  return {
    rows: cells.flatMap((row) => rowOf(row, form)),
    cells,
    faults: { day: count("day"), number: count("number"), tooLong: count("tooLong") },
    columnsLeftOut: match.fields.filter(
      (field, column) => field === null && data.some((row) => (row[column] ?? "") !== ""),
    ).length,
  };
}

/** None where no cell of the row goes anywhere. */
function rowOf(cells: readonly PastedCell[], form: CompletionForm): EvidenceRow[] {
  const taken = cells.filter(({ target, text }) => target !== null && text !== "");
  let row = emptyRow(form);
  if (row === null || taken.length === 0) return [];
  for (const { target, value } of taken) {
    const [field = "", within] = (target ?? "").split("/");
    if (within === undefined) row = { ...row, [field]: value };
    else row = { ...row, [field]: { number: "", date: null, ...(row[field] as EvidenceRow | null), [within]: value } };
  }
  return [row];
}
