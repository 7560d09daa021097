import { Anchor, VisuallyHidden } from "@mantine/core";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { tableOf } from "#shared/pictures/chart-table.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { StatusShape } from "../status-shape.tsx";
import classes from "./bar-picture.module.css";

interface PictureTableProps {
  readonly chart: BarChart;
  readonly labelledBy: string;
  readonly hrefOf: ((key: string) => string) | undefined;
}

/** A picture's numbers: the same rows, in the same order, added up. */
export function PictureTable({ chart, labelledBy, hrefOf }: PictureTableProps) {
  const t = useTranslate();
  const { number } = useFormats();
  const { statuses, rows, sums, total } = tableOf(chart);
  return (
    <table className={classes.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{chart.rowHeading}</th>
          {statuses.map((status) => (
            <th key={status} scope="col" className={classes.number}>
              <span title={chart.legend[status]}>
                <StatusShape status={status === "noReport" ? "untouched" : status} />
                <VisuallyHidden>{chart.legend[status]}</VisuallyHidden>
              </span>
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {t("pictures.total")}
          </th>
          {chart.scale === "number" && (
            <th scope="col" className={classes.number}>
              {chart.noteHeading}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {hrefOf === undefined ? (
                row.short
              ) : (
                <Anchor href={hrefOf(row.key)} inherit title={row.label}>
                  {row.short}
                </Anchor>
              )}
            </th>
            {row.numbers.map((count, index) => (
              <td key={statuses[index]} className={classes.number}>
                {number(count)}
              </td>
            ))}
            <td className={classes.number}>{number(row.total)}</td>
            {chart.scale === "number" && <td className={classes.number}>{row.note}</td>}
          </tr>
        ))}
      </tbody>
      {rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t("pictures.total")}</th>
            {sums.map((sum, index) => (
              <td key={statuses[index]} className={classes.number}>
                {number(sum)}
              </td>
            ))}
            <td className={classes.number}>{number(total)}</td>
            {chart.scale === "number" && <td className={classes.number} />}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
