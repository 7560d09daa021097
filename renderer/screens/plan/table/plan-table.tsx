import { Button } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import type { PlanRow } from "../plan-row.ts";
import { planColumns, type TableLook } from "./columns.ts";
import { HeadCell } from "./head-cell.tsx";
import { PlanRows } from "./plan-rows.tsx";
import classes from "./plan-table.module.css";
import { compareSortValues, sortValue } from "./sort-value.ts";

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });

const planOrder: SortingState = [{ id: "number", desc: false }];

interface PlanTableProps {
  /** Those that fit the filters, in the plan's order. */
  readonly rows: readonly PlanRow[];
  /** Folded forms that the search found, marked in the texts. */
  readonly forms: readonly string[];
  readonly look: TableLook;
  readonly onClear: () => void;
}

/** The plan as the resolution prints it: by section in its own order, or sorted by any column. */
export function PlanTable({ rows, forms, look, onClear }: PlanTableProps) {
  const t = useTranslate();
  const { compare, pick } = useFormats();
  const [sorting, setSorting] = useState<SortingState>(planOrder);

  const columns = useMemo(
    () =>
      planColumns.map((id) => ({
        id,
        accessorFn: (row: PlanRow) => sortValue(row, id, pick),
        sortDescFirst: false,
        sortUndefined: "last" as const,
        sortFn: (a: { original: PlanRow }, b: { original: PlanRow }) =>
          compareSortValues(compare, sortValue(a.original, id, pick), sortValue(b.original, id, pick)),
      })),
    [compare, pick],
  );
  const table = useTable({
    features,
    data: rows,
    columns,
    getRowId: (row: PlanRow) => String(row.measure.number),
    enableSortingRemoval: false,
    state: { sorting, columnVisibility: Object.fromEntries(look.hidden.map((column) => [column, false])) },
    onSortingChange: setSorting,
  });

  if (rows.length === 0) {
    return (
      <EmptyState
        icon={IconListSearch}
        title={t("planScreen.nothing")}
        text={t("planScreen.nothingText")}
        action={<Button onClick={onClear}>{t("planScreen.showAll")}</Button>}
      />
    );
  }
  const shown = planColumns.filter((column) => table.getColumn(column)?.getIsVisible());
  const sorted = table.getRowModel().rows.map(({ original }) => original);
  const [sort] = sorting;
  const isInPlanOrder = sort === undefined || (sort.id === "number" && !sort.desc);
  return (
    <div className={classes.card} data-compact={look.compact || undefined}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t("planScreen.caption")}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <HeadCell
                key={column}
                column={column}
                direction={sort?.id !== column ? "none" : sort.desc ? "descending" : "ascending"}
                onSort={() => table.getColumn(column)?.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <PlanRows rows={sorted} columns={shown} forms={forms} bySection={isInPlanOrder} />
      </table>
    </div>
  );
}
