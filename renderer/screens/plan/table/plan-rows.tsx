import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import type { ListedPlan } from "#shared/plan-list/plan-list.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { PlanCell } from "./plan-cell.tsx";
import classes from "./plan-table.module.css";

interface PlanRowsProps {
  readonly listed: ListedPlan;
  readonly columns: readonly PlanColumn[];
  /** True in the plan's own order: each section under its name. */
  readonly bySection: boolean;
}

/** The rows, by section or as they are sorted. */
export function PlanRows({ listed: { rows, forms }, columns, bySection }: PlanRowsProps) {
  const { plan } = useWorkplace();
  const { pick } = useFormats();
  const drawn = (some: ListedPlan["rows"]) =>
    some.map((row) => (
      <tr key={row.measure.number} data-mine={row.role !== null || undefined}>
        {columns.map((column) => (
          <td key={column} data-column={column}>
            <PlanCell row={row} column={column} columns={columns} forms={forms} />
          </td>
        ))}
      </tr>
    ));
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
