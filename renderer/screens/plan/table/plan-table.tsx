import { Button } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import type { ListedPlan } from "#shared/plan-list/plan-list.ts";
import { isPlanOrder, type PlanSort } from "#shared/plan-list/sort-rows.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { HeadCell } from "./head-cell.tsx";
import { PlanRows } from "./plan-rows.tsx";
import classes from "./plan-table.module.css";

interface PlanTableProps {
  readonly listed: ListedPlan;
  readonly columns: readonly PlanColumn[];
  readonly sort: PlanSort;
  readonly onSort: (sort: PlanSort) => void;
  /** Long names are cut to a few lines. */
  readonly isCompact: boolean;
  readonly onClear: () => void;
}

/** The plan as the resolution prints it: by section in its own order, or sorted by any column. */
export function PlanTable({ listed, columns, sort, onSort, isCompact, onClear }: PlanTableProps) {
  const t = useTranslate();
  if (listed.rows.length === 0) {
    return (
      <EmptyState
        icon={IconListSearch}
        title={t("planScreen.nothing")}
        text={t("planScreen.nothingText")}
        guide="plan/search"
        action={<Button onClick={onClear}>{t("planScreen.showAll")}</Button>}
      />
    );
  }
  return (
    <div className={classes.card} data-compact={isCompact || undefined}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t("planScreen.caption")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell
                key={column}
                column={column}
                direction={sort.column !== column ? "none" : sort.desc ? "descending" : "ascending"}
                onSort={() => onSort({ column, desc: sort.column === column && !sort.desc })}
              />
            ))}
          </tr>
        </thead>
        <PlanRows listed={listed} columns={columns} bySection={isPlanOrder(sort)} />
      </table>
    </div>
  );
}
