import { useElementSize } from "@mantine/hooks";
import { useId, useMemo } from "react";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { tableOf } from "#shared/pictures/chart-table.ts";
import { drawBars } from "#shared/pictures/draw-bars.ts";
import { screenPalette } from "#shared/pictures/palette.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./bar-picture.module.css";
import { Drawn } from "./drawn.tsx";
import { PictureTable } from "./picture-table.tsx";

interface BarPictureProps {
  readonly chart: BarChart;
  /** `beside`: the numbers stand next to the picture where there is room; `folded`: behind one click. */
  readonly table: "beside" | "folded";
  /** Where a row of the table leads. */
  readonly hrefOf?: (key: string) => string;
}

/** CSS pixels. */
const typeSize = 13;
const smallest = 240;

/** A picture of progress, the same as in the documents, with its numbers as a table. */
export function BarPicture({ chart, table, hrefOf }: BarPictureProps) {
  const t = useTranslate();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const titleId = useId();
  const picture = useMemo(
    () =>
      width === 0
        ? null
        : drawBars(chart, {
            width: Math.max(smallest, Math.floor(width)),
            face: "Golos Text",
            size: typeSize,
            palette: screenPalette,
          }),
    [chart, width],
  );
  const numbers = chart.bars.length === 0 ? null : <PictureTable chart={chart} labelledBy={titleId} hrefOf={hrefOf} />;
  return (
    <figure className={classes.figure} data-table={table} aria-labelledby={titleId}>
      <figcaption className={classes.caption} id={titleId}>
        {chart.title}
      </figcaption>
      <div className={classes.place} ref={ref} role="img" aria-label={summaryOf(chart)}>
        {picture !== null && <Drawn node={picture.node} />}
      </div>
      {numbers !== null &&
        (table === "beside" ? (
          <div className={classes.numbers}>{numbers}</div>
        ) : (
          <details className={classes.folded}>
            <summary className={classes.summary}>{t("pictures.table")}</summary>
            {numbers}
          </details>
        ))}
    </figure>
  );
}

/** What the picture says in one sentence; the rest is in the table. */
function summaryOf(chart: BarChart): string {
  if (chart.bars.length === 0) return chart.empty;
  const { statuses, sums } = tableOf(chart);
  const counted = statuses.map((status, index) => `${chart.legend[status]}: ${sums[index] ?? 0}`);
  return `${chart.title}. ${counted.join(", ")}`;
}
