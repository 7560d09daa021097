import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconSelector } from "@tabler/icons-react";
import {
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { type Column, compareValues } from "./column.ts";
import classes from "./data-table.module.css";

/** From so many rows on only those in sight are drawn. */
const virtualFrom = 100;
const rowHeight = 38;

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

interface DataTableProps<Row extends RowData> {
  /** Keep it stable (useMemo): a new array sorts again. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  /** Stands in the place of rows where there are none. */
  readonly empty?: ReactNode;
  /** A click anywhere on a row. Give a cell a link besides, for the keyboard. */
  readonly onRow?: (row: Row) => void;
  readonly initialSort?: { readonly id: string; readonly desc: boolean };
}

/** A table to read: sorted by its heads as the language shown sorts, drawn in part where it is long. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, caption, empty, onRow, initialSort } = props;
  const { compare } = useFormats();
  const [sorting, setSorting] = useState<SortingState>(initialSort === undefined ? [] : [initialSort]);
  const scroller = useRef<HTMLDivElement>(null);

  const table = useTable({
    features,
    data: rows,
    columns: useMemo(() => columns.map((column) => toDefinition(column, compare)), [columns, compare]),
    getRowId: rowKey,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const sorted = table.getRowModel().rows;
  const isVirtual = sorted.length >= virtualFrom;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const shown = isVirtual
    ? items.flatMap(({ index }) => (sorted[index] === undefined ? [] : [{ row: sorted[index], index }]))
    : sorted.map((row, index) => ({ row, index }));
  const before = isVirtual ? (items[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  // The browser would go by the heights that are guessed, stop short of the first or last row, and still be on its way from the page before.
  const leap = (event: KeyboardEvent): void => {
    const frame = scroller.current;
    if (!isVirtual || frame === null || event.target !== frame) return;
    if (event.key === "Home") virtualizer.scrollToIndex(0, { align: "start" });
    else if (event.key === "End") virtualizer.scrollToIndex(sorted.length - 1, { align: "end" });
    else if (event.key === "PageDown") frame.scrollBy({ top: pageOf(frame) });
    else if (event.key === "PageUp") frame.scrollBy({ top: -pageOf(frame) });
    else return;
    event.preventDefault();
  };

  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    // A region that scrolls must be reached by the keyboard.
    <section
      className={classes.scroller}
      data-virtual={isVirtual}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
      tabIndex={0}
      aria-label={caption}
      onKeyDown={leap}
    >
      <table className={classes.table} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head
                key={column.id}
                column={column}
                direction={directionOf(sorting, column.id)}
                onSort={() => table.getColumn(column.id)?.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} columns={columns.length} />
          {shown.map(({ row, index }) => (
            <tr
              key={row.id}
              // Rows are as high as their texts: the place of those not drawn is corrected by those that were.
              ref={isVirtual ? virtualizer.measureElement : undefined}
              data-index={index}
              aria-rowindex={index + 2}
              data-clickable={onRow !== undefined || undefined}
              onClick={() => onRow?.(row.original)}
            >
              {columns.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
          <Gap height={after} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

/** As far as the rows go that are not under the heads, but for one to find the place again. In px. */
function pageOf(frame: HTMLElement): number {
  const heads = frame.querySelector("thead")?.offsetHeight ?? 0;
  return Math.max(frame.clientHeight - heads - rowHeight, rowHeight);
}

type Direction = "ascending" | "descending" | "none";

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly direction: Direction;
  readonly onSort: () => void;
}

function Head<Row>({ column, direction, onSort }: HeadProps<Row>) {
  const t = useTranslate();
  const { header, isHeaderHidden = false, align, width, sortBy } = column;
  const cell = { "data-align": align, ...(width !== undefined && { style: { width } }) };
  if (sortBy === undefined)
    return (
      <th scope="col" {...cell}>
        {isHeaderHidden ? <VisuallyHidden>{header}</VisuallyHidden> : header}
      </th>
    );
  const Icon = { ascending: IconChevronUp, descending: IconChevronDown, none: IconSelector }[direction];
  return (
    <th scope="col" aria-sort={direction} {...cell}>
      <UnstyledButton className={classes.sort} title={t("app.table.sort", { column: header })} onClick={onSort}>
        {header}
        <Icon className={classes.icon} size={14} aria-hidden="true" />
      </UnstyledButton>
    </th>
  );
}

/** Holds the place of the rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className={classes.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}

function directionOf(sorting: SortingState, id: string): Direction {
  const found = sorting.find((sort) => sort.id === id);
  if (found === undefined) return "none";
  return found.desc ? "descending" : "ascending";
}

function toDefinition<Row>(column: Column<Row>, compare: (a: string, b: string) => number) {
  return {
    id: column.id,
    header: column.header,
    // The table puts `undefined` last, whatever the direction.
    accessorFn: (row: Row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortDescFirst: false,
    sortUndefined: "last" as const,
    sortFn: (a: { original: Row }, b: { original: Row }) =>
      compareValues(compare, column.sortBy?.(a.original) ?? null, column.sortBy?.(b.original) ?? null),
  };
}
