import { useFormats } from "../../../app/language/use-formats.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import type { PlanRow } from "../plan-row.ts";
import type { PlanColumn } from "./columns.ts";
import { PlanCell } from "./plan-cell.tsx";
import classes from "./plan-table.module.css";

interface PlanRowsProps {
  readonly rows: readonly PlanRow[];
  readonly columns: readonly PlanColumn[];
  readonly forms: readonly string[];
  /** True in the plan's own order: each section under its name. */
  readonly bySection: boolean;
}

/** The rows, by section or as they are sorted. */
export function PlanRows({ rows, columns, forms, bySection }: PlanRowsProps) {
  const { plan } = useWorkplace();
  const { pick } = useFormats();
  const drawn = (some: readonly PlanRow[]) =>
    some.map((row) => <Row key={row.measure.number} row={row} columns={columns} forms={forms} />);
  if (!bySection) return <tbody>{drawn(rows)}</tbody>;
  return plan.edition.sections
    .map((section) => ({ section, own: rows.filter(({ measure }) => measure.section === section.number) }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) => (
      <tbody key={section.number}>
        <tr>
          <th className={classes.section} scope="rowgroup" colSpan={columns.length}>
            {section.number}. {pick(section.name)}
          </th>
        </tr>
        {drawn(own)}
      </tbody>
    ));
}

interface RowProps {
  readonly row: PlanRow;
  readonly columns: readonly PlanColumn[];
  readonly forms: readonly string[];
}

function Row({ row, columns, forms }: RowProps) {
  return (
    <tr data-mine={row.role !== null || undefined}>
      {columns.map((column) => (
        <td key={column} data-column={column}>
          <PlanCell row={row} column={column} forms={forms} />
        </td>
      ))}
    </tr>
  );
}
