import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconSelector } from "@tabler/icons-react";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "./plan-table.module.css";

interface HeadCellProps {
  readonly column: PlanColumn;
  readonly direction: "ascending" | "descending" | "none";
  readonly onSort: () => void;
}

/** The head of a column: its name sorts by it. */
export function HeadCell({ column, direction, onSort }: HeadCellProps) {
  const t = useTranslate();
  const Icon = { ascending: IconChevronUp, descending: IconChevronDown, none: IconSelector }[direction];
  return (
    <th scope="col" aria-sort={direction} data-column={column}>
      <UnstyledButton className={classes.sort} onClick={onSort}>
        {t(`planScreen.columns.${column}`)}
        <Icon className={classes.sortIcon} size={14} aria-hidden="true" />
      </UnstyledButton>
    </th>
  );
}
