import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { firstPlace, type Place, placeAfter } from "./move.ts";
import classes from "./picture-grid.module.css";

/** A cell that shows something and leads to where it comes from. */
export interface GridCell {
  readonly content: ReactNode;
  /** All that it says, for those who do not see it and for the line below the grid. */
  readonly label: string;
  readonly href: string;
  /** Before the address is gone to. */
  readonly onGo?: () => void;
  /** Set apart from its like: the lead of a measure. */
  readonly marked?: boolean;
}

export interface GridColumn {
  readonly key: string;
  readonly head: string;
  /** The head in full. */
  readonly title: string;
}

export interface GridRow {
  readonly key: string;
  readonly head: ReactNode;
  /** In the order of the columns; null = nothing there. */
  readonly cells: readonly (GridCell | null)[];
}

interface PictureGridProps {
  readonly caption: string;
  /** Over the rows' heads. */
  readonly corner: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** How wide a column is; where they do not fit, cells stand under their row's head, each with its column's. */
  readonly size: "narrow" | "wide";
}

/** A table of pictures, gone through with the arrow keys; what the cell in hand says stands below it in words. */
export function PictureGrid({ caption, corner, columns, rows, size }: PictureGridProps) {
  const t = useTranslate();
  const grid = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => rows.map((row) => row.cells.map((cell) => cell !== null)), [rows]);
  const [chosen, setChosen] = useState<Place | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const isThere = chosen !== null && cells[chosen.row]?.[chosen.column] === true;
  const inHand = isThere ? chosen : firstPlace(cells);
  const told = pointed ?? (isThere ? chosen : null);

  const press = (event: KeyboardEvent): void => {
    if (inHand === null || event.altKey || event.metaKey || event.shiftKey) return;
    const next = placeAfter(cells, inHand, event);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    <div className={classes.holder}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through by keys is a grid.
        role="grid"
        className={classes.grid}
        data-size={size}
        aria-label={caption}
        onKeyDown={press}
        onMouseLeave={() => setPointed(null)}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {corner}
            </th>
            {columns.map(({ key, head, title }) => (
              <th key={key} scope="col" title={title}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key} data-inhand={told?.row === rowIndex || undefined}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, columnIndex) => {
                const column = columns[columnIndex];
                const place = { row: rowIndex, column: columnIndex };
                if (column === undefined) return null;
                if (cell === null) return <td key={column.key} data-empty={true} />;
                return (
                  <td key={column.key} data-marked={cell.marked || undefined}>
                    <a
                      data-head={column.head}
                      data-place={`${rowIndex} ${columnIndex}`}
                      href={cell.href}
                      aria-label={cell.label}
                      title={cell.label}
                      tabIndex={inHand?.row === rowIndex && inHand.column === columnIndex ? 0 : -1}
                      onClick={cell.onGo}
                      onFocus={() => setChosen(place)}
                      onMouseEnter={() => setPointed(place)}
                    >
                      {cell.content}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* Screen readers have heard it with the cell. */}
      <p className={classes.told} aria-hidden="true">
        <span>{told === null ? t("register.measures.keys") : (rows[told.row]?.cells[told.column]?.label ?? "")}</span>
      </p>
    </div>
  );
}
