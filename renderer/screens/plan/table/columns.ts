import { fixedColumns, type PlanColumn, planColumns } from "#shared/plan-list/plan-columns.ts";

/** How the table is looked at, remembered on this workstation. */
export interface TableLook {
  readonly hidden: readonly PlanColumn[];
  /** Long names are cut to a few lines. */
  readonly compact: boolean;
}

export const defaultLook: TableLook = { hidden: ["funding"], compact: false };

/** A look as it was kept; the default where nothing was, or nothing that can be read. */
export function readLook(kept: string | null): TableLook {
  try {
    const { hidden, compact }: { hidden?: unknown; compact?: unknown } = JSON.parse(kept ?? "");
    if (!Array.isArray(hidden)) return defaultLook;
    const known = planColumns.filter((column) => hidden.includes(column) && !fixedColumns.includes(column));
    return { hidden: known, compact: compact === true };
  } catch {
    return defaultLook;
  }
}
